"""Columns of the tables whose rows are countries: map, votes and index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.columns.column import Column
from components.columns.joined import Joined, as_range
from components.words import Words, message

COUNTRY = Column("name", message("Country"), width=140)
REGION = Column("region", message("Region"))


def _basis(words: Words, row: Mapping[str, Any]) -> str:
    if not row["through"]:
        return str(row["basis"])
    return words.text("{basis}: {groups}", basis=row["basis"], groups=row["through"])


_WHERE = (
    COUNTRY,
    Column("stance", message("Stance")),
    Joined(
        "basis_through",
        message("Basis"),
        (Column("basis", message("Basis")), Column("through", message("Through the group"))),
        _basis,
        width=160,
        help=message(
            "Named: a claim is about the state itself. Through a group: only one about its "
            "group is."
        ),
    ),
    Column("subregion", message("Sub-region")),
)
_DISTANCE = Column(
    "distance_km",
    message("Distance, km"),
    "number",
    unit="km",
    decimals=0,
    help=message("Great circle between the capitals, WGS84"),
)
CLAIMED = (*_WHERE, Column("wordings", message("Words"), width="large"), _DISTANCE)
DOCUMENTED = (*_WHERE, Column("wordings", message("Acts"), width="large"), _DISTANCE)

_FROM_MEDIAN = message("From the median of all states. Blank where joint roll calls are too few")
# Fields: the names of the two parties, as they stand in a sentence.
AGREEMENT = (
    Column("name", message("Country")),
    Column(
        "deviation_subject",
        message("With {subject}, points"),
        "share",
        decimals=1,
        help=_FROM_MEDIAN,
    ),
    Column("share_subject", message("With {subject}, %"), "bar", unit="%", decimals=0),
    Column("n_joint_subject", message("Roll calls with {subject}"), "number"),
    Column(
        "deviation_adversary",
        message("With {adversary}, points"),
        "share",
        decimals=1,
        help=_FROM_MEDIAN,
    ),
    Column("share_adversary", message("With {adversary}, %"), "bar", unit="%", decimals=0),
    Column("n_joint_adversary", message("Roll calls with {adversary}"), "number"),
    REGION,
)

VOTED = (
    COUNTRY,
    Column("deviation", message("Points from the median"), "share", decimals=1, help=_FROM_MEDIAN),
    Column("share", message("Voted alike, %"), "bar", unit="%", decimals=0),
    Column("count", message("Joint roll calls"), "number"),
)

RANKED = (
    Column("rank", message("Rank"), "number"),
    COUNTRY,
    Column("tier", message("Tier")),
    Column("score", message("Score"), "bar", decimals=2),
)

# Field: the share of weightings, in percent.
RANKING = (
    Column("rank", message("Rank"), "number"),
    Column("name", message("Country"), width="medium"),
    Column("tier", message("Tier")),
    Column("score", message("Score"), "bar", decimals=2),
    as_range(
        "rank_range",
        message("Rank, {share} of weightings"),
        Column("rank_low", message("Rank in {share} of weightings, from"), "number"),
        Column("rank_high", message("Rank in {share} of weightings, to"), "number"),
    ),
    REGION,
)
