"""The events that are drawn in time: of all actors, or of those with most of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.address import RecordChoice
from components.analysis.record.events import keep_acts
from components.tables import Case

MOST_LINES = 24
MOST_MARKS = 1500  # more would cover each other


@dataclass(frozen=True, eq=False)
class Strip:
    """The events that are drawn, one line per actor.

    `actors` are the names on the lines, from the top down, of `every` actor of the choice; they
    are the most active where `is_long`: there are more than MOST_LINES and nobody chose among
    them. `events` are theirs, at most MOST_MARKS. `by_direction` (steps) and `by_family` have the
    number of acts among them, each in the order of its scale, with zeros; `hollow` are no acts.
    """

    actors: tuple[str, ...]
    every: int
    is_long: bool
    events: pd.DataFrame
    by_direction: pd.Series[int]
    by_family: pd.Series[int]
    hollow: int


def strip(case: Case, events: pd.DataFrame, order: list[str], choice: RecordChoice) -> Strip:
    """Return what is drawn of `events`, whose actors (names) are in `order`."""
    is_long = len(order) > MOST_LINES and not choice.actor
    actors = order
    if is_long and not choice.everyone:
        most = set(events["actor"].value_counts().index[:MOST_LINES])
        actors = [actor for actor in order if actor in most]
    drawn = _thinned(events[events["actor"].isin(actors)])
    acts = keep_acts(drawn)
    families = case.event_kind_scale["family"].unique()
    return Strip(
        actors=tuple(actors),
        every=len(order),
        is_long=is_long,
        events=drawn,
        by_direction=_counted(acts["direction"], list(case.direction_scale["position"])),
        by_family=_counted(acts["family"], list(families)),
        hollow=len(drawn) - len(acts),
    )


def _thinned(events: pd.DataFrame) -> pd.DataFrame:
    """Return at most MOST_MARKS of the events, evenly over time."""
    if len(events) <= MOST_MARKS:
        return events
    return events.iloc[np.linspace(0, len(events) - 1, MOST_MARKS).astype("int64")]


def _counted(values: pd.Series, order: list[object]) -> pd.Series[int]:
    return values.value_counts().reindex(order, fill_value=0).astype(int)
