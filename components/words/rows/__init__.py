"""Rows of results as a reader reads them: labels for codes, names for identifiers."""
