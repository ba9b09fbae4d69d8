"""Columns of the tables on reach: ways, published figures, sightings and consents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.columns.column import Column
from components.columns.joined import Joined, as_days, as_range
from components.words import Words, message

_SOURCE = Column("address", message("Source"), "link")


def _place(words: Words, row: Mapping[str, Any]) -> str:
    """Return a place with what it is known to take: runway for aircraft, draft for ships."""
    if pd.notna(row["runway_m"]):
        runway = words.number(row["runway_m"])
        return words.text("{place}, runway {length} m", place=row["place"], length=runway)
    if pd.notna(row["draft_m"]):
        draft = words.number(row["draft_m"], 1)
        return words.text("{place}, draft to {depth} m", place=row["place"], depth=draft)
    return words.text("{place}, no draft given", place=row["place"])


WAYS = (
    Column("ally", message("Ally")),
    Column("name", message("Route")),
    Column("mode", message("Mode")),
    Column("platform", message("Platform")),
    Column("longest_leg_km", message("Longest leg, km"), "number", decimals=0),
    as_range(
        "payload_t",
        message("Payload, t"),
        Column("payload_low_t", message("Payload, t, from"), "number", decimals=1),
        Column("payload_high_t", message("Payload, t, to"), "number", decimals=1),
    ),
    as_days(
        "arrival_days",
        message("First arrival"),
        Column("arrival_days_low", message("First arrival, days, from"), "number", decimals=1),
        Column("arrival_days_high", message("First arrival, days, to"), "number", decimals=1),
    ),
    as_range(
        "t_per_day",
        message("Tonnes per day"),
        Column("t_per_day_low", message("Tonnes per day, from"), "number", decimals=1),
        Column("t_per_day_high", message("Tonnes per day, to"), "number", decimals=1),
    ),
    as_days(
        "deliver_days",
        message("All delivered"),
        Column("deliver_days_low", message("Days to deliver, from"), "number", decimals=1),
        Column("deliver_days_high", message("Days to deliver, to"), "number", decimals=1),
    ),
    Column("feasible", message("Feasible by distance")),
    Column("permitted", message("Consents seen")),
    Column("receivable", message("Receivable")),
    Joined(
        "receiving_place",
        message("Receiving place"),
        (
            Column("place", message("Receiving place")),
            Column("runway_m", message("Runway, m"), "number", decimals=0),
            Column("draft_m", message("Draft, m"), "number", decimals=1),
        ),
        _place,
    ),
    Column("shown", message("Route seen, with any platform")),
    Column("source", message("Source")),
)

FIGURES = (
    Column("platform", message("Platform")),
    Column("operator", message("Operator")),
    Column("figure", message("Figure")),
    Column("value_low", message("Low"), "number"),
    Column("value_high", message("High"), "number"),
    Column("unit", message("Unit")),
    Column("caveat", message("Caveat")),
    _SOURCE,
)

SIGHTINGS = (
    Column("date_start", message("From")),
    Column("date_end", message("To")),
    Column("actor", message("Actor")),
    Column("kind", message("Outcome")),
    Column("platform", message("Platform")),
    Column("origin_to_destination", message("Route")),
    Column("summary", message("What was seen")),
    Column("load_wording", message("Load")),
    Column("confidence", message("Confidence")),
    Column("note", message("Note")),
    _SOURCE,
    Column("second_address", message("Second source"), "link"),
)

CONSENTS = (
    Column("name", message("Consent or passage")),
    Column("kind", message("Kind")),
    Column("status", message("Status")),
    Column("as_of", message("As of")),
    Column("note", message("Note")),
    _SOURCE,
)

ASSUMPTIONS = (
    Column("label", message("Assumption"), width="medium"),
    Column("unit", message("Unit")),
    Column("low", message("Low"), "number"),
    Column("high", message("High"), "number"),
    Column("chosen", message("Chosen by the reader"), "flag"),
    Column("note", message("Why"), width="large"),
)

TONNES = (
    Column("ally", message("Ally")),
    Column("mode", message("Mode")),
    Column("day", message("Day"), "number", decimals=0),
    Column("low_t", message("Delivered at least, t"), "number", unit="t", decimals=1),
    Column("high_t", message("Delivered at most, t"), "number", unit="t", decimals=1),
)


def _by_mode(mode: str, titles: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the columns of the best way by one mode; `titles` are theirs, in this order."""
    route, platform, first_low, first_high, low, high, feasible = titles
    days = {
        "arrival_days_low": first_low,
        "arrival_days_high": first_high,
        "deliver_days_low": low,
        "deliver_days_high": high,
    }
    return (
        *(Column(f"{mode}_{n}", t, "number", "d", 1) for n, t in days.items()),
        Column(f"{mode}_feasible", feasible),
        Column(f"{mode}_name", route),
        Column(f"{mode}_platform", platform),
    )


BY_ALLY = (
    Column("ally", message("Ally")),
    *_by_mode(
        "air",
        (
            message("Route by air"),
            message("Aircraft"),
            message("By air, first arrival at the earliest, days"),
            message("By air, first arrival at the latest, days"),
            message("By air, delivered at the earliest, days"),
            message("By air, delivered at the latest, days"),
            message("By air, feasible by distance"),
        ),
    ),
    *_by_mode(
        "sea",
        (
            message("Route by sea"),
            message("Ship"),
            message("By sea, first arrival at the earliest, days"),
            message("By sea, first arrival at the latest, days"),
            message("By sea, delivered at the earliest, days"),
            message("By sea, delivered at the latest, days"),
            message("By sea, feasible by distance"),
        ),
    ),
)
