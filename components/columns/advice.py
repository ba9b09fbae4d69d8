"""Columns of the table of what the source advises."""

from __future__ import annotations

from components.columns.column import Column
from components.words import message

ADVICE = (
    Column("proposal", message("Proposal"), width="large"),
    Column("part_of", message("Part of")),
    Column("benefit", message("Benefit expected")),
    Column("partners", message("Partners")),
    Column("stances", message("How claims place them")),
    Column("locator", message("Where it stands")),
    Column("summary", message("Our summary"), width="large"),
)
