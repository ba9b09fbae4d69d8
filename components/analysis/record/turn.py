"""Each state before a turning point, at it, and after it, side by side and never averaged."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pandas as pd

from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, EventFilter, first_window
from components.analysis.record.positions import NONE_FOUND, THROUGH_GROUP, positions_of_states
from components.tables import Case, Scales, registry
from components.tables.memo import derived

AFTER = registry.ERAS[2]


@dataclass(frozen=True, eq=False)
class Turn:
    """The states of a choice before, at and after the case's first turning point, by iso3.

    `rows` have `name, region`; `before` and `after` (the code of the stance at the mean's nearest
    step) with `before_mean, before_count, after_mean, after_count`; `force, legitimacy` (codes of
    the state's own answer at the turn). What is not known is blank, and no row is blank on all.
    The states known at most of the three times come first. The kinds of event and of source that a
    choice keeps do not apply to the answer at the turn, which is one position.
    """

    rows: pd.DataFrame
    day: dt.date
    scales: Scales


@derived
def turn(case: Case, wanted: EventFilter) -> Turn | None:
    """Return the states that a filter keeps; None where the case has no turning point.

    Acts before are those of the case's first window, acts after those until its last window's end.
    """
    turns = case.settings.turning_points
    if not turns:
        return None
    first = first_window(case)
    last = max(window.last for window in case.settings.windows)
    rows = _at_three_times(
        case,
        replace(wanted, first=first.first, last=first.last),
        replace(wanted, first=turns[0].day, last=max(last, turns[0].day)),
    )
    if wanted.regions:
        rows = rows[rows["region"].isin(wanted.regions)]
    if wanted.actors:
        rows = rows[rows.index.isin(wanted.actors)]
    return Turn(rows, turns[0].day, case.scales)


@derived
def _at_three_times(case: Case, earlier: EventFilter, later: EventFilter) -> pd.DataFrame:
    answers = positions_of_states(case, confirmed=earlier.confirmed)
    own = ~answers["basis"].isin([THROUGH_GROUP, NONE_FOUND])
    rows = pd.DataFrame(
        {
            "name": answers["name"],
            "region": answers["region"],
            **_acts(describe_record(case, earlier, BEFORE), "before", answers.index),
            "force": answers["force"].where(own, ""),
            "legitimacy": answers["legitimacy"].where(own, ""),
            **_acts(describe_record(case, later, AFTER), "after", answers.index),
        }
    )
    known = sum(rows[time].ne("").astype(int) for time in ("before", "force", "after"))
    keys = pd.DataFrame({"known": -known, "name": rows["name"]})
    order = keys[keys["known"].lt(0)].sort_values(["known", "name"]).index
    return rows.loc[order]


def _acts(record: pd.DataFrame, name: str, states: pd.Index) -> dict[str, pd.Series]:
    record = record.reindex(states)
    found = record["count"].notna()
    return {
        name: record["shown_as"].where(found, "").astype("str"),
        f"{name}_mean": record["mean"].where(found),
        f"{name}_count": record["count"],
    }
