"""The events that are drawn in time: of all actors, or of those with most of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import numpy as np
import pandas as pd

from components.address import RecordChoice
from components.analysis.record.direction import actors_in_order
from components.analysis.record.events import ACT, NOT_AN_ACT, keep_acts
from components.tables import Case

MOST_LINES = 24
MOST_MARKS = 1500  # more would cover each other
LEAST_SIGNERS = 3  # of a text that is drawn once, and not once per signer
MOST_NAMED = 8  # acts with their name beside the mark

_SAME = ["text_id", "role", "direction"]


@dataclass(frozen=True)
class Band:
    """The actors (names) whose acts of their first era (code) come to the same step.

    Without any act the era is blank, and the step None.
    """

    era: str
    step: float | None
    actors: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Strip:
    """The events that are drawn, one line per actor, and one for texts of several.

    `bands` hold the lines from the top down, of `every` actor with an event of its own; they are
    the most active where `is_long`: there are more than MOST_LINES and nobody chose among them.
    `alone` are their events, at most MOST_MARKS; `decisive` (event_id) are those that the figure
    names: at an end of the scale, and more than words. `texts` are what at least
    LEAST_SIGNERS actors did about one text in the same way: the first such event, and `signers`
    (tuple of names). `events` are all that stand behind these marks. `by_direction`
    (steps) and `by_family` have the number of acts among them, each in the order of its scale, with
    zeros; `hollow` are no acts.
    """

    bands: tuple[Band, ...]
    every: int
    is_long: bool
    alone: pd.DataFrame
    decisive: tuple[str, ...]
    texts: pd.DataFrame
    events: pd.DataFrame
    by_direction: pd.Series[int]
    by_family: pd.Series[int]
    hollow: int

    @property
    def actors(self) -> tuple[str, ...]:
        """Return the names on the lines, from the top down."""
        return tuple(actor for band in self.bands for actor in band.actors)


def strip(case: Case, events: pd.DataFrame, choice: RecordChoice) -> Strip:
    """Return what is drawn of `events`."""
    shared = _shared(events)
    own = events[~shared]
    lines = actors_in_order(case, events)
    lines = lines[lines.index.isin(own["actor"])]
    every, is_long = len(lines), len(lines) > MOST_LINES and not choice.actor
    if is_long and not choice.everyone:
        lines = lines[lines.index.isin(own["actor"].value_counts().index[:MOST_LINES])]
    alone = _thinned(own[own["actor"].isin(lines.index)])
    drawn = pd.concat([alone, events[shared]])
    acts = keep_acts(drawn)
    families = case.event_kind_scale["family"].unique()
    return Strip(
        bands=_bands(lines),
        every=every,
        is_long=is_long,
        alone=alone,
        decisive=_decisive(case, alone),
        texts=_texts(events[shared]),
        events=drawn,
        by_direction=_counted(acts["direction"], list(case.direction_scale["position"])),
        by_family=_counted(acts["family"], list(families)),
        hollow=len(drawn) - len(acts),
    )


def _bands(lines: pd.DataFrame) -> tuple[Band, ...]:
    """Return lines that follow one another with the same era and step as one band each."""
    rows = zip(lines["era"], lines["step"], lines.index, strict=True)
    return tuple(
        Band(era, step, tuple(actor for *_, actor in inside))
        for (era, step), inside in groupby(
            ((era, None if pd.isna(step) else step, actor) for era, step, actor in rows),
            key=lambda row: row[:2],
        )
    )


def _decisive(case: Case, alone: pd.DataFrame) -> tuple[str, ...]:
    """Return the first act of each actor that is at an end of the scale and more than words.

    Words are the family that the scale of kinds begins with. Acts from the case's first window on
    go before earlier ones; where there are more than MOST_NAMED, those of the rarest kinds are
    kept.
    """
    scale, words = case.direction_scale["position"], case.event_kind_scale["family"].iloc[0]
    acts = alone[alone["nature"].eq(ACT) & alone["family"].ne(words)]
    acts = acts[acts["direction"].isin((scale.min(), scale.max()))]
    acts = acts.assign(
        earlier=acts["start"].lt(pd.Timestamp(case.settings.windows[0].first)),
        rarity=acts["kind"].map(acts["kind"].value_counts()),
    )
    first = acts.sort_values(["earlier", "start"], kind="stable").drop_duplicates("actor")
    return tuple(first.sort_values(["earlier", "rarity"], kind="stable").index[:MOST_NAMED])


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
