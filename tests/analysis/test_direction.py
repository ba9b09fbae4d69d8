"""What acts document: count, mean and range an era, and how they are put into words."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.record.direction import (
    actors_in_order,
    directions,
    nearest_step,
)
from components.analysis.record.events import keep_acts
from components.tables import Case

COLUMNS = ["actor_id", "era", "nature", "direction", "kind"]
Act = tuple[str, str, str, float, str]


def some_count(rows: list[Act]) -> bool:
    return any(nature != "not_an_act" for _, _, nature, _, _ in rows)


acts = st.lists(
    st.tuples(
        st.sampled_from(["BTN", "LUX"]),
        st.sampled_from(["before", "turning_point", "after"]),
        st.sampled_from(["act", "listed", "not_an_act"]),
        st.integers(-2, 2).map(float),
        st.sampled_from(["statement", "vote"]),
    ),
    max_size=8,
).map(lambda rows: [*rows, ("BTN", "before", "act", 1.0, "statement")])


def frame(*rows: Act) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=COLUMNS).assign(credibility="confirmed")


def test_count_mean_and_range_of_an_actor() -> None:
    rows = directions(
        frame(
            ("BTN", "before", "act", 2, "statement"),
            ("BTN", "before", "act", 1, "visit"),
            ("BTN", "before", "listed", 0, "vote"),
            ("BTN", "before", "not_an_act", -2, "trade"),
            ("LUX", "before", "listed", -1, "vote"),
        )
    )
    assert list(rows.columns) == ["count", "own", "mean", "lowest", "highest"]
    assert rows.loc[("BTN", "before")].tolist() == [3, 2, 1, 0, 2]
    assert rows.loc[("LUX", "before")].tolist() == [1, 0, -1, -1, -1]


def test_actors_stand_by_their_first_era_then_by_mean_then_by_events(
    toy_case: Case,
) -> None:
    rows = frame(
        ("A", "after", "act", 2, "visit"),
        ("B", "before", "act", -1, "vote"),
        ("B", "after", "act", 2, "visit"),
        ("C", "before", "act", 1, "visit"),
        ("D", "before", "not_an_act", 2, "trade"),
        ("E", "before", "act", 1, "visit"),
        ("E", "before", "act", 1, "visit"),
    )
    named = rows.assign(actor=rows["actor_id"])
    order = actors_in_order(toy_case, named)
    assert list(order.index) == ["E", "C", "B", "A", "D"]
    assert list(order["era"]) == ["before", "before", "before", "after", ""]
    assert list(order["step"].iloc[:4]) == [1, 1, -1, 2]
    assert pd.isna(order.at["D", "step"])


def test_an_act_at_an_end_counts_for_more_than_the_mean_at_either_end(toy_case: Case) -> None:
    rows = frame(
        ("A", "before", "act", 2, "visit"),
        ("A", "before", "act", -1, "visit"),
        ("B", "before", "act", -2, "visit"),
        ("B", "before", "act", 1, "visit"),
        ("C", "before", "act", 2, "visit"),
        ("C", "before", "act", -2, "visit"),
        ("D", "before", "listed", 2, "visit"),
        ("D", "before", "act", 0, "visit"),
    )
    order = actors_in_order(toy_case, rows.assign(actor=rows["actor_id"]))
    assert order["step"].to_dict() == {"A": 2, "D": 1, "C": 0, "B": -2}
    doubtful = rows.assign(actor=rows["actor_id"], credibility="doubtful")
    assert actors_in_order(toy_case, doubtful)["step"].to_dict() == {
        "A": 1,
        "D": 1,
        "C": 0,
        "B": -1,
    }


def test_an_actor_without_a_counted_act_has_no_row() -> None:
    only = frame(("OMN", "before", "not_an_act", -1, "treaty"))
    assert keep_acts(only).empty
    mixed = pd.concat([only, frame(("BTN", "before", "act", 2, "statement"))])
    assert list(directions(mixed).index) == [("BTN", "before")]


def test_rows_may_be_split_further() -> None:
    rows = directions(
        frame(
            ("BTN", "before", "act", 2, "statement"),
            ("BTN", "before", "act", 0, "vote"),
            ("BTN", "before", "listed", -1, "vote"),
        ),
        by="kind",
    )
    assert rows.loc[("BTN", "before", "vote"), ["count", "own", "mean"]].tolist() == [2, 1, -0.5]
    assert rows.loc[("BTN", "before", "statement"), "mean"] == 2


@settings(max_examples=40)
@given(rows=acts, era=st.sampled_from(["before", "turning_point", "after"]))
def test_acts_of_another_era_change_nothing(rows: list[Act], era: str) -> None:
    own = [row for row in rows if row[1] == era]
    everything = directions(frame(*rows)).reset_index()
    alone = directions(frame(*own)).reset_index() if some_count(own) else everything.head(0)
    found = everything[everything["era"].eq(era)].reset_index(drop=True)
    assert found.to_dict("records") == alone.to_dict("records")


@settings(max_examples=40)
@given(rows=acts)
def test_the_mean_lies_in_the_range_and_every_act_is_counted_once(rows: list[Act]) -> None:
    found = directions(frame(*rows))
    assert found["mean"].between(found["lowest"] - 1e-9, found["highest"] + 1e-9).all()
    assert found["own"].between(0, found["count"]).all()
    assert found["count"].sum() == sum(nature != "not_an_act" for _, _, nature, _, _ in rows)


@pytest.mark.parametrize(
    ("mean", "step"),
    [
        (0, 0),
        (0.49, 0),
        (0.5, 1),
        (1.49, 1),
        (1.5, 2),
        (2, 2),
        (-0.49, 0),
        (-0.5, -1),
        (-1.49, -1),
        (-1.5, -2),
    ],
)
def test_the_nearest_step_takes_halves_away_from_zero(mean: float, step: float) -> None:
    assert nearest_step(pd.Series([mean])).tolist() == [step]


def test_a_mean_that_is_missing_has_no_step() -> None:
    assert nearest_step(pd.Series([float("nan"), 1.0])).isna().tolist() == [True, False]


@given(mean=st.floats(-2, 2))
def test_a_step_is_never_more_than_a_half_away(mean: float) -> None:
    (step,) = nearest_step(pd.Series([mean]))
    assert abs(step - mean) <= 0.5
    assert step in {-2, -1, 0, 1, 2}


def test_without_a_counted_act_there_are_no_rows() -> None:
    assert directions(frame(("KITES", "before", "not_an_act", 0.0, "trade"))).empty


def test_actors_without_any_counted_act_stand_by_events_then_by_name(toy_case: Case) -> None:
    rows = frame(
        ("A", "before", "not_an_act", 2, "trade"),
        ("C", "after", "not_an_act", 1, "visit"),
        ("B", "after", "not_an_act", 1, "visit"),
        ("C", "after", "not_an_act", -1, "visit"),
    )
    order = actors_in_order(toy_case, rows.assign(actor=rows["actor_id"]))
    assert list(order.index) == ["C", "A", "B"]
