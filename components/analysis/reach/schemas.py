"""The declared shape of frames of reach that leave the rules."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from components.analysis.schemas import Frame

KNOWN = ("yes", "no", "unknown")


class Ways(Frame):
    """One row per route and platform: times in days, loads in tonnes, and four flags."""

    route_id: Series[str]
    iso3: Series[str]
    ally: Series[str]
    name: Series[str]
    mode: Series[str] = pa.Field(isin=("air", "sea"))
    platform_id: Series[str]
    platform: Series[str]
    longest_leg_km: Series[float] = pa.Field(ge=0)
    payload_low_t: Series[float] = pa.Field(nullable=True, ge=0)
    payload_high_t: Series[float] = pa.Field(nullable=True, ge=0)
    arrival_days_low: Series[float] = pa.Field(ge=0)
    arrival_days_high: Series[float] = pa.Field(ge=0)
    t_per_day_low: Series[float] = pa.Field(nullable=True, ge=0)
    t_per_day_high: Series[float] = pa.Field(nullable=True, ge=0)
    deliver_days_low: Series[float] = pa.Field(nullable=True, ge=0)
    deliver_days_high: Series[float] = pa.Field(nullable=True, ge=0)
    feasible: Series[str] = pa.Field(isin=KNOWN)
    permitted: Series[str] = pa.Field(isin=KNOWN)
    receivable: Series[str] = pa.Field(isin=KNOWN)
    shown: Series[str] = pa.Field(isin=("demonstrated", "hypothetical"))
    place: Series[str]
    source: Series[str]


class TonnesByDay(Frame):
    """One row per ally and day: tonnes delivered by then, at both ends of the range."""

    iso3: Series[str]
    mode: Series[str] = pa.Field(isin=("air", "sea"))
    day: Series[float] = pa.Field(ge=0)
    low_t: Series[float]
    high_t: Series[float]


class Sightings(Frame):
    """One row per visit, flight, shipment or refusal; its day may be blank."""

    operator_iso3: Series[str]
    actor: Series[str]
    date_start: Series[str]
    kind: Series[str] = pa.Field(isin=("reached", "benchmark", "denied"))
    platform: Series[str]
    load_wording: Series[str]
    confidence: Series[str]
    publisher: Series[str]
    address: Series[str]


class BesideResults(Frame):
    """One row per ally: the source's words on its reach, and what was seen of it."""

    actor_id: Series[str] = pa.Field(unique=True)
    name: Series[str]
    statements: Series[object]
    likelihood: Series[str]
    seen: Series[int] = pa.Field(ge=0)
    last_seen: Series[str]
    disagrees_if_read_as: Series[str]
