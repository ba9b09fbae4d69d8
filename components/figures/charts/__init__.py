"""Charts: everything drawn that is no map."""
