"""Columns of the table of what stands behind each state: claims and acts with their sources."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY
from components.words import message

BEHIND = (
    COUNTRY,
    Column("part", message("What it stands for")),
    Column("date", message("Date")),
    Column("said", message("Words or act"), width="large"),
    Column("step", message("Step"), "number", decimals=0),
    Column("publisher", message("Source")),
    Column("address", message("Address"), "link"),
    Column("locator", message("Where in the source")),
)
