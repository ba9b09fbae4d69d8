"""How far, how fast, with how much: reach computed from documented figures, always as a range."""
