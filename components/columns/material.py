"""Columns of the table of material backing."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.sources import two_sources
from components.words import message

_FIGURE_PX = 250  # a figure with its range

MATERIAL = (
    Column("time", message("Time")),
    Column("state", message("State")),
    Column("family_name", message("Kind")),
    Column("what", message("What")),
    Column("figure", message("Figure"), width=_FIGURE_PX),
    Column("flow", message("Direction")),
    Column("summary", message("What is reported"), width="large"),
    Column("confidence", message("Confidence")),
    Column("note", message("To keep in mind"), width="large"),
    *two_sources(),
)
