"""Columns of the tables on the record: claims beside acts, events, and forecasts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.columns.column import Column
from components.columns.countries import COUNTRY
from components.columns.joined import Joined, as_range
from components.words import Words, message
from components.words.glossary import TERMS
from components.words.record import acts_in_words

TIV = Column(
    "tiv_million", message("Arms, million TIV"), "number", decimals=1, help=TERMS["tiv"].meaning
)
_POOLED = message("Share of joint General Assembly roll calls, pooled over {years}.")


def _coding(words: Words, row: Mapping[str, Any]) -> str:
    if pd.isna(row["step"]):
        return str(row["direction"])
    return words.text("{label} ({step})", label=row["direction"], step=words.signed(row["step"]))


def _read_as(words: Words, row: Mapping[str, Any]) -> str:
    return words.text(
        "{low}–{high} %, point {point} %",
        low=row["low_pct"],
        high=row["high_pct"],
        point=row["point_pct"],
    )


# Fields: the names of the two parties, as they stand in a sentence, and the pooled years.
BESIDE = (
    COUNTRY,
    Column("verdict", message("Claim and record")),
    Column("claimed", message("Claimed")),
    Column("basis", message("Basis")),
    Column("documented", message("Documented")),
    Joined(
        "acts",
        message("Documented acts"),
        (
            Column("count", message("Acts"), "number"),
            Column("own", message("Acts of its own"), "number"),
            Column("mean", message("Mean"), "number", decimals=1),
            Column("lowest", message("Lowest"), "number", decimals=0),
            Column("highest", message("Highest"), "number", decimals=0),
        ),
        acts_in_words,
        width=230,
    ),
    Column(
        "gap",
        message("Gap"),
        "number",
        decimals=1,
        help=message(
            "Mean of the acts minus the nearest claimed position, in steps of the scale. Above 0 "
            "the acts are more supportive than the claim."
        ),
    ),
    Column(
        "checked",
        message("Claim checked"),
        help=message("The verdict on the stance claimed of the state itself, weighed act by act."),
    ),
    Column(
        "agree_subject",
        message("Votes with {subject}, %"),
        "share",
        unit="%",
        decimals=0,
        help=_POOLED,
    ),
    Column(
        "agree_adversary",
        message("Votes with {adversary}, %"),
        "share",
        unit="%",
        decimals=0,
        help=_POOLED,
    ),
    TIV,
    Column("groups", message("Groups shared")),
)

EVENTS = (
    Column("date", message("Date")),
    Column("actor", message("Actor"), width=140),
    Column("kind", message("Kind")),
    Joined(
        "coding",
        message("Direction"),
        (
            Column("direction", message("Direction")),
            Column("step", message("Step"), "number", decimals=0),
        ),
        _coding,
    ),
    Column("summary", message("What happened"), width="large"),
    Column("known", message("Known")),
    Column("publisher", message("Publisher")),
    Column("tier", message("Kind of source"), help=TERMS["tier"].meaning),
    Column("reliability", message("Reliability of the source"), help=TERMS["reliability"].meaning),
    Column("credibility", message("Credibility of the report"), help=TERMS["credibility"].meaning),
    Column("address", message("Report"), "link", width=160),
    Column("second_address", message("Second report"), "link", width=160),
    Column("note", message("Note")),
    Column("on_source", message("On the source")),
)

FORESIGHT = (
    Column("name", message("Actor")),
    Column("wording", message("The article's word")),
    Joined(
        "read_as",
        message("Read as"),
        (
            Column("low_pct", message("Read as, lowest, %"), "number"),
            Column("point_pct", message("Read as, point, %"), "number"),
            Column("high_pct", message("Read as, highest, %"), "number"),
        ),
        _read_as,
    ),
    Column("took_part", message("Took part")),
    Column(
        "brier",
        message("Brier score at the point"),
        "number",
        decimals=4,
        help=TERMS["brier"].meaning,
    ),
    as_range(
        "brier_range",
        message("Brier score over the range"),
        Column("brier_low", message("Lowest in the range"), "number", decimals=4),
        Column("brier_high", message("Highest in the range"), "number", decimals=4),
    ),
    Column("brier_if_otherwise", message("Score had the opposite happened"), "number", decimals=3),
)
