"""The record beyond the source: acts, checks of claims, outcomes, votes, arms."""

from __future__ import annotations

from components.tables import columns
from components.tables.models import Sourced, TwiceSourced
from components.tables.said import said
from components.tables.world_models import (
    ColouredScale,
    DefinedScale,
)

EVENT_KEY = (r"^[A-Z0-9]{2,13}-[A-Z0-9]{4,9}-[0-9R]{1,3}$", said("an actor, a date and a number"))
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star")


class Events(TwiceSourced):
    """Dated acts and statements toward the subject, as the press and official pages have them."""

    event_id: str = columns.key("Identifier: actor, date, number; R marks a list.", *EVENT_KEY)
    date: str = columns.date("Day of the act; shorter where only the month or the year is known.")
    actor_id: str = columns.reference(
        "The state or group that acted.", "countries.iso3", "groups.group_id"
    )
    kind: str = columns.reference("Kind of act.", "event_kind_scale.code")
    direction: float = columns.number(
        "Coded direction toward the subject; direction_scale defines each whole step.",
        unit=said("steps from restraint"),
        low=-2,
        high=2,
    )
    nature: str = columns.one_of(
        "An act of its own; an act known from a published list (a roll call, signatories); or no "
        "further act of it toward the subject (analysis, another's act, the same statement in a "
        "second report), which no mean counts.",
        ("act", "listed", "not_an_act"),
    )
    era: str = columns.reference("What the direction is toward.", "era_scale.code")
    text_id: str = columns.matching(
        "The text, vote or list that several states share; blank for an act of one alone.",
        "[a-z0-9_]+",
        said("lower-case letters, digits and _"),
        required=False,
    )
    role: str = columns.reference(
        "What the actor did about that text.", "role_scale.code", required=False
    )
    force_position: str = columns.reference(
        "Its position on the use or threat of force by the adversary; blank where it says nothing "
        "on it.",
        "force_position_scale.code",
        required=False,
    )
    legitimacy_position: str = columns.reference(
        "Its position on the legitimacy of the subject's government; blank where it says nothing "
        "on it.",
        "legitimacy_position_scale.code",
        required=False,
    )
    credibility: str = columns.reference(
        "How credible the report is, apart from who reports it.", "credibility_scale.code"
    )
    summary: str = columns.text("What happened, in our own words.")
    note: str = columns.text(
        "What to keep in mind: doubts, who said it, what is left open.", required=False
    )


class ClaimChecks(Sourced):
    """What the record says of each claim: our reading of the events that each row lists."""

    claim_id: str = columns.reference(
        "The claim.",
        "stances.claim_id",
        "capabilities.claim_id",
        "recommendations.recommendation_id",
        "context.claim_id",
    )
    aspect: str = columns.reference("Which part of the claim is checked.", "aspect_scale.code")
    verdict: str = columns.reference("What the record says.", "verdict_scale.code")
    events_for: str = columns.reference(
        "Events and outcomes that bear it out.",
        "events.event_id",
        "outcomes.outcome_id",
        many=True,
        required=False,
    )
    events_against: str = columns.reference(
        "Events and outcomes that speak against it.",
        "events.event_id",
        "outcomes.outcome_id",
        many=True,
        required=False,
    )
    why: str = columns.text("Why this verdict, in our own words.")
    first_reading: str = columns.reference(
        "The verdict of a first reading, where a second one changed it.",
        "verdict_scale.code",
        required=False,
    )

    class Config(Sourced.Config):
        """Each aspect of a claim has one verdict."""

        unique = ["claim_id", "aspect"]  # noqa: RUF012 - read by pandera


class Outcomes(TwiceSourced):
    """What happened in and after the crisis."""

    outcome_id: str = columns.key("Identifier.", r"^O\d{2}$", said("O and two digits"))
    date: str = columns.date("Day; shorter where only the month is known.")
    topic: str = columns.text("Topic.")
    statement: str = columns.text("What happened, in our own words.")
    about_ids: str = columns.reference(
        "States and groups that it is about.",
        "countries.iso3",
        "groups.group_id",
        many=True,
        required=False,
    )
    actor_ids: str = columns.reference(
        "Actors whose direct involvement it settles.",
        "countries.iso3",
        "groups.group_id",
        many=True,
        required=False,
    )
    involved: str = columns.matching(
        "Whether those actors took part in the fighting.",
        "yes|no",
        columns.said_one_of(("yes", "no")),
        required=False,
    )
    confidence: str = columns.one_of("How far we trust the report.", ("high", "medium", "low"))
    note: str = columns.text("What the sources disagree on or leave open.", required=False)


class ArmsTransfers(Sourced):
    """Major arms delivered to the subject, by supplier and year of delivery."""

    supplier_iso3: str = columns.reference(
        "The supplier; blank where it is not known.", "countries.iso3", required=False
    )
    year: float = columns.number("Year of delivery.", unit=said("year"), low=1946, high=2100)
    tiv_million: float = columns.number(
        "Trend-indicator value: military volume by SIPRI's scale, not a price.",
        unit=said("million TIV"),
        low=0,
        high=100_000,
    )
    recipient_iso3: str = columns.reference("The recipient: the case's subject.", "countries.iso3")

    class Config(Sourced.Config):
        """One row for each supplier and year."""

        unique = ["supplier_iso3", "year"]  # noqa: RUF012 - read by pandera


class DirectionScale(DefinedScale):
    """Directions of acts; their colours are those of the stances at the same position."""

    position: float = columns.number(
        "Position: what an event's direction holds.",
        unit=said("steps from restraint"),
        low=-2,
        high=2,
    )


class EraScale(DefinedScale):
    """What a direction is toward, before and after a turning point, with words for findings."""

    backing: str = columns.text("What states that endorsed did, in a sentence.")
    backing_in: str | None = columns.in_language("The same in another language.", "backing")
    leaning: str = columns.text("What states did that leaned without endorsing, in a sentence.")
    leaning_in: str | None = columns.in_language("The same in another language.", "leaning")
    against: str = columns.text("What states with a mean below restraint did, in a sentence.")
    against_in: str | None = columns.in_language("The same in another language.", "against")


class EventKindScale(DefinedScale):
    """Kinds of acts, in families that share a mark on the strip."""

    family: str = columns.text("Family of kinds that share a mark.")
    family_in: str | None = columns.in_language("The family in another language.", "family")
    symbol: str = columns.one_of("Mark of the family.", SYMBOLS)


class VerdictScale(ColouredScale):
    """Verdicts on claims."""
