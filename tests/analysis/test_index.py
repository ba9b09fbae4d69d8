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
from components.analysis.index.ranking import added, rank_ranges, ranking, scores, tiers
from components.tables import Case, load_case
from components.words import Words
from components.words.backing_index import component_values
from tests.toy import load_toy
from tests.toy.breaking import empty, file_of

METHODS = get_args(Method)

COMPONENTS = ["direction", "votes", "arms", "groups", "capabilities"]
EQUAL = (1.0, 1.0, 1.0, 1.0, 1.0)
NAN = math.nan

cells = st.one_of(st.just(NAN), st.floats(0, 1))
tables = st.lists(st.lists(cells, min_size=5, max_size=5), min_size=1, max_size=6)
weightings = st.lists(st.integers(0, 9).map(float), min_size=5, max_size=5)


def raw(**rows: list[float]) -> pd.DataFrame:
    return pd.DataFrame.from_dict(rows, orient="index", columns=COMPONENTS, dtype=float)


@pytest.fixture
def ranked(toy_case: Case, monkeypatch: pytest.MonkeyPatch) -> Case:
    """Return a case whose index is made of four rows; no cached result knows it."""
    rows = raw(
        URY=[2, 0.9, 0, 3, 2],
        LUX=[1, 0.7, 10, 2, NAN],
        MLT=[NAN, 0.5, 0, 1, 0],
        NAM=[NAN, NAN, 4, NAN, NAN],
    )
    monkeypatch.setattr(rules, "raw_components", lambda *_: rows)
    return dataclasses.replace(toy_case)


def test_components_of_every_state_but_the_parties(toy_case: Case) -> None:
    rows = raw_components(toy_case)
    assert list(rows.columns) == list(toy_case.index_component_scale.index) == COMPONENTS
    assert set(rows.index) == set(toy_case.world.countries.index) - {"FJI", "ISL"}
    assert rows.loc["BTN"].tolist() == [1.5, 1.0, 15.0, 1, 2]
    assert rows.loc["NAM", ["direction", "capabilities"]].isna().all()
    assert rows[["arms", "groups"]].notna().all(axis=None)
    assert raw_components(toy_case, 2000)["arms"].to_dict() == {
        iso3: 5.0 if iso3 == "BTN" else 0.0 for iso3 in rows.index
    }


def test_min_max_places_each_value_between_the_ends_of_its_component() -> None:
    found = normalised(
        raw(
            A=[-1, 0.2, 0, 1, 2],
            B=[1, 0.6, 50, 2, 4],
            C=[0, 1.0, 200, 4, NAN],
            D=[NAN, NAN, 0, 0, 1],
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
    assert found["capabilities"].dropna().tolist() == [0.5, 1, 0.25]
    assert found.isna().sum().tolist() == [1, 1, 0, 0, 1]


def test_a_rank_is_the_share_of_lower_values_and_ties_share_it() -> None:
    rows = raw(A=[1, NAN, 0, 1, 1], B=[1, 0.5, 0, 1, 1], C=[2, 0.7, 5, 1, 1], D=[0, 0.6, 7, 1, 1])
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
    found = normalised(raw(A=[1, 0.5, 0, 1, 1], B=[1, 0.6, 0, 2, 1]), method)
    assert found["arms"].isna().all()


def test_a_register_that_the_case_does_not_hold_counts_for_no_state(toy_folder: Path) -> None:
    for name in ("arms_transfers", "memberships"):
        empty(file_of(toy_folder, name))
    bare = load_case(toy_folder)
    assert raw_components(bare)[["arms", "groups"]].isna().all(axis=None)
    ranked = {method: set(ranking(bare, EQUAL, method).index) for method in METHODS}
    assert ranked["min_max"] == ranked["rank"]
    least = raw_components(bare).notna().sum(axis=1)
    assert least[list(ranked["rank"])].ge(2).all()
    assert least.lt(2).any()


@settings(max_examples=50)
@given(table=tables, weights=weightings)
def test_a_score_is_the_weighted_mean_of_what_a_state_has(
    table: list[list[float]], weights: list[float]
) -> None:
    found = scores(np.array(table), np.array([weights]))[0]
    for row, score in zip(table, found, strict=True):
        had = [(x, w) for x, w in zip(row, weights, strict=True) if not math.isnan(x)]
        weight = sum(w for _, w in had)
        if weight == 0:
            assert math.isnan(score)
        else:
            assert score == pytest.approx(sum(x * w for x, w in had) / weight, abs=1e-9)


@settings(max_examples=50)
@given(table=tables, weights=weightings, more=st.integers(0, 9))
def test_a_component_that_is_missing_changes_nothing(
    table: list[list[float]], weights: list[float], more: int
) -> None:
    plain = scores(np.array(table), np.array([weights]))
    wider = scores(np.array([[*row, NAN] for row in table]), np.array([[*weights, more]]))
    np.testing.assert_allclose(plain, wider, rtol=0, atol=1e-12)


@settings(max_examples=50)
@given(table=tables, weights=weightings, factor=st.floats(0.01, 100))
def test_scaling_all_weights_changes_nothing(
    table: list[list[float]], weights: list[float], factor: float
) -> None:
    plain = scores(np.array(table), np.array([weights]))
    scaled = scores(np.array(table), np.array([weights]) * factor)
    np.testing.assert_allclose(plain, scaled, rtol=0, atol=1e-9)


def test_a_state_with_fewer_than_two_components_is_left_out(ranked: Case) -> None:
    table = ranking(ranked, EQUAL, "min_max")
    assert list(table.index) == ["URY", "LUX", "MLT"]
    assert table["coverage"].to_dict() == {"URY": 5, "LUX": 4, "MLT": 4}
    assert table["score"].tolist() == pytest.approx([4 / 5, (0.75 + 0.5 + 1 + 2 / 3) / 4, 1 / 12])


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("component", COMPONENTS)
def test_a_state_known_from_votes_and_registers_alone_has_no_rank_under_any_weights(
    toy_case: Case, method: Method, component: str
) -> None:
    weights = tuple(float(code == component) for code in COMPONENTS)
    known = raw_components(toy_case)[["direction", "capabilities"]].notna().any(axis=1)
    assert not known.all()
    assert set(ranking(toy_case, weights, method).index) <= set(known.index[known])


def test_tiers_follow_ranks_over_all_weightings() -> None:
    ranges = pd.DataFrame(
        {"rank_low": [1, 1, 1, 3], "rank_median": [1, 2, 3, 3], "rank_high": [2, 3, 4, 4]},
        index=["URY", "LUX", "MLT", "NAM"],
    )
    found = tiers(ranges, first=2).to_dict()
    assert found == {"URY": "core", "LUX": "partial", "MLT": "weak", "NAM": "weak"}


def test_what_components_add_is_the_score(toy_case: Case) -> None:
    weights = (3.0, 1.0, 2.0, 1.0, 0.0)
    table = ranking(toy_case, weights, "min_max")
    parts = added(normalised(raw_components(toy_case)), weights).loc[table.index]
    assert parts.sum(axis=1).to_numpy() == pytest.approx(table["score"].to_numpy())
    assert parts["capabilities"].eq(0).all()


def test_a_state_whose_components_weigh_nothing_has_no_score(ranked: Case) -> None:
    assert list(ranking(ranked, (1, 0, 0, 0, 0), "min_max").index) == ["URY", "LUX"]
    assert ranking(ranked, (0, 0, 0, 0, 0), "min_max").empty


def test_equal_scores_share_the_better_rank_and_are_in_order_of_names(ranked: Case) -> None:
    table = ranking(ranked, (0, 0, 1, 0, 0), "min_max")
    assert table["rank"].to_dict() == {"LUX": 1, "MLT": 2, "URY": 2}
    assert list(table["name"]) == ["Luxembourg", "Malta", "Uruguay"]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("weights", [EQUAL, (3.0, 1.0, 0.0, 2.0, 1.0)])
def test_best_comes_first(toy_case: Case, method: Method, weights: tuple[float, ...]) -> None:
    table = ranking(toy_case, weights, method)
    assert table["rank"].is_monotonic_increasing
    assert table["score"].is_monotonic_decreasing
    assert table["score"].between(0, 1).all()
    assert table["rank"].tolist() == [1 + (table["score"] > s).sum() for s in table["score"]]
    known = raw_components(toy_case).loc[table.index].notna()
    assert table["coverage"].equals(known.loc[:, np.array(weights) > 0].sum(axis=1))


def test_ranks_hang_on_shares_of_weight_only(toy_case: Case) -> None:
    one = ranking(toy_case, (1, 2, 3, 4, 5), "rank")
    pd.testing.assert_frame_equal(one, ranking(toy_case, (2, 4, 6, 8, 10), "rank"))


@pytest.mark.parametrize("method", METHODS)
def test_rank_ranges_are_the_same_at_every_call(toy_case: Case, method: Method) -> None:
    first, second = (rank_ranges(dataclasses.replace(toy_case), method) for _ in range(2))
    pd.testing.assert_frame_equal(first, second)


@pytest.mark.parametrize("method", METHODS)
def test_rank_ranges_are_in_order_and_mostly_hold_the_rank(toy_case: Case, method: Method) -> None:
    table = ranking(toy_case, EQUAL, method)
    assert (table["rank_low"] <= table["rank_median"]).all()
    assert (table["rank_median"] <= table["rank_high"]).all()
    assert table["rank_low"].ge(1).all()
    assert table["rank_high"].le(len(table)).all()
    inside = table["rank"].between(table["rank_low"], table["rank_high"])
    assert inside.mean() > 0.95


def test_states_alike_in_all_components_rank_alike(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike = [1, 0.3, NAN, 2, 1]
    rows = raw(
        URY=[2, 0.9, 0, 3, 2],
        LUX=alike,
        MLT=[NAN, 0.1, 3, 1, NAN],
        NAM=alike,
        OMN=[0, 0.6, 1, 0, 1],
    )
    monkeypatch.setattr(rules, "raw_components", lambda *_: rows)
    table = ranking(dataclasses.replace(toy_case), EQUAL, "min_max")
    columns = ["rank", "rank_low", "rank_median", "rank_high"]
    assert len(table.loc[["LUX", "NAM"], columns].drop_duplicates()) == 1
    assert table.loc["LUX", "rank_low"] < table.loc["LUX", "rank_high"]


@pytest.mark.parametrize("iso3", ["BTN", "URY", "NRU", "OMN", "MLT"])
def test_a_score_is_the_sum_of_what_its_components_add(toy_case: Case, iso3: str) -> None:
    weights = (3.0, 1.0, 2.0, 1.0, 0.0)
    for method in METHODS:
        found = breakdown(toy_case, iso3, weights, method)
        rows, values = found.parts, component_values(Words(), toy_case.scales, found)
        assert rows["share"].sum() == pytest.approx(1)
        score = ranking(toy_case, weights, method).at[iso3, "score"]
        assert rows["adds"].sum() == pytest.approx(score)
        unknown = {code for code, value in values.items() if not re.search(r"\d", value)}
        assert unknown == set(rows.index[rows["scaled"].isna()])


@settings(max_examples=20)
@given(weights=weightings.filter(any))
def test_states_with_all_components_score_by_the_shares_of_weight(weights: list[float]) -> None:
    case = load_toy()
    scaled = normalised(raw_components(case)).dropna()
    assert list(scaled.index) == ["BTN", "URY"]
    found = ranking(case, tuple(weights), "min_max").loc[scaled.index, "score"]
    assert found.to_numpy() == pytest.approx(scaled.to_numpy() @ weights / sum(weights))
