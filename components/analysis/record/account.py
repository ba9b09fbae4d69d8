"""The record of a choice: its events, what they sum up to, and where claims part from them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from components.address import MapChoice, RecordChoice, region_names
from components.address.bounds import first_window as first_days
from components.address.choice import Days
from components.analysis.actors.names import (
    party_names,
    party_names_in_sentence,
    short_names,
)
from components.analysis.kept import answer
from components.analysis.record.arms import Arms, arms_delivered
from components.analysis.record.checks import stance_verdicts
from components.analysis.record.divergence import by_gap, claims_beside_record, keep_parted
from components.analysis.record.events import EventFilter, choose_events, eras_in
from components.analysis.record.strip import Strip, strip
from components.analysis.record.votes import pooled_years
from components.analysis.stances import StancesResult, documented_stances
from components.analysis.view_facts import Chosen, filters_in
from components.tables import Case, Scales, Settings
from components.tables.settings import Party


@dataclass(frozen=True, eq=False)
class Comparison:
    """Claims beside the acts of one era.

    `acts` holds the states of the chosen regions, as their acts show them; `apart` the rows of
    `claims_beside_record` on which claim and record part, the widest gap first, and `known` those
    and all others that have acts or a claim of their own; `drawn` those that have both on one
    scale, without the states of which only a group is named, unless these are asked for or there
    are no others; `through_group` says how many of these there are; `verdicts` (tuples, by iso3 as
    in `known`) are those on the stances claimed of a state itself, `supported` the states apart of
    whom the claim is supported when it is weighed act by act (iso3). `vote_years` are those that
    the shares in `known` pool. `begins_before` says whether the window begins before
    the case's first. `parties` are named as a sentence holds them, groups in short.
    """

    era: str
    acts: StancesResult
    apart: pd.DataFrame
    known: pd.DataFrame
    drawn: pd.DataFrame
    through_group: int
    verdicts: pd.Series
    supported: tuple[str, ...]
    vote_years: tuple[int, ...]
    begins_before: bool
    parties: dict[Party, str]
    group_names: dict[str, str]
    scales: Scales


@dataclass(frozen=True, eq=False)
class RecordResult:
    """The events of a choice, and what they sum up to; no `comparison` where none is an act.

    `window` has its first and last day; `regions` are names, `labels` those of both parties as a
    label holds them; `filters` are what else narrows them. `events` are
    those of `choose_events`; `strip` those that are drawn; `eras` those that the acts fall into, in
    the order of the scale. `arms` are None where the register holds no volume. `crisis_from` is
    the first day of the case's first window.
    """

    window: Days
    regions: tuple[str, ...]
    filters: tuple[Chosen, ...]
    labels: dict[Party, str]
    events: pd.DataFrame
    strip: Strip
    eras: tuple[str, ...]
    comparison: Comparison | None
    arms: Arms | None
    crisis_from: dt.date
    scales: Scales
    settings: Settings


@answer
def record(case: Case, choice: RecordChoice) -> RecordResult:
    """Return the events of a choice, and its acts of one era beside what the source claims.

    The era is the chosen one where the window has acts of it, else the first that it has.
    """
    wanted = event_filter(case, choice)
    events = choose_events(case, wanted)
    eras = tuple(eras_in(case, events))
    era = choice.era if choice.era in eras else next(iter(eras), None)
    return RecordResult(
        window=(wanted.first, wanted.last),
        regions=wanted.regions,
        filters=filters_in(case, choice, ("kind", "tier", "actor", "confirmed")),
        labels=party_names(case),
        events=events,
        strip=strip(case, events, choice),
        eras=eras,
        comparison=None if era is None else _compared(case, choice, wanted, era),
        arms=arms_delivered(case),
        crisis_from=first_days(case)[0],
        scales=case.scales,
        settings=case.settings,
    )


def event_filter(case: Case, choice: RecordChoice) -> EventFilter:
    """Return which events a choice keeps: those of its window, or of the case's first."""
    first, last = choice.window or first_days(case)
    regions = region_names(case, choice.region)
    return EventFilter(
        first, last, choice.kind, choice.tier, choice.actor, regions, choice.confirmed
    )


def _compared(case: Case, choice: RecordChoice, wanted: EventFilter, era: str) -> Comparison:
    beside = claims_beside_record(case, wanted, era, choice.reading)
    if wanted.regions:
        beside = beside[beside["region"].isin(wanted.regions)]
    if wanted.actors:  # of the others acts may well be documented
        beside = beside[beside["count"].notna() | beside.index.isin(wanted.actors)]
    apart = keep_parted(beside)
    known = beside[beside["count"].notna() | beside["basis"].eq("named")]
    rest = known.drop(index=apart.index).sort_values(["basis", "name"], ascending=[False, True])
    known = pd.concat([apart, rest])
    both = by_gap(beside[beside["gap"].notna()])
    named = both["basis"].eq("named")
    every = choice.inherited or not named.any()
    verdicts = stance_verdicts(case).reindex(known.index, fill_value=())
    in_regions = MapChoice(region=choice.region, reading=choice.reading)
    return Comparison(
        era=era,
        acts=documented_stances(case, in_regions, wanted, era),
        apart=apart,
        known=known,
        drawn=both if every else both[named],
        through_group=int((~named).sum()),
        verdicts=verdicts,
        supported=tuple(i for i in apart.index if verdicts[i] == ("supported",)),
        vote_years=tuple(pooled_years(case)),
        begins_before=wanted.first < first_days(case)[0],
        parties=party_names_in_sentence(case),
        group_names=dict(short_names(case)[case.world.groups.index]),
        scales=case.scales,
    )
