"""What a visitor chooses: the address, the choice of the page, and the widgets that show it."""
