"""What a map needs to know of the earth: its frame, its states, its distances."""
