"""Results as files that stand on their own."""
