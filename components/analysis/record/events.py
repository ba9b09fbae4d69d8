"""Acts and statements with everything that filters and figures need to know of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from components.analysis.actors.names import actors_in_regions, short_names
from components.analysis.record.with_sources import with_sources
from components.tables import Case, registry
from components.tables.memo import derived

ACT, NOT_AN_ACT, LISTED, BEFORE = "act", "not_an_act", "listed", registry.BEFORE


@dataclass(frozen=True)
class EventFilter:
    """Which events to keep: a span of days (both included) and filters; empty filters keep all.

    `confirmed` keeps what two independent sources carry.
    """

    first: dt.date
    last: dt.date
    kinds: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    confirmed: bool = False


def first_window(case: Case) -> EventFilter:
    """Return the filter of the case's first window, in which the record meets the source."""
    window = case.settings.windows[0]
    return EventFilter(window.first, window.last)


@derived
def all_events(case: Case) -> pd.DataFrame:
    """Return every event by event_id, oldest first. Copy before changing: the frame is cached.

    Columns of `case.events`, and `actor`, `start` and `end` (datetime64, the days between which
    the act lies), `family, symbol`, the columns of `with_sources`, `tier` and `reliability` (blank
    where not rated), `source_note`.
    """
    events, sources = case.events, case.sources
    said = list(zip(events["date"], events["era"], strict=True))
    meant = {each: _span(case, *each) for each in set(said)}  # many events share a day
    spans = [meant[each] for each in said]
    kinds = case.event_kind_scale.loc[events["kind"]]
    first = sources.loc[events["source_id"]]
    return (
        with_sources(case, events)
        .assign(
            actor=events["actor_id"].map(short_names(case)),
            start=pd.to_datetime([start for start, _ in spans]),
            end=pd.to_datetime([end for _, end in spans]),
            family=kinds["family"].to_numpy(),
            symbol=kinds["symbol"].to_numpy(),
            tier=first["tier"].to_numpy(),
            reliability=first["reliability"].to_numpy(),
            source_note=first["note"].to_numpy(),
        )
        .sort_values(["start", "event_id"])
    )


@derived
def choose_events(case: Case, wanted: EventFilter) -> pd.DataFrame:
    """Return the rows of `all_events` that the filter keeps, oldest first. The frame is cached.

    An event whose day is not known is kept where any of its possible days lies in the span.
    """
    events = all_events(case)
    kept = events["start"].le(pd.Timestamp(wanted.last))
    kept &= events["end"].ge(pd.Timestamp(wanted.first))
    if wanted.kinds:
        kept &= events["kind"].isin(wanted.kinds)
    if wanted.tiers:
        kept &= events["tier"].isin(wanted.tiers)
    if wanted.actors:
        kept &= events["actor_id"].isin(wanted.actors)
    if wanted.regions:
        kept &= events["actor_id"].isin(actors_in_regions(case, wanted.regions))
    if wanted.confirmed:
        kept &= events["credibility"].eq(registry.CONFIRMED)
    return events[kept]


def keep_acts(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events that are acts of their actor; analyses and others' acts are left out."""
    return events[events["nature"].ne(NOT_AN_ACT)]


def eras_in(case: Case, events: pd.DataFrame) -> list[str]:
    """Return the eras that the acts among `events` fall into, in the order of the scale."""
    present = set(keep_acts(events)["era"])
    return [era for era in case.era_scale.index if era in present]


def _span(case: Case, date: str, era: str) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that a date may mean, on its era's side of each turn."""
    period = pd.Period(date)  # of a year, a month or a day, as the text is long
    start, end = period.start_time.date(), period.end_time.date()
    for turn in case.settings.turning_points:
        if not start < turn.day <= end:
            continue
        if era == BEFORE:
            end = turn.day - dt.timedelta(days=1)
        else:
            start = turn.day
    return start, end
