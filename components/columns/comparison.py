"""Columns of the tables of a comparison: figures, and what the source says."""

from __future__ import annotations

from components.columns.column import Column
from components.words import message

FIGURES = (
    Column("name", message("Actor")),
    Column("figure", message("Figure")),
    Column("detail", message("Of that")),
    Column("low", message("Low"), "number"),
    Column("high", message("High"), "number"),
    Column("unit", message("Unit")),
    Column("of", message("Out of"), "number"),
    Column("codes", message("Coded as")),
    Column("time", message("Time")),
    Column("said", message("In words")),
    Column("note", message("To keep in mind"), width="large"),
)

STATEMENTS = (
    Column("name", message("Actor")),
    Column("field", message("What about")),
    Column("wording", message("Words")),
    Column("locator", message("Where it stands")),
)
