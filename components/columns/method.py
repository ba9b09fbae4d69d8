"""Columns of the tables on how sure the case is: corrections, coded states, audits."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY, REGION
from components.words import message

CORRECTIONS = (
    Column("corrected_on", message("When")),
    Column("about", message("About"), width=100),
    Column("table", message("Table"), width=85),
    Column("row_id", message("Row"), width=100),
    Column("column", message("Column"), width=85),
    Column("was", message("From"), width=130),
    Column("now", message("To"), width=130),
    Column("why", message("Why"), width=260),
    Column("publisher", message("Source")),
    Column("address", message("Page"), "link"),
)

CODED = (
    COUNTRY,
    Column("lists", message("Lists"), "number", decimals=0),
    Column("majority", message("Most lists")),
    Column("our_side", message("Ours")),
    Column("ours", message("Our position")),
    Column(
        "share",
        message("On our side, %"),
        "share",
        unit="%",
        decimals=0,
        help=message("Share of the lists that put the state on the side where we put it."),
    ),
    Column("parted", message("Lists agree"), help=message("On one of three sides.")),
    REGION,
)

AUDITS = (
    Column("audited_on", message("When")),
    Column("seed", message("Seed")),
    Column("drawn", message("Codings drawn"), "number", decimals=0),
    Column("confirmed", message("Confirmed"), "number", decimals=0),
    Column("misleading", message("Misleading"), "number", decimals=0),
    Column("wrong", message("Wrong"), "number", decimals=0),
    Column("not_found", message("Not found"), "number", decimals=0),
    Column("note", message("How it was done, and what followed"), width="large"),
)
