"""Windows keep the days that they should, filters combine, and eras stay apart."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.record.direction import directions
from components.analysis.record.events import (
    EventFilter,
    all_events,
    choose_events,
    eras_in,
    first_window,
)
from components.tables import Case, load_case
from tests.conftest import DATA

CASE = load_case(DATA)
ALWAYS = EventFilter(dt.date(2017, 1, 1), dt.date(2026, 12, 31))
DAYS = st.dates(dt.date(2017, 5, 1), dt.date(2026, 3, 31))


def kept(case: Case, first: str, last: str, **filters: Any) -> set[str]:
    span = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return set(choose_events(case, EventFilter(*span, **filters)).index)


def with_date(case: Case, event_id: str, date: str) -> Case:
    events = case.events.copy()
    events.loc[event_id, "date"] = date
    return dataclasses.replace(case, events=events)


def span_of(case: Case, event_id: str) -> tuple[str, str]:
    row = all_events(case).loc[event_id]
    return f"{row['start']:%Y-%m-%d}", f"{row['end']:%Y-%m-%d}"


def test_every_event_is_there_once_oldest_first(case: Case) -> None:
    events = all_events(case)
    assert sorted(events.index) == sorted(case.events.index)
    assert events["start"].is_monotonic_increasing
    assert events["start"].le(events["end"]).all()
    assert events.drop(columns=["note", "second_source_id"]).notna().all(axis=None)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2025-08-20", "2025-08-20", True),
        ("2025-08-01", "2025-08-20", True),
        ("2025-08-20", "2025-08-31", True),
        ("2025-08-21", "2025-12-31", False),
        ("2025-08-01", "2025-08-19", False),
    ],
)
def test_both_ends_of_a_window_belong_to_it(
    case: Case,
    first: str,
    last: str,
    found: bool,  # noqa: FBT001
) -> None:
    assert ("ALBA-20250820-1" in kept(case, first, last)) == found


@pytest.mark.parametrize(
    ("event_id", "span"),
    [
        ("ALBA-20250820-1", ("2025-08-20", "2025-08-20")),
        ("ALBA-20251214-1", ("2025-12-01", "2025-12-31")),
        ("CHN-2025TRADE-1", ("2025-01-01", "2025-12-31")),
        ("ATG-20260105-1", ("2026-01-03", "2026-01-31")),  # known to the month of the turn
        ("TTO-20260222-1", ("2026-02-01", "2026-02-28")),
    ],
)
def test_an_act_spans_the_days_that_it_may_have_happened_on(
    case: Case, event_id: str, span: tuple[str, str]
) -> None:
    assert span_of(case, event_id) == span


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2025-12-31", "2026-01-02", True),
        ("2025-11-01", "2025-12-01", True),
        ("2025-12-10", "2025-12-11", True),
        ("2026-01-01", "2026-01-02", False),
        ("2025-11-01", "2025-11-30", False),
    ],
)
def test_a_month_is_kept_where_any_of_its_days_is_in_the_window(
    case: Case,
    first: str,
    last: str,
    found: bool,  # noqa: FBT001
) -> None:
    assert ("ALBA-20251214-1" in kept(case, first, last)) == found


def test_the_month_of_the_turn_stays_on_the_side_of_its_era(case: Case) -> None:
    months = case.events.index[case.events["date"].eq("2026-01")]
    assert set(case.events.loc[months, "era"]) == {"turning_point"}
    assert len(months) > 5
    assert not set(months) & kept(case, "2025-08-01", "2026-01-02")
    assert set(months) <= kept(case, "2026-01-03", "2026-01-03")


def test_an_act_before_the_turn_known_to_its_month_or_year_ends_the_day_before(case: Case) -> None:
    month = with_date(case, "CHN-20260102-1", "2026-01")
    assert span_of(month, "CHN-20260102-1") == ("2026-01-01", "2026-01-02")
    assert "CHN-20260102-1" not in kept(month, "2026-01-03", "2026-01-31")
    year = with_date(case, "CHN-20260102-1", "2026")
    assert span_of(year, "CHN-20260102-1") == ("2026-01-01", "2026-01-02")


def test_a_window_on_one_side_of_the_turn_holds_no_act_of_the_other(case: Case) -> None:
    turn = case.settings.turning_points[0].day
    day = dt.timedelta(days=1)
    earlier = choose_events(case, EventFilter(ALWAYS.first, turn - day))
    later = choose_events(case, EventFilter(turn, ALWAYS.last))
    assert set(earlier["era"]) == {"before"}
    assert set(later["era"]) == {"turning_point", "after"}
    assert len(earlier) + len(later) == len(case.events)


@settings(max_examples=60)
@given(days=st.lists(DAYS, min_size=3, max_size=3).map(sorted))
def test_a_window_holds_what_its_parts_hold(days: list[dt.date]) -> None:
    first, middle, last = days
    parts = [(first, middle), (min(middle + dt.timedelta(days=1), last), last)]
    together = {i for span in parts for i in choose_events(CASE, EventFilter(*span)).index}
    assert together == set(choose_events(CASE, EventFilter(first, last)).index)


def test_each_filter_alone(case: Case) -> None:
    span = ("2017-01-01", "2026-12-31")
    events = all_events(case)
    assert set(events.loc[list(kept(case, *span, kinds=("vote",))), "kind"]) == {"vote"}
    assert set(events.loc[list(kept(case, *span, tiers=("wire",))), "tier"]) == {"wire"}
    assert set(events.loc[list(kept(case, *span, actors=("CUB",))), "actor_id"]) == {"CUB"}
    africa = set(events.loc[list(kept(case, *span, regions=("Africa",))), "actor_id"])
    assert {"ZAF", "NONALIGNED"} <= africa
    assert not africa & {"CUB", "ALBA", "UNITEDNATIONS"}


@settings(max_examples=60)
@given(
    filters=st.fixed_dictionaries(
        {},
        optional={
            "kinds": st.sampled_from([("statement",), ("vote", "sanction"), ("deployment",)]),
            "tiers": st.sampled_from([("newspaper",), ("wire", "official"), ("other",)]),
            "actors": st.sampled_from([("CUB", "BRA"), ("ALBA",), ("RUS",)]),
            "regions": st.sampled_from([("Americas",), ("Europe", "Asia"), ("Africa",)]),
        },
    )
)
def test_filters_combine(filters: dict[str, tuple[str, ...]]) -> None:
    together = set(choose_events(CASE, dataclasses.replace(ALWAYS, **filters)).index)  # type: ignore[arg-type]
    alone = [
        set(choose_events(CASE, dataclasses.replace(ALWAYS, **{name: chosen})).index)  # type: ignore[arg-type]
        for name, chosen in filters.items()
    ]
    assert together == set(CASE.events.index).intersection(*alone)


def test_what_is_no_act_of_its_actor_is_in_the_strip_but_counts_in_no_mean(case: Case) -> None:
    events = choose_events(case, first_window(case))
    bolivia = events[events["actor_id"].eq("BOL")]
    assert bolivia["nature"].to_dict() == {
        "BOL-20250905-R": "listed",
        "BOL-20251024-1": "not_an_act",
    }
    assert directions(events).loc[("BOL", "before"), ["count", "mean"]].tolist() == [1, 1]
    counted = directions(events)["count"].sum()
    assert counted == len(events) - events["nature"].eq("not_an_act").sum()


def test_eras_come_in_the_order_of_the_scale(case: Case) -> None:
    events = all_events(case)
    assert eras_in(case, events) == ["before", "turning_point", "after"]
    assert eras_in(case, events.iloc[::-1]) == ["before", "turning_point", "after"]
    assert eras_in(case, choose_events(case, first_window(case))) == ["before"]
    assert eras_in(case, events[events["nature"].eq("not_an_act")]) == []
    assert eras_in(case, events.head(0)) == []


def test_the_first_window_is_that_of_the_settings(case: Case) -> None:
    window = case.settings.windows[0]
    assert first_window(case) == EventFilter(window.first, window.last)


def test_a_second_source_is_blank_where_there_is_none(case: Case) -> None:
    events = all_events(case)
    second = events["second_source_id"].ne("")
    assert events.loc[second, "second_address"].str.startswith("http").all()
    assert events.loc[~second, ["second_publisher", "second_address"]].eq("").all(axis=None)
    assert isinstance(events["start"].iloc[0], pd.Timestamp)
