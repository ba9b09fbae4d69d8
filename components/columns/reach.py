"""Columns of the tables on reach: ways, published figures, sightings and consents."""

from __future__ import annotations

from components.columns.column import Column
from components.words import message

_SOURCE = Column("address", message("Source"), "link")

WAYS = (
    Column("ally", message("Ally")),
    Column("name", message("Route")),
    Column("mode", message("Mode")),
    Column("platform", message("Platform")),
    Column("longest_leg_km", message("Longest leg, km"), "number", decimals=0),
    Column("payload_low_t", message("Payload, t, from"), "number", decimals=1),
    Column("payload_high_t", message("Payload, t, to"), "number", decimals=1),
    Column("arrival_days_low", message("First arrival, days, from"), "number", decimals=1),
    Column("arrival_days_high", message("First arrival, days, to"), "number", decimals=1),
    Column("t_per_day_low", message("Tonnes per day, from"), "number", decimals=1),
    Column("t_per_day_high", message("Tonnes per day, to"), "number", decimals=1),
    Column("deliver_days_low", message("Days to deliver, from"), "number", decimals=1),
    Column("deliver_days_high", message("Days to deliver, to"), "number", decimals=1),
    Column("feasible", message("Feasible by distance")),
    Column("permitted", message("Consents seen")),
    Column("receivable", message("Receivable")),
    Column("place", message("Receiving place")),
    Column("runway_m", message("Runway, m"), "number", decimals=0),
    Column("draft_m", message("Draft, m"), "number", decimals=1),
    Column("shown", message("Route seen, by any type")),
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
    Column("name", message("What")),
    Column("kind", message("Kind")),
    Column("status", message("Status")),
    Column("as_of", message("As of")),
    Column("note", message("Note")),
    _SOURCE,
)
