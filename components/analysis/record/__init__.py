"""The record beyond the source: acts, votes, arms, verdicts on claims, and what came of it."""
