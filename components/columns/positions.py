"""Columns of the tables of states' answers on two axes, and of what came before and after."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY, REGION
from components.words import message
from components.words.glossary import TERMS

POSITIONS = (
    COUNTRY,
    Column("force", message("Use of force")),
    Column("legitimacy", message("Legitimacy of the government")),
    Column("summary", message("The act that decided"), width="large"),
    Column("date", message("Day")),
    Column("basis", message("Basis")),
    Column("credibility", message("Credibility"), help=TERMS["credibility"].meaning),
    Column("publisher", message("Source")),
    Column("address", message("Address"), "link"),
    REGION,
)

TURN = (
    COUNTRY,
    Column("before", message("Before")),
    Column("before_mean", message("Mean before"), "number", decimals=1, help=TERMS["mean"].meaning),
    Column("force", message("At the turn: use of force")),
    Column("legitimacy", message("At the turn: legitimacy")),
    Column("after", message("After")),
    Column("after_mean", message("Mean after"), "number", decimals=1, help=TERMS["mean"].meaning),
    REGION,
)
