"""States before, at and after the turning point stand side by side."""

from __future__ import annotations

import pandas as pd

from components.address import PositionsChoice
from components.address.options import NO_ACT, bands
from components.analysis.record.positions import positions
from components.analysis.record.turn import TIMES, Turn
from components.tables import Case


def at_turn(case: Case, **choice: object) -> Turn:
    return positions(case, PositionsChoice(**choice)).turn  # type: ignore[arg-type]  # each as the choice has it


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


def test_filters_of_the_page_reach_it(toy_case: Case) -> None:
    assert set(at_turn(toy_case, region=("europe",)).rows["region"]) == {"Europe"}
    assert list(at_turn(toy_case, force=("condemns",)).rows.index) == ["BTN"]
    only = at_turn(toy_case, confirmed=True).rows
    assert list(only.index) == ["BTN"]
    assert only.at["BTN", "before"] == ""


def test_paths_are_of_the_states_with_an_act_before_in_the_order_of_the_scales(
    toy_case: Case,
) -> None:
    found = at_turn(toy_case)
    before = found.rows[found.rows["before"].ne("")]
    named = [name for states in found.paths["states"] for name in states]
    assert sorted(named) == sorted(before["name"])
    assert found.paths["before_place"].is_monotonic_increasing
    first = found.paths.iloc[0]
    assert (first["before"], first["force"], first["states"]) == (
        "committed_ally",
        "condemns",
        ("Bhutan",),
    )


def test_a_band_keeps_its_states_whatever_shows_them_and_all_bands_stay(toy_case: Case) -> None:
    every = at_turn(toy_case)
    band = str(every.paths["band"].iloc[0])
    kept = positions(toy_case, PositionsChoice(band=band))
    assert list(kept.turn.rows["name"]) == list(kept.rows["name"]) == ["Bhutan"]
    assert list(kept.turn.paths["band"]) == list(every.paths["band"])
    assert int(kept.counts.sum()) == 1


def test_every_band_that_is_drawn_can_be_chosen_and_stands_for_its_path(toy_case: Case) -> None:
    paths, offered = at_turn(toy_case).paths, bands(toy_case)
    assert set(paths["band"]) <= set(offered)
    for path in paths.to_dict("records"):
        codes = [path[time] or NO_ACT for time in TIMES]
        assert path["band"] == ".".join(codes)
