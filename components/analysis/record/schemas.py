"""The declared shape of frames of the record that leave the rules."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Series

from components.analysis.schemas import Frame


class CheckedClaims(Frame):
    """One row per check, as `checked_claims` has them."""

    claim_id: Series[str]
    aspect: Series[str]
    verdict: Series[str]
    first_reading: Series[str]
    why: Series[str] = pa.Field(str_length={"min_value": 1})
    events_for: Series[object]
    events_against: Series[object]
    actor_ids: Series[object]
    wording: Series[str] = pa.Field(str_length={"min_value": 1})
    verbatim: Series[bool]
    place: Series[str] = pa.Field(str_length={"min_value": 1})
    section: Series[str] = pa.Field(str_length={"min_value": 1})
    summary: Series[str]


class EvidenceOfCheck(Frame):
    """One row per event or outcome, as `evidence_of` has them; an outcome has no direction."""

    event_id: Series[str] = pa.Field(unique=True)
    date: Series[str]
    actor: Series[str]
    summary: Series[str]
    publisher: Series[str]
    address: Series[str]
    direction: Series[float] = pa.Field(nullable=True, ge=-2, le=2)


class ScoredLikelihoods(Frame):
    """One row per forecast that an outcome settles: percentages, and Brier scores from 0 to 1."""

    actor_id: Series[str] = pa.Field(unique=True)
    name: Series[str]
    wording: Series[str]
    low_pct: Series[float] = pa.Field(ge=0, le=100)
    point_pct: Series[float] = pa.Field(ge=0, le=100)
    high_pct: Series[float] = pa.Field(ge=0, le=100)
    observed: Series[int] = pa.Field(isin=(0, 1))
    settled: Series[str]
    brier: Series[float] = pa.Field(ge=0, le=1)
    brier_low: Series[float] = pa.Field(ge=0, le=1)
    brier_high: Series[float] = pa.Field(ge=0, le=1)
    brier_if_otherwise: Series[float] = pa.Field(ge=0, le=1)


class Unforeseen(Frame):
    """One row per actor that took part although the source gives it no likelihood."""

    actor_id: Series[str] = pa.Field(unique=True)
    outcome_id: Series[str]
    statement: Series[str]
    settled: Series[str]


class Outcomes(Frame):
    """One row per outcome, oldest first, with who reports it; a second report may be blank."""

    date: Series[str]
    topic: Series[str]
    statement: Series[str]
    note: Series[str]
    confidence: Series[str]
    publisher: Series[str]
    address: Series[str]
    second_source_id: Series[str]
    second_publisher: Series[str]
    second_address: Series[str]
