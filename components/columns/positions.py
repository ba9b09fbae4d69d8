"""Columns of the table of states' answers on two axes."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY, REGION
from components.words import message

POSITIONS = (
    COUNTRY,
    Column("force", message("Use of force")),
    Column("legitimacy", message("Legitimacy of the government")),
    Column("summary", message("The act that decided"), width="large"),
    Column("date", message("Day")),
    Column("basis", message("Basis")),
    Column("credibility", message("Credibility")),
    Column("publisher", message("Source")),
    Column("address", message("Address"), "link"),
    REGION,
)
