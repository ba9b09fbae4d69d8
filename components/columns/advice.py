"""Columns of the table of what the source advises."""

from __future__ import annotations

from components.columns.column import Column
from components.words import message

ADVICE = (
    Column("proposal", message("Proposal"), width="large"),
    Column("part_of", message("Part of")),
    Column("benefit", message("Benefit the source expects")),
    Column("partners", message("Partners")),
    Column("stances", message("How the source speaks of them")),
    Column("locator", message("Where in the source")),
    Column("summary", message("Our summary"), width="large"),
)
