"""The backing index: components, normalisation, weights, and how far a rank can be trusted."""
