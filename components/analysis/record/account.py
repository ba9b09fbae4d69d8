"""The record of a choice: its events, what they sum up to, and where claims part from them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.claims.resolution import CONTESTED, Reading
from components.analysis.record.checks import stance_verdicts
from components.analysis.record.direction import actors_in_order
from components.analysis.record.divergence import claims_beside_record, describe_record, keep_parted
from components.analysis.record.events import EventChoice, choose_events, eras_in
from components.analysis.selection import Selection, describe_countries
from components.analysis.stances import StancesResult, stances_among
from components.tables import Case, Scales
from components.tables.settings import TurningPoint


@dataclass(frozen=True, eq=False)
class Comparison:
    """Claims beside the acts of one era.

    `claims` and `acts` hold the states of the chosen regions, as either shows them; `apart` the
    rows of `claims_beside_record` on which they part, the widest gap first, and `known` those and
    all others that have acts or a claim of their own; `supported` are those apart of whom the
    claim is supported when it is weighed act by act (iso3).
    """

    era: str
    claims: StancesResult
    acts: StancesResult
    apart: pd.DataFrame
    known: pd.DataFrame
    supported: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class RecordResult:
    """The events of a choice, and what they sum up to; no `comparison` where none is an act.

    `events` are those of `choose_events`; `actors` their actors' names in the order of
    `actors_in_order`; `eras` those that the acts fall into, in the order of the scale.
    """

    choice: EventChoice
    events: pd.DataFrame
    actors: tuple[str, ...]
    eras: tuple[str, ...]
    comparison: Comparison | None
    scales: Scales
    turning_points: tuple[TurningPoint, ...]


def record(
    case: Case, choice: EventChoice, era: str | None, reading: Reading = CONTESTED
) -> RecordResult:
    """Return the events of a choice, and its acts of one era beside what the source claims.

    An era without acts in the window gives no comparison.
    """
    events = choose_events(case, choice)
    eras = tuple(eras_in(case, events))
    return RecordResult(
        choice=choice,
        events=events,
        actors=tuple(actors_in_order(case, events)),
        eras=eras,
        comparison=_compared(case, choice, era, reading) if era in eras else None,
        scales=case.scales,
        turning_points=case.settings.turning_points,
    )


def _compared(case: Case, choice: EventChoice, era: str, reading: Reading) -> Comparison:
    beside = claims_beside_record(case, choice, era, reading)
    if choice.regions:
        beside = beside[beside["region"].isin(choice.regions)]
    apart = keep_parted(beside)
    known = beside[beside["count"].notna() | beside["basis"].eq("named")]
    rest = known.drop(index=apart.index).sort_values(["basis", "name"], ascending=[False, True])
    verdicts = stance_verdicts(case).reindex(apart.index)
    of_claims = Selection(regions=choice.regions, reading=reading)
    of_acts = Selection(regions=choice.regions, reading=reading, view="record")
    return Comparison(
        era=era,
        claims=stances_among(case, describe_countries(case, reading), of_claims),
        acts=stances_among(case, describe_record(case, choice, era), of_acts),
        apart=apart,
        known=pd.concat([apart, rest]),
        supported=tuple(apart.index[[found == ("supported",) for found in verdicts]]),
    )
