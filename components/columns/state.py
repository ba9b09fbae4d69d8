"""Columns of the tables about one state: what it comes to, claims, ballots, groups, deliveries."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY, REGION
from components.columns.record import TIV
from components.columns.sources import two_sources
from components.words import message
from components.words.glossary import TERMS

# Fields: the names of the two parties, as they stand in a sentence.
STATE = (
    COUNTRY,
    Column("claimed", message("Claimed")),
    Column("basis", message("Basis")),
    Column("documented", message("Documented")),
    Column("count", message("Acts"), "number"),
    Column("own", message("Acts of its own"), "number"),
    Column("mean", message("Mean"), "number", decimals=1, help=TERMS["mean"].meaning),
    Column("lowest", message("Lowest"), "number", decimals=0),
    Column("highest", message("Highest"), "number", decimals=0),
    Column("gap", message("Gap"), "number", decimals=1),
    Column("force", message("At the turn: use of force")),
    Column("legitimacy", message("At the turn: legitimacy")),
    Column("agree_subject", message("Votes with {subject}, %"), "share", unit="%", decimals=0),
    Column("agree_adversary", message("Votes with {adversary}, %"), "share", unit="%", decimals=0),
    Column("joint_roll_calls", message("Joint roll calls"), "number"),
    TIV,
    Column("distance_km", message("Distance, km"), "number", unit="km", decimals=0),
    REGION,
)

CLAIMS_ABOUT = (
    Column("kind", message("Kind")),
    Column("wording", message("Words")),
    Column("coded_as", message("Coded as")),
    Column("via", message("Through the group")),
    Column("decides", message("Decides"), "flag"),
    Column("locator", message("Where in the source")),
    Column("summary", message("Our summary"), width="large"),
)

BALLOTS = (
    COUNTRY,
    Column("date", message("Date")),
    Column("body", message("Body")),
    Column("title", message("Text")),
    Column("ballot", message("Ballot")),
    Column("yes_is", message("What a yes meant")),
    Column("confidence", message("Confidence")),
    Column("note", message("Note"), width="large"),
    *two_sources(),
)

GROUPS = (
    Column("name", message("Group")),
    Column("membership", message("Membership")),
    Column("definition", message("What the group is"), width="large"),
)

DELIVERIES = (
    Column("supplier", message("Supplier")),
    Column("year", message("Year"), "number", decimals=0),
    TIV,
)
