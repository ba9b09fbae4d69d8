"""The backing index: anchors, missing values, weights and ranks, on hand-made and toy rows."""

from __future__ import annotations

import dataclasses
import math
import re
from pathlib import Path
from typing import get_args

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.index import components as rules
from components.analysis.index.breakdown import breakdown
from components.analysis.index.components import Method, normalised, raw_components
from components.analysis.index.ranking import (
    first_ranks,
    rank_ranges,
    ranked_components,
    ranking,
    tiers,
    unranked,
)
from components.tables import Case, load_case
from components.words import Words
from components.words.backing_index import component_values
from tests.toy import load_toy
from tests.toy.breaking import empty, file_of
from tests.toy.folder import TOY_TABLES, write_table

METHODS = get_args(Method)

COMPONENTS = ["direction", "votes", "arms", "groups"]
EQUAL = (1.0, 1.0, 1.0, 1.0)
NAN = math.nan

weightings = st.lists(st.integers(0, 9).map(float), min_size=4, max_size=4)


def raw(**rows: list[float]) -> pd.DataFrame:
    return pd.DataFrame.from_dict(rows, orient="index", columns=COMPONENTS, dtype=float)


@pytest.fixture
def ranked(toy_case: Case, monkeypatch: pytest.MonkeyPatch) -> Case:
    """Return a case whose index is made of four rows; no cached result knows it."""
    rows = raw(
        BTN=[2, 0.9, 0, 3],
        LUX=[1, 0.7, 10, 2],
        MLT=[-1, 0.5, 0, 1],
        URY=[0, NAN, 4, 0],
        NAM=[NAN, 0.6, 4, 0],
    )
    monkeypatch.setattr(rules, "raw_components", lambda *_: rows)
    return dataclasses.replace(toy_case)


def test_components_of_every_state_but_the_parties(toy_case: Case) -> None:
    rows = raw_components(toy_case)
    assert list(rows.columns) == list(toy_case.index_component_scale.index) == COMPONENTS
    assert set(rows.index) == set(toy_case.world.countries.index) - {"FJI", "ISL"}
    assert rows.loc["BTN"].tolist() == [1.5, 1.0, 15.0, 1]
    assert math.isnan(rows.at["NAM", "direction"])
    assert rows[["arms", "groups"]].notna().all(axis=None)
    assert raw_components(toy_case, 2000)["arms"].to_dict() == {
        iso3: 5.0 if iso3 == "BTN" else 0.0 for iso3 in rows.index
    }


def test_min_max_places_each_value_between_the_ends_of_its_component() -> None:
    found = normalised(
        raw(
            A=[-1, 0.2, 0, 1],
            B=[1, 0.6, 50, 2],
            C=[0, 1.0, 200, 4],
            D=[NAN, NAN, 0, 0],
        )
    )
    assert found["direction"].tolist()[:3] == [
        0.25,
        0.75,
        0.5,
    ]  # from two steps below 0 to two above
    assert found["votes"].tolist()[:3] == pytest.approx([0, 0.5, 1])  # lowest to highest share
    assert found["arms"].tolist() == [0, 0.25, 1, 0]  # from 0
    assert found["groups"].tolist() == [0.25, 0.5, 1, 0]
    assert found.isna().sum().tolist() == [1, 1, 0, 0]


def test_a_rank_is_the_share_of_lower_values_and_ties_share_it() -> None:
    rows = raw(A=[1, NAN, 0, 1], B=[1, 0.5, 0, 1], C=[2, 0.7, 5, 1], D=[0, 0.6, 7, 1])
    found = normalised(rows, "rank")
    assert found["arms"].tolist() == pytest.approx([0, 0, 2 / 3, 1])
    assert found["direction"].tolist() == pytest.approx([1 / 3, 1 / 3, 1, 0])
    assert found["votes"].tolist()[1:] == pytest.approx([0, 1, 0.5])
    assert found["groups"].isna().all()


@pytest.mark.parametrize("method", METHODS)
def test_components_lie_between_0_and_1(toy_case: Case, method: Method) -> None:
    rows = raw_components(toy_case)
    found = normalised(rows, method)
    assert (found.isna() | found.ge(0) & found.le(1)).all(axis=None)
    assert found.isna().equals(rows.isna())
    assert found.loc[rows["arms"].eq(0), "arms"].eq(0).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_component_in_which_all_are_alike_says_nothing(method: Method) -> None:
    found = normalised(raw(A=[1, 0.5, 0, 1], B=[1, 0.6, 0, 2]), method)
    assert found["arms"].isna().all()


def test_a_register_that_the_case_does_not_hold_counts_for_no_state(
    toy_case: Case, toy_folder: Path
) -> None:
    for name in ("arms_transfers", "memberships"):
        empty(file_of(toy_folder, name))
    bare = load_case(toy_folder)
    assert raw_components(bare)[["arms", "groups"]].isna().all(axis=None)
    for method in METHODS:
        found = ranked_components(bare, method)
        assert list(found.columns) == ["direction", "votes"]
        assert list(found.index) == list(ranked_components(toy_case, method).index)
        assert ranking(bare, (0, 0, 1, 1), method).empty


@settings(max_examples=50)
@given(weights=weightings.filter(any), factor=st.floats(0.01, 100))
def test_a_score_is_the_weighted_mean_of_all_components(
    weights: list[float], factor: float
) -> None:
    case = load_toy()
    scaled = normalised(raw_components(case))
    for size in (1, factor):
        found = ranking(case, tuple(weight * size for weight in weights), "min_max")["score"]
        expected = scaled.loc[found.index].to_numpy() @ weights / sum(weights)
        np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


def test_a_state_that_lacks_a_component_or_an_act_is_left_out_and_widens_no_other(
    ranked: Case,
) -> None:
    table = ranking(ranked, EQUAL, "min_max")
    assert list(table.index) == ["BTN", "LUX", "MLT"]
    assert table["score"].tolist() == pytest.approx([3 / 4, (0.75 + 0.5 + 1 + 2 / 3) / 4, 7 / 48])
    # Nor is it ranked where what it lacks weighs nothing: ranks under all weights are of the same.
    assert list(ranking(ranked, (1, 0, 1, 1), "min_max").index) == ["LUX", "BTN", "MLT"]


def test_states_without_a_rank_are_told_apart_by_what_is_missing(toy_folder: Path) -> None:
    place = [row["iso3"] for row in TOY_TABLES["voters"]].index("MLT")
    rows = [
        {**row, "votes": f"{cast[:place]}.{cast[place + 1 :]}"}
        for row in TOY_TABLES["roll_calls"]
        for cast in [str(row["votes"])]
    ]
    write_table(toy_folder, "roll_calls", rows)
    case = load_case(toy_folder)
    found = unranked(case, "min_max")
    assert (list(found.few_votes), list(found.listed)) == (["MLT"], ["NRU"])
    every = set(raw_components(case).index)
    ranks = set(ranking(case, EQUAL, "min_max").index)
    assert set(found.silent) == every - ranks - {"MLT", "NRU"}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("component", COMPONENTS)
def test_a_state_without_an_act_of_its_own_has_no_rank_under_any_weights(
    toy_case: Case, method: Method, component: str
) -> None:
    weights = tuple(float(code == component) for code in COMPONENTS)
    assert set(ranking(toy_case, weights, method).index) == {"BTN", "LUX", "MLT", "URY"}


def test_tiers_follow_ranks_over_all_weightings() -> None:
    ranges = pd.DataFrame(
        {"rank_low": [1, 1, 1, 3], "rank_median": [1, 2, 3, 3], "rank_high": [2, 3, 4, 4]},
        index=["URY", "LUX", "MLT", "NAM"],
    )
    found = tiers(ranges, first=2).to_dict()
    assert found == {"URY": "core", "LUX": "partial", "MLT": "weak", "NAM": "weak"}


def test_the_first_are_a_third_from_two_to_ten() -> None:
    found = [first_ranks(ranked) for ranked in (0, 1, 3, 4, 7, 29, 200)]
    assert found == [0, 1, 2, 2, 3, 10, 10]


def test_equal_scores_share_the_better_rank_and_are_in_order_of_names(ranked: Case) -> None:
    table = ranking(ranked, (0, 0, 1, 0), "min_max")
    assert table["rank"].to_dict() == {"LUX": 1, "BTN": 2, "MLT": 2}
    assert list(table["name"]) == ["Luxembourg", "Bhutan", "Malta"]


def test_scores_that_are_shown_alike_rank_alike(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = raw(BTN=[2, 0.9, 0, 3], LUX=[1.99, 0.9, 0, 3], MLT=[1.9, 0.9, 0, 3], URY=[0, 0, 4, 0])
    monkeypatch.setattr(rules, "raw_components", lambda *_: rows)
    table = ranking(dataclasses.replace(toy_case), (1, 0, 0, 0), "min_max")
    assert table["rank"].to_dict() == {"BTN": 1, "LUX": 1, "MLT": 3, "URY": 4}


def test_without_weights_there_is_no_row(ranked: Case) -> None:
    assert ranking(ranked, (0, 0, 0, 0), "min_max").empty


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("weights", [EQUAL, (3.0, 1.0, 0.0, 2.0)])
def test_best_comes_first(toy_case: Case, method: Method, weights: tuple[float, ...]) -> None:
    table = ranking(toy_case, weights, method)
    assert table["rank"].is_monotonic_increasing
    shown = table["score"].round(2)
    assert shown.is_monotonic_decreasing
    assert shown.between(0, 1).all()
    assert table["rank"].tolist() == [1 + (shown > score).sum() for score in shown]


def test_ranks_hang_on_shares_of_weight_only(toy_case: Case) -> None:
    one = ranking(toy_case, (1, 2, 3, 4), "rank")
    pd.testing.assert_frame_equal(one, ranking(toy_case, (2, 4, 6, 8), "rank"))


@pytest.mark.parametrize("method", METHODS)
def test_rank_ranges_are_the_same_at_every_call(toy_case: Case, method: Method) -> None:
    first, second = (rank_ranges(dataclasses.replace(toy_case), method) for _ in range(2))
    pd.testing.assert_frame_equal(first, second)


@pytest.mark.parametrize("method", METHODS)
def test_rank_ranges_are_in_order_and_hold_the_rank(toy_case: Case, method: Method) -> None:
    table = ranking(toy_case, EQUAL, method)
    assert (table["rank_low"] <= table["rank_median"]).all()
    assert (table["rank_median"] <= table["rank_high"]).all()
    assert table["rank_low"].ge(1).all()
    assert table["rank_high"].le(len(table)).all()
    assert table["rank"].between(table["rank_low"], table["rank_high"]).all()


def test_states_alike_in_all_components_rank_alike(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike = [1, 0.3, 1, 2]
    rows = raw(BTN=[2, 0.9, 0, 3], LUX=alike, MLT=[-1, 0.1, 3, 1], URY=alike)
    monkeypatch.setattr(rules, "raw_components", lambda *_: rows)
    table = ranking(dataclasses.replace(toy_case), EQUAL, "min_max")
    columns = ["rank", "rank_low", "rank_median", "rank_high"]
    assert len(table.loc[["LUX", "URY"], columns].drop_duplicates()) == 1
    assert table.loc["LUX", "rank_low"] < table.loc["LUX", "rank_high"]


@pytest.mark.parametrize("iso3", ["BTN", "URY", "LUX", "MLT"])
def test_a_score_is_the_sum_of_what_its_components_add(toy_case: Case, iso3: str) -> None:
    weights = (3.0, 1.0, 2.0, 0.0)
    for method in METHODS:
        found = breakdown(toy_case, iso3, weights, method)
        rows, values = found.parts, component_values(Words(), found)
        assert rows["share"].sum() == pytest.approx(1)
        score = ranking(toy_case, weights, method).at[iso3, "score"]
        assert rows["adds"].sum() == pytest.approx(score)
        assert all(re.search(r"\d", value) for value in values.values())
