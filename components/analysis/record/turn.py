"""Each state before a turning point, at it, and after it, side by side and never averaged."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pandas as pd

from components.address.options import NO_ACT
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, EventFilter, first_window
from components.tables import Case, Scales, registry

AFTER = registry.ERAS[2]
TIMES = ("before", "force", "after")
_OF_ITS_OWN = registry.RECORD_BASES[:2]


@dataclass(frozen=True, eq=False)
class Turn:
    """The states of a choice before, at and after the case's first turning point, by iso3.

    `rows` have `name, region`; `before` and `after` (the code of the stance at the mean's nearest
    step) with `before_mean, before_count, after_mean, after_count`; `force, legitimacy` (codes of
    the state's own answer at the turn). What is not known is blank, and no row is blank on all.
    The states known at most of the three times come first. `paths` are the ways of the states with
    an act before, in the order of the scales, what is not known last: `before, force, after`
    (codes, blank where not known) with `before_place, force_place, after_place` (from 0, on the
    scale), `states` (tuple of names) and `band` (its code in addresses). Where one `band` is chosen
    the rows are of its states alone, and the paths of all.
    """

    rows: pd.DataFrame
    paths: pd.DataFrame
    band: str
    day: dt.date
    scales: Scales


def turn(case: Case, answers: pd.DataFrame, *, confirmed: bool, band: str = "") -> Turn:
    """Return the states of `answers` of whom something is known at one of the three times.

    `answers` have `name, region, force, legitimacy, basis` by iso3, as `positions_of_states` has
    them. Acts before are those of the case's first window, acts after those until its last window's
    end. `confirmed` keeps what two independent sources carry.
    """
    rows = _at_three_times(case, answers, confirmed=confirmed)
    paths = _paths(case.scales, rows)
    if band:
        rows = rows[_bands(rows).eq(band)]
    return Turn(rows, paths, band, turn_day(case), case.scales)


def states_in_band(
    case: Case, answers: pd.DataFrame, band: str, *, confirmed: bool
) -> pd.Index[str]:
    """Return the states of `answers`, which are as in `turn`, whose way is that of a band."""
    rows = _at_three_times(case, answers, confirmed=confirmed)
    return rows.index[_bands(rows).eq(band)]


def _bands(rows: pd.DataFrame) -> pd.Series[str]:
    before, *later = (rows[time].where(rows[time].ne(""), NO_ACT) for time in TIMES)
    return before.str.cat(later, sep=".")


def _paths(scales: Scales, rows: pd.DataFrame) -> pd.DataFrame:
    known = rows[rows["before"].ne("")]
    states = known.groupby([*TIMES], sort=False)["name"].agg(lambda names: tuple(sorted(names)))
    paths = states.rename("states").reset_index()
    orders = {"before": scales.stance.index, "force": scales.force_position.index}
    orders["after"] = orders["before"]
    places = {}
    for time in TIMES:
        place = {str(code): place for place, code in enumerate(orders[time])}
        places[f"{time}_place"] = paths[time].map({**place, "": len(place)}).astype("int64")
    ordered = paths.assign(**places, band=_bands(paths)).sort_values([*places])
    return ordered.reset_index(drop=True)


def turn_day(case: Case) -> dt.date:
    """Return the day of the turning point; in a case that names none, the day it is read on."""
    return case.settings.turn.day if case.settings.turn else case.settings.as_of


def last_day(case: Case) -> dt.date:
    """Return the last day of the case's windows; the day of the turn where all end before it."""
    days = [window.last for window in case.settings.windows]
    return max([*days, *(turn.day for turn in case.settings.turning_points)])


def around_turn(case: Case, *, confirmed: bool) -> tuple[EventFilter, EventFilter]:
    """Return which acts count before the first turning point, and which after it."""
    earlier = replace(first_window(case), confirmed=confirmed)
    day = turn_day(case)
    return earlier, replace(earlier, first=day, last=last_day(case))


def _at_three_times(case: Case, answers: pd.DataFrame, *, confirmed: bool) -> pd.DataFrame:
    earlier, later = around_turn(case, confirmed=confirmed)
    own = answers["basis"].isin(_OF_ITS_OWN)
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
    known = sum(rows[time].ne("").astype(int) for time in TIMES)
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
