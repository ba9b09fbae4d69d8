"""What a reader sees while a file of theirs becomes a case."""
