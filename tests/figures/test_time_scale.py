"""Days stand in their order on any axis; years apart do not squeeze the crisis."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pandas as pd
import pytest

from components.figures.time_scale import TimeScale, time_scale
from components.words import Words

FIRST, CRISIS, LAST = (pd.Timestamp(day) for day in ("2017-05-01", "2025-08-01", "2026-03-31"))
DAYS = pd.Series(
    pd.to_datetime(["2017-05-01", "2019-01-23", "2019-02-04", "2025-01-10", "2025-08-01", LAST])
)


def broken() -> TimeScale:
    return time_scale(DAYS, FIRST, LAST, CRISIS)


def test_the_crisis_has_most_of_an_axis_of_years() -> None:
    scale = broken()
    assert scale.is_broken
    assert scale.share(FIRST) == 0
    assert scale.share(LAST) == 1
    assert scale.share(LAST) - scale.share(CRISIS) > 0.6


def test_days_stand_in_their_order_and_within_the_axis() -> None:
    every = pd.date_range(FIRST, LAST, freq="9D")
    shares = [broken().share(day) for day in every]
    assert shares == sorted(shares)
    assert broken().at(DAYS) == sorted(broken().at(DAYS))


def test_a_stretch_without_a_mark_is_left_out_and_marked() -> None:
    scale = broken()
    bare = scale.share(dt.date(2024, 1, 1)) - scale.share(dt.date(2020, 1, 1))
    assert bare == pytest.approx(0, abs=0.03)
    assert len(scale.breaks) == len(scale.pieces) - 1 >= 3
    for place, (before, after) in zip(scale.breaks, pairwise(scale.pieces), strict=True):
        assert before.right < place < after.left


def test_ticks_of_a_broken_axis_leave_each_other_room() -> None:
    axis = broken().axis(5, Words())
    places = sorted(axis["tickvals"])
    assert len(axis["ticktext"]) == len(places) >= 4
    assert min(b - a for a, b in pairwise(places)) >= 0.1
    assert "2017" in axis["ticktext"]


@pytest.mark.parametrize("first", ["2025-08-01", "2025-10-01", "2025-05-01"])
def test_a_window_that_is_mostly_of_the_crisis_is_drawn_evenly(first: str) -> None:
    scale = time_scale(DAYS, pd.Timestamp(first), LAST, CRISIS)
    assert not scale.is_broken
    assert scale.at_day(dt.date(2026, 1, 3)) == "2026-01-03"
    assert scale.axis(5, Words())["type"] == "date"
    assert scale.holds(dt.date(2026, 3, 31))
    assert not scale.holds(dt.date(2024, 1, 1))
