"""Columns of the tables on checked claims: verdicts, what they rest on, and what came next."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.sources import two_sources
from components.words import message

CHECKS = (
    Column("actors", message("Actors")),
    Column("aspect", message("Aspect")),
    Column("wording", message("Words")),
    Column("place", message("Where it stands")),
    Column("verdict", message("Verdict")),
    Column("why", message("Why"), width="large"),
    Column("first_reading", message("First verdict")),
    Column("summary", message("Our summary"), width="large"),
)

EVIDENCE_OF_CHECKS = (
    Column("claim_id", message("Claim")),
    Column("aspect", message("Aspect")),
    Column("side", message("For or against")),
    Column("actor", message("Actor")),
    Column("date", message("Date")),
    Column("summary", message("What happened"), width="large"),
    Column("publisher", message("Publisher")),
    Column("address", message("Report"), "link"),
)

OUTCOMES = (
    Column("date", message("Date")),
    Column("about", message("About")),
    Column("topic", message("Topic")),
    Column("statement", message("What happened"), width="large"),
    Column("confidence", message("Confidence")),
    Column("note", message("Note")),
    *two_sources(),
)
