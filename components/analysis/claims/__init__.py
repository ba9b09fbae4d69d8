"""What the source says: one stance for each state, evidence, support, advice."""
