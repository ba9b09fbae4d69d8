"""One widget a file; each returns a typed value."""
