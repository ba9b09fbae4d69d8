"""The events that are drawn in time: of all actors, or of those with most of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.address import RecordChoice
from components.analysis.record.events import NOT_AN_ACT, keep_acts
from components.tables import Case

MOST_LINES = 24
MOST_MARKS = 1500  # more would cover each other
LEAST_SIGNERS = 3  # of a text that is drawn once, and not once per signer

_SAME = ["text_id", "role", "direction"]


@dataclass(frozen=True, eq=False)
class Strip:
    """The events that are drawn, one line per actor, and one for texts of several.

    `actors` are the names on the lines, from the top down, of `every` actor with an event of its
    own; they are the most active where `is_long`: there are more than MOST_LINES and nobody chose
    among them. `alone` are their events, at most MOST_MARKS. `texts` are what at least
    LEAST_SIGNERS actors did about one text in the same way: the first such event, and `signers`
    (tuple of names). `events` are all that stand behind these marks. `by_direction`
    (steps) and `by_family` have the number of acts among them, each in the order of its scale, with
    zeros; `hollow` are no acts.
    """

    actors: tuple[str, ...]
    every: int
    is_long: bool
    alone: pd.DataFrame
    texts: pd.DataFrame
    events: pd.DataFrame
    by_direction: pd.Series[int]
    by_family: pd.Series[int]
    hollow: int


def strip(case: Case, events: pd.DataFrame, order: list[str], choice: RecordChoice) -> Strip:
    """Return what is drawn of `events`, whose actors (names) are in `order`."""
    shared = _shared(events)
    own = events[~shared]
    present = set(own["actor"])
    actors = [actor for actor in order if actor in present]
    every, is_long = len(actors), len(actors) > MOST_LINES and not choice.actor
    if is_long and not choice.everyone:
        most = set(own["actor"].value_counts().index[:MOST_LINES])
        actors = [actor for actor in actors if actor in most]
    alone = _thinned(own[own["actor"].isin(actors)])
    drawn = pd.concat([alone, events[shared]])
    acts = keep_acts(drawn)
    families = case.event_kind_scale["family"].unique()
    return Strip(
        actors=tuple(actors),
        every=every,
        is_long=is_long,
        alone=alone,
        texts=_texts(events[shared]),
        events=drawn,
        by_direction=_counted(acts["direction"], list(case.direction_scale["position"])),
        by_family=_counted(acts["family"], list(families)),
        hollow=len(drawn) - len(acts),
    )


def _shared(events: pd.DataFrame) -> pd.Series[bool]:
    """Return which events are what many actors did about one text in the same way."""
    signed = events["text_id"].ne("") & events["nature"].ne(NOT_AN_ACT)
    return signed & events.groupby(_SAME)["actor_id"].transform("nunique").ge(LEAST_SIGNERS)


def _texts(shared: pd.DataFrame) -> pd.DataFrame:
    signers = shared.groupby(_SAME)["actor"].agg(tuple).rename("signers")
    return shared.drop_duplicates(_SAME).join(signers, on=_SAME)


def _thinned(events: pd.DataFrame) -> pd.DataFrame:
    """Return at most MOST_MARKS of the events, evenly over time."""
    if len(events) <= MOST_MARKS:
        return events
    return events.iloc[np.linspace(0, len(events) - 1, MOST_MARKS).astype("int64")]


def _counted(values: pd.Series, order: list[object]) -> pd.Series[int]:
    return values.value_counts().reindex(order, fill_value=0).astype(int)
