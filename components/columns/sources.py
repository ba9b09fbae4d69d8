"""Columns of the tables on sources: claims, further sources, the data dictionary, faults."""

from __future__ import annotations

from components.columns.column import Column
from components.words import message

CLAIMS = (
    Column("actor", message("Actor")),
    Column("kind", message("Kind")),
    Column("wording", message("Words")),
    Column("coded_as", message("Coded as")),
    Column("locator", message("Where in the source")),
    Column("passage", message("Passage")),
    Column("summary", message("Our summary"), width="large"),
    Column("source_id", message("Source")),
    Column("claim_id", message("Claim")),
)

FURTHER = (
    Column("title", message("Title")),
    Column("publisher", message("Publisher")),
    Column("kind", message("Kind")),
    Column("reliability", message("Reliability")),
    Column("address", message("Address"), "link"),
    Column("accessed", message("Last read")),
    Column("archive_address", message("Archived copy"), "link"),
    Column("published", message("Published")),
    Column("licence", message("Licence")),
    Column("note", message("Note")),
)

DICTIONARY = (
    Column("table", message("Table")),
    Column("column", message("Column")),
    Column("type", message("Type")),
    Column("unit", message("Unit")),
    Column("allowed", message("Allowed")),
    Column("required", message("Required"), "flag"),
    Column("description", message("Description")),
)

FAULTS = (
    Column("table", message("Table")),
    Column("row", message("Row"), "number"),
    Column("column", message("Column")),
    Column("found", message("Found")),
    Column("allowed", message("Allowed")),
)
