"""Columns of the tables on the record: claims beside acts, events, and forecasts."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY
from components.words import message

_POOLED = message("Share of joint General Assembly roll calls, pooled over {years}.")

# Fields: the names of the two parties, as they stand in a sentence, and the pooled years.
BESIDE = (
    COUNTRY,
    Column("verdict", message("Claim and record")),
    Column("claimed", message("The source claims")),
    Column("basis", message("Basis")),
    Column("documented", message("Documented")),
    Column("count", message("Acts"), "number"),
    Column("own", message("Acts of its own"), "number"),
    Column("mean", message("Mean"), "number", decimals=1, signed=True),
    Column("lowest", message("Lowest"), "number", decimals=0, signed=True),
    Column("highest", message("Highest"), "number", decimals=0, signed=True),
    Column(
        "gap",
        message("Gap"),
        "number",
        decimals=1,
        signed=True,
        help=message("Mean of the acts less the nearest claimed position, in steps of the scale."),
    ),
    Column(
        "checked",
        message("Claim checked"),
        help=message("The verdict on the stance claimed of the state itself, weighed act by act."),
    ),
    Column(
        "agree_subject",
        message("Votes with {subject}"),
        "share",
        unit="%",
        decimals=0,
        help=_POOLED,
    ),
    Column(
        "agree_adversary",
        message("Votes with {adversary}"),
        "share",
        unit="%",
        decimals=0,
        help=_POOLED,
    ),
    Column("tiv_million", message("Arms, million TIV"), "number", decimals=1),
    Column("groups", message("Groups shared")),
)

EVENTS = (
    Column("date", message("Date")),
    Column("actor", message("Actor"), width=140),
    Column("kind", message("Kind")),
    Column("direction", message("Direction")),
    Column("step", message("Step"), "number", decimals=0, signed=True),
    Column("summary", message("What happened"), width="large"),
    Column("known", message("Known")),
    Column("publisher", message("Publisher")),
    Column("tier", message("Kind of source")),
    Column("address", message("Report"), "link", width=160),
    Column("second_address", message("Second report"), "link", width=160),
    Column("note", message("Note")),
    Column("on_source", message("On the source")),
)

FORESIGHT = (
    Column("name", message("Actor")),
    Column("wording", message("The source's word")),
    Column("low_pct", message("Read as at least, %"), "number"),
    Column("point_pct", message("As a point, %"), "number"),
    Column("high_pct", message("At most, %"), "number"),
    Column("took_part", message("Took part")),
    Column("brier", message("Brier score at the point"), "number", decimals=4),
    Column("brier_low", message("Lowest in the range"), "number", decimals=4),
    Column("brier_high", message("Highest in the range"), "number", decimals=4),
    Column("brier_if_otherwise", message("Had the opposite happened"), "number", decimals=3),
)
