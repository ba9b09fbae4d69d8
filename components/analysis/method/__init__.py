"""How sure the case is: corrections, second coders, audits, ratings of sources and reports."""
