"""The declared shape of frames of the record that leave the rules."""

from __future__ import annotations

import pandera.pandas as pa
from pandera.typing import Index, Series

from components.analysis.schemas import Frame
from components.tables.registry import BALLOTS, RECOGNITION_POSITIONS


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
    about_ids: Series[object]
    note: Series[str]
    confidence: Series[str]
    publisher: Series[str]
    address: Series[str]
    second_source_id: Series[str]
    second_publisher: Series[str]
    second_address: Series[str]


class Reading(Frame):
    """One row per state and episode of whom it recognised, as `readings` has them."""

    episode: Series[str]
    iso3: Series[str] = pa.Field(str_matches=r"^[A-Z]{3}$")
    rank: Series[str] = pa.Field(isin=("main", "other", "later"))
    position: Series[str] = pa.Field(isin=RECOGNITION_POSITIONS)
    strength: Series[str] = pa.Field(isin=("firm", "unconfirmed", "group"))
    name: Series[str] = pa.Field(str_length={"min_value": 1})
    region: Series[str]
    publisher: Series[str] = pa.Field(str_length={"min_value": 1})
    address: Series[str]
    second_publisher: Series[str]
    second_address: Series[str]


class StatesInEpisode(Frame):
    """One row per state but the two parties, by iso3: what the map of an episode draws."""

    iso3: Index[str] = pa.Field(str_matches=r"^[A-Z]{3}$", unique=True, check_name=True)
    name: Series[str]
    region: Series[str]
    position: Series[str] = pa.Field(isin=("", *RECOGNITION_POSITIONS))
    shown_as: Series[str] = pa.Field(
        str_matches=r"^none_found$|^(government|neither|opposition)(:unconfirmed|:group)?$"
    )


class NumberedVotes(Frame):
    """One row per vote on the subject, as `VotesOnSubject` has them."""

    number: Series[int] = pa.Field(unique=True, ge=1)
    date: Series[str]
    body: Series[str]
    title: Series[str] = pa.Field(str_length={"min_value": 1})
    yes_is: Series[str] = pa.Field(isin=("against_subject", "for_subject"))
    complete: Series[str] = pa.Field(isin=("yes", "no"))
    tally: Series[str]
    publisher: Series[str]


class BallotsCast(Frame):
    """One row per ballot on the subject, as `VotesOnSubject` has them."""

    resolution_id: Series[str]
    iso3: Series[str] = pa.Field(str_matches=r"^[A-Z]{3}$")
    name: Series[str] = pa.Field(str_length={"min_value": 1})
    ballot: Series[str] = pa.Field(isin=BALLOTS)
    by_rival: Series[str] = pa.Field(isin=("", "yes"))
    basis: Series[str] = pa.Field(isin=("named", "by_elimination"))
