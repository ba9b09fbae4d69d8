"""Which ways could be first: those that no other is surely sooner than, as ranges are printed."""

from __future__ import annotations

import math

import pandas as pd

from components.analysis.reach.first import first_ways, open_ways


def ways(**rows: tuple[float, float, str]) -> pd.DataFrame:
    """Return ways by their names: the days to deliver, soonest and latest, and if it is feasible.

    The first load of each arrives after a day.
    """
    table = pd.DataFrame.from_dict(
        rows, orient="index", columns=["deliver_days_low", "deliver_days_high", "feasible"]
    )
    return table.assign(arrival_days_low=1.0)


def test_ranges_that_overlap_are_all_first_and_the_soonest_at_the_slow_end_leads() -> None:
    found = first_ways(
        ways(wide=(3.0, 25.0, "yes"), narrow=(9.3, 9.6, "yes"), late=(11, 12, "yes"))
    )
    assert list(found.index) == ["narrow", "wide"]


def test_ends_that_are_printed_alike_overlap() -> None:
    found = first_ways(ways(one=(8.0, 9.6, "yes"), other=(10.4, 12.0, "yes")))
    assert list(found.index) == ["one", "other"]
    hours = first_ways(ways(one=(0.1, 0.13, "yes"), other=(0.14, 0.2, "yes")))
    assert list(hours.index) == ["one", "other"]


def test_a_way_in_doubt_is_surely_sooner_than_none() -> None:
    found = first_ways(ways(doubtful=(1.0, 2.0, "unknown"), sure=(5.0, 6.0, "yes")))
    assert list(found.index) == ["doubtful", "sure"]


def test_a_way_without_its_days_is_open_where_its_first_load_could_come_before() -> None:
    nan = math.nan
    rows = ways(sure=(5.0, 6.0, "yes"), undated=(nan, nan, "yes"), later=(nan, nan, "yes"))
    rows.loc["later", "arrival_days_low"] = 7.0
    assert list(open_ways(rows).index) == ["undated"]
    assert list(first_ways(rows).index) == ["sure"]
    assert list(open_ways(rows.drop(index="sure")).index) == ["undated", "later"]
