"""States before, at and after the turning point stand side by side."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.address import RecordChoice
from components.analysis.record.account import record
from components.analysis.record.turn import Turn
from components.tables import Case


def at_turn(case: Case, **choice: object) -> Turn:
    found = record(case, RecordChoice(**choice)).turn  # type: ignore[arg-type]  # each as the choice has it
    assert found is not None
    return found


def test_each_state_has_its_acts_before_its_answer_and_its_acts_after(toy_case: Case) -> None:
    rows = at_turn(toy_case).rows
    bhutan = rows.loc["BTN"]
    assert (bhutan["before_mean"], bhutan["before_count"]) == (1.5, 2)
    assert (bhutan["force"], bhutan["legitimacy"]) == ("condemns", "recognised")
    luxembourg = rows.loc["LUX"]
    assert luxembourg["before"] == "hardline_opponent"
    assert pd.isna(luxembourg["after_mean"]) == (luxembourg["after"] == "")


def test_no_row_is_blank_and_those_known_most_often_come_first(toy_case: Case) -> None:
    rows = at_turn(toy_case).rows
    known = rows[["before", "force", "after"]].ne("").sum(axis=1)
    assert known.min() > 0
    assert known.is_monotonic_decreasing


def test_filters_of_the_page_reach_it_and_its_window_does_not(toy_case: Case) -> None:
    assert set(at_turn(toy_case, region=("europe",)).rows["region"]) == {"Europe"}
    assert list(at_turn(toy_case, actor=("BTN",)).rows.index) == ["BTN"]
    window = toy_case.settings.windows[1]
    usual = at_turn(toy_case, window=(window.first, window.last)).rows
    pd.testing.assert_frame_equal(usual, at_turn(toy_case).rows)


def test_a_case_without_a_turning_point_has_none(toy_case: Case) -> None:
    settings = replace(toy_case.settings, turning_points=())
    assert record(replace(toy_case, settings=settings), RecordChoice()).turn is None
