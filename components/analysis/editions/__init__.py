"""Two editions of a case side by side: which rows changed, and which states moved."""
