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
from components.tables import Case
from tests.toy import load_toy

ALWAYS = EventFilter(dt.date(2001, 1, 1), dt.date(2001, 12, 31))
DAYS = st.dates(dt.date(2000, 12, 15), dt.date(2001, 8, 15))
DAY = dt.timedelta(days=1)


def kept(case: Case, first: str, last: str, **filters: Any) -> set[str]:
    span = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return set(choose_events(case, EventFilter(*span, **filters)).index)


def with_event(case: Case, event_id: str, **cells: object) -> Case:
    """Return the case with other cells in the row of one event."""
    events = case.events.copy()
    events.loc[event_id, list(cells)] = list(cells.values())
    return dataclasses.replace(case, events=events)


def with_turn(case: Case, day: str) -> Case:
    """Return the case with its turning point on another day."""
    (point,) = case.settings.turning_points
    moved = dataclasses.replace(point, day=dt.date.fromisoformat(day))
    return dataclasses.replace(
        case, settings=dataclasses.replace(case.settings, turning_points=(moved,))
    )


def span_of(case: Case, event_id: str) -> tuple[str, str]:
    row = all_events(case).loc[event_id]
    return f"{row['start']:%Y-%m-%d}", f"{row['end']:%Y-%m-%d}"


def test_every_event_is_there_once_oldest_first(toy_case: Case) -> None:
    events = all_events(toy_case)
    assert sorted(events.index) == sorted(toy_case.events.index)
    assert events["start"].is_monotonic_increasing
    assert events["start"].le(events["end"]).all()
    assert events.drop(columns=["note", "second_source_id"]).notna().all(axis=None)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2001-03-03", "2001-03-03", True),
        ("2001-03-01", "2001-03-03", True),
        ("2001-03-03", "2001-03-31", True),
        ("2001-03-04", "2001-12-31", False),
        ("2001-03-01", "2001-03-02", False),
    ],
)
def test_both_ends_of_a_window_belong_to_it(
    toy_case: Case,
    first: str,
    last: str,
    found: bool,  # noqa: FBT001
) -> None:
    assert ("NRU-20010303-R" in kept(toy_case, first, last)) == found


@pytest.mark.parametrize(
    ("date", "span"),
    [
        ("2001-04-20", ("2001-04-20", "2001-04-20")),
        ("2001-04", ("2001-04-01", "2001-04-30")),
        ("2000-02", ("2000-02-01", "2000-02-29")),
        ("2000", ("2000-01-01", "2000-12-31")),
        ("2001", ("2001-01-01", "2001-06-30")),  # known to the year of the turn
    ],
)
def test_an_act_spans_the_days_that_it_may_have_happened_on(
    toy_case: Case, date: str, span: tuple[str, str]
) -> None:
    dated = with_event(toy_case, "URY-200104-1", date=date)
    assert span_of(dated, "URY-200104-1") == span


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2001-04-30", "2001-05-02", True),
        ("2001-03-01", "2001-04-01", True),
        ("2001-04-10", "2001-04-11", True),
        ("2001-05-01", "2001-05-02", False),
        ("2001-03-01", "2001-03-31", False),
    ],
)
def test_a_month_is_kept_where_any_of_its_days_is_in_the_window(
    toy_case: Case,
    first: str,
    last: str,
    found: bool,  # noqa: FBT001
) -> None:
    assert ("URY-200104-1" in kept(toy_case, first, last)) == found


def test_the_month_of_the_turn_stays_on_the_side_of_its_era(toy_case: Case) -> None:
    turned = with_turn(toy_case, "2001-07-02")
    month = with_event(turned, "LUX-20010703-1", date="2001-07")
    assert span_of(month, "LUX-20010703-1") == ("2001-07-02", "2001-07-31")
    assert "LUX-20010703-1" not in kept(month, "2001-01-01", "2001-07-01")
    assert "LUX-20010703-1" in kept(month, "2001-07-02", "2001-07-02")


@pytest.mark.parametrize(("date", "start"), [("2001-07", "2001-07-01"), ("2001", "2001-01-01")])
def test_an_act_before_the_turn_known_to_its_month_or_year_ends_the_day_before(
    toy_case: Case, date: str, start: str
) -> None:
    turned = with_turn(toy_case, "2001-07-02")
    dated = with_event(turned, "MLT-20010501-1", date=date)
    assert span_of(dated, "MLT-20010501-1") == (start, "2001-07-01")
    assert "MLT-20010501-1" not in kept(dated, "2001-07-02", "2001-07-31")


def test_a_window_on_one_side_of_the_turn_holds_no_act_of_the_other(toy_case: Case) -> None:
    turn = toy_case.settings.turning_points[0].day
    earlier = choose_events(toy_case, EventFilter(ALWAYS.first, turn - DAY))
    later = choose_events(toy_case, EventFilter(turn, ALWAYS.last))
    assert set(earlier["era"]) == {"before"}
    assert set(later["era"]) == {"turning_point", "after"}
    assert len(earlier) + len(later) == len(toy_case.events)


@settings(max_examples=30)
@given(days=st.lists(DAYS, min_size=3, max_size=3).map(sorted))
def test_a_window_holds_what_its_parts_hold(days: list[dt.date]) -> None:
    case, (first, middle, last) = load_toy(), days
    parts = [(first, middle), (min(middle + DAY, last), last)]
    together = {i for span in parts for i in choose_events(case, EventFilter(*span)).index}
    assert together == set(choose_events(case, EventFilter(first, last)).index)


def test_each_filter_alone(toy_case: Case) -> None:
    def left(column: str, **filters: Any) -> set[str]:
        found = kept(toy_case, "2001-01-01", "2001-12-31", **filters)
        return set(all_events(toy_case).loc[list(found), column])

    assert left("kind", kinds=("vote",)) == {"vote"}
    assert left("tier", tiers=("wire",)) == {"wire"}
    assert left("actor_id", actors=("BTN",)) == {"BTN"}
    assert left("actor_id", regions=("Europe",)) == {"LUX", "MLT"}


def test_a_group_lies_where_a_member_of_it_lies(toy_case: Case) -> None:
    assert kept(toy_case, "2001-01-01", "2001-12-31", regions=("Africa",)) == {"KITES-20010310-1"}


@settings(max_examples=30)
@given(
    filters=st.fixed_dictionaries(
        {},
        optional={
            "kinds": st.sampled_from([("statement",), ("vote", "sanction"), ("visit",)]),
            "tiers": st.sampled_from([("newspaper",), ("wire", "register"), ("official",)]),
            "actors": st.sampled_from([("BTN", "LUX"), ("KITES",), ("NRU",)]),
            "regions": st.sampled_from([("Asia",), ("Europe", "Oceania"), ("Africa",)]),
        },
    )
)
def test_filters_combine(filters: dict[str, tuple[str, ...]]) -> None:
    case = load_toy()
    together = set(choose_events(case, dataclasses.replace(ALWAYS, **filters)).index)  # type: ignore[arg-type]
    alone = [
        set(choose_events(case, dataclasses.replace(ALWAYS, **{name: chosen})).index)  # type: ignore[arg-type]
        for name, chosen in filters.items()
    ]
    assert together == set(case.events.index).intersection(*alone)


def test_what_is_no_act_of_its_actor_is_in_the_strip_but_counts_in_no_mean(toy_case: Case) -> None:
    case = with_event(toy_case, "BTN-20010210-1", nature="not_an_act")
    events = choose_events(case, first_window(case))
    assert events.loc[events["actor_id"].eq("BTN"), "nature"].to_dict() == {
        "BTN-20010105-1": "act",
        "BTN-20010210-1": "not_an_act",
    }
    assert directions(events).loc[("BTN", "before"), ["count", "mean"]].tolist() == [1, 2]
    assert directions(events)["count"].sum() == len(events) - 2


def test_eras_come_in_the_order_of_the_scale(toy_case: Case) -> None:
    events = all_events(toy_case)
    assert eras_in(toy_case, events) == ["before", "turning_point", "after"]
    assert eras_in(toy_case, events.iloc[::-1]) == ["before", "turning_point", "after"]
    assert eras_in(toy_case, choose_events(toy_case, first_window(toy_case))) == ["before"]
    assert eras_in(toy_case, events[events["nature"].eq("not_an_act")]) == []
    assert eras_in(toy_case, events.head(0)) == []


def test_the_first_window_is_that_of_the_settings(toy_case: Case) -> None:
    window = toy_case.settings.windows[0]
    assert first_window(toy_case) == EventFilter(window.first, window.last)


def test_a_second_source_is_blank_where_there_is_none(toy_case: Case) -> None:
    events = all_events(toy_case)
    second = events["second_source_id"].ne("")
    assert events.loc[second, "second_address"].str.startswith("http").all()
    assert events.loc[~second, ["second_publisher", "second_address"]].eq("").all(axis=None)
    assert isinstance(events["start"].iloc[0], pd.Timestamp)


def test_what_two_independent_sources_carry_can_be_kept_alone(toy_case: Case) -> None:
    every = kept(toy_case, "2001-01-01", "2001-12-31")
    confirmed = kept(toy_case, "2001-01-01", "2001-12-31", confirmed=True)
    assert confirmed == {"BTN-20010702-1"} < every
