"""Columns of the tables of what changed between two editions."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY
from components.words import message

MOVED = (
    COUNTRY,
    Column("view", message("Coded from"), width=200),
    Column("was", message("Was coded"), width=220),
    Column("now", message("Is coded"), width=220),
    Column(
        "moved",
        message("Steps nearer to backing"),
        "number",
        help=message(
            "How far the coding moved on the scale; below 0: away from backing. Blank where the "
            "state had no stance, or has none any more."
        ),
    ),
)
PER_TABLE = (
    Column("table", message("Table")),
    Column("holds", message("What it holds"), width="large"),
    Column("added", message("Entries added"), "number"),
    Column("removed", message("Entries removed"), "number"),
    Column("recoded", message("Entries recoded"), "number"),
)
CHANGED = (
    Column("table", message("Table")),
    Column("row", message("Entry"), width=180),
    Column("kind", message("Change")),
    Column("column", message("Column")),
    Column("was", message("Was"), width=180),
    Column("now", message("Is now"), width=180),
    Column("about", message("What it says"), width="large"),
    Column("states", message("About")),
)
