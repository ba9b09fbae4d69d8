"""Columns of the tables on sources: claims, sources, the dictionary, faults; and two of any row."""

from __future__ import annotations

from components.columns.column import Column
from components.words import message
from components.words.glossary import TERMS

CLAIMS = (
    Column("actor", message("Actor"), width=150),
    Column("kind", message("Kind")),
    Column("wording", message("Words")),
    Column("coded_as", message("Coded as")),
    Column("locator", message("Where in the source")),
    Column("passage", message("Passage")),
    Column("summary", message("Our summary"), width="large"),
)

LISTED = (
    Column("title", message("Title"), width=240),
    Column("publisher", message("Publisher"), width=150),
    Column("published", message("Published"), width=95),
    Column("kind", message("Kind of source"), width=150),
    Column(
        "reliability",
        message("Reliability"),
        width=150,
        help=TERMS["reliability"].meaning,
    ),
    Column(
        "cited",
        message("Cited"),
        "number",
        decimals=0,
        width=65,
        help=message("How many rows of the tables cite it: acts, claims, votes, figures."),
    ),
    Column("cited_by", message("What cites it"), width=170),
    Column("address", message("Address"), "link", width=160),
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


def two_sources(second_address: str = message("Its address")) -> tuple[Column, ...]:
    """Return the columns of the source that a row rests on, and of a second one, with links.

    `second_address` is the title of the second one's.
    """
    return (
        Column("publisher", message("Source")),
        Column("address", message("Address"), "link"),
        Column("second_publisher", message("Second source")),
        Column("second_address", second_address, "link"),
    )
