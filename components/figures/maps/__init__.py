"""Maps of the world: what lies where."""
