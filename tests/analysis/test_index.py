"""The backing index: anchors, missing values, weights and ranks, on hand-made and shipped rows."""

from __future__ import annotations

import dataclasses
import math
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
from components.analysis.index.ranking import rank_ranges, ranking, scores
from components.tables import Case, load_case
from components.words import Words
from components.words.backing_index import component_values
from tests.toy.breaking import empty

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
def ranked(case: Case, monkeypatch: pytest.MonkeyPatch) -> Case:
    """Return a case whose index is made of four rows; no cached result knows it."""
    rows = raw(
        CUB=[2, 0.9, 0, 3, 2],
        NIC=[1, 0.7, 10, 2, NAN],
        BRA=[NAN, 0.5, 0, 1, NAN],
        JPN=[NAN, NAN, 4, NAN, NAN],
    )
    monkeypatch.setattr(rules, "raw_components", lambda *_: rows)
    return dataclasses.replace(case)


def test_components_of_the_shipped_case(case: Case) -> None:
    rows = raw_components(case)
    assert list(rows.columns) == list(case.index_component_scale.index) == COMPONENTS
    assert len(rows) == len(case.world.countries) - 2
    assert not {"VEN", "USA"} & set(rows.index)
    cuba = rows.loc["CUB"]
    assert cuba["direction"] == pytest.approx(5 / 3)
    assert cuba[["arms", "groups", "capabilities"]].tolist() == [0, 3, 2]
    assert rows.loc["JPN", ["direction", "capabilities"]].isna().all()
    assert rows[["arms", "groups"]].notna().all(axis=None)
    assert raw_components(case, 2020)["arms"].sum() < rows["arms"].sum()


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
def test_shipped_components_lie_between_0_and_1(case: Case, method: Method) -> None:
    rows = raw_components(case)
    found = normalised(rows, method)
    assert (found.isna() | found.ge(0) & found.le(1)).all(axis=None)
    assert found.isna().equals(rows.isna())
    assert found.loc[rows["arms"].eq(0), "arms"].eq(0).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_component_in_which_all_are_alike_says_nothing(method: Method) -> None:
    found = normalised(raw(A=[1, 0.5, 0, 1, 1], B=[1, 0.6, 0, 2, 1]), method)
    assert found["arms"].isna().all()


def test_a_register_that_the_case_does_not_hold_counts_for_no_state(folder: Path) -> None:
    for name in ("evidence/arms_transfers.csv", "world/memberships.csv"):
        empty(folder / name)
    bare = load_case(folder)
    assert raw_components(bare)[["arms", "groups"]].isna().all(axis=None)
    ranked = {method: set(ranking(bare, EQUAL, method).index) for method in METHODS}
    assert ranked["min_max"] == ranked["rank"]
    least = raw_components(bare).notna().sum(axis=1)
    assert least[list(ranked["rank"])].ge(2).all()
    assert least.lt(2).any()


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


@given(table=tables, weights=weightings, more=st.integers(0, 9))
def test_a_component_that_is_missing_changes_nothing(
    table: list[list[float]], weights: list[float], more: int
) -> None:
    plain = scores(np.array(table), np.array([weights]))
    wider = scores(np.array([[*row, NAN] for row in table]), np.array([[*weights, more]]))
    np.testing.assert_allclose(plain, wider, rtol=0, atol=1e-12)


@given(table=tables, weights=weightings, factor=st.floats(0.01, 100))
def test_scaling_all_weights_changes_nothing(
    table: list[list[float]], weights: list[float], factor: float
) -> None:
    plain = scores(np.array(table), np.array([weights]))
    scaled = scores(np.array(table), np.array([weights]) * factor)
    np.testing.assert_allclose(plain, scaled, rtol=0, atol=1e-9)


def test_a_state_with_fewer_than_two_components_is_left_out(ranked: Case) -> None:
    table = ranking(ranked, EQUAL, "min_max")
    assert list(table.index) == ["CUB", "NIC", "BRA"]
    assert table["coverage"].to_dict() == {"CUB": 5, "NIC": 4, "BRA": 3}
    assert table["score"].tolist() == pytest.approx([4 / 5, (0.75 + 0.5 + 1 + 2 / 3) / 4, 1 / 9])


def test_a_state_whose_components_weigh_nothing_has_no_score(ranked: Case) -> None:
    assert list(ranking(ranked, (1, 0, 0, 0, 0), "min_max").index) == ["CUB", "NIC"]
    assert ranking(ranked, (0, 0, 0, 0, 0), "min_max").empty


def test_equal_scores_share_the_better_rank_and_are_in_order_of_names(ranked: Case) -> None:
    table = ranking(ranked, (0, 0, 1, 0, 0), "min_max")
    assert table["rank"].to_dict() == {"NIC": 1, "BRA": 2, "CUB": 2}
    assert list(table["name"]) == ["Nicaragua", "Brazil", "Cuba"]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("weights", [EQUAL, (3.0, 1.0, 0.0, 2.0, 1.0)])
def test_best_comes_first(case: Case, method: Method, weights: tuple[float, ...]) -> None:
    table = ranking(case, weights, method)
    assert table["rank"].is_monotonic_increasing
    assert table["score"].is_monotonic_decreasing
    assert table["score"].between(0, 1).all()
    assert table["rank"].tolist() == [1 + (table["score"] > s).sum() for s in table["score"]]
    known = raw_components(case).loc[table.index].notna()
    assert table["coverage"].equals(known.loc[:, np.array(weights) > 0].sum(axis=1))


def test_ranks_hang_on_shares_of_weight_only(case: Case) -> None:
    one = ranking(case, (1, 2, 3, 4, 5), "rank")
    pd.testing.assert_frame_equal(one, ranking(case, (2, 4, 6, 8, 10), "rank"))


@pytest.mark.parametrize("method", METHODS)
def test_rank_ranges_are_the_same_at_every_call(case: Case, method: Method) -> None:
    first, second = (rank_ranges(dataclasses.replace(case), method) for _ in range(2))
    pd.testing.assert_frame_equal(first, second)


@pytest.mark.parametrize("method", METHODS)
def test_rank_ranges_are_in_order_and_mostly_hold_the_rank(case: Case, method: Method) -> None:
    table = ranking(case, EQUAL, method)
    assert (table["rank_low"] <= table["rank_median"]).all()
    assert (table["rank_median"] <= table["rank_high"]).all()
    assert table["rank_low"].ge(1).all()
    assert table["rank_high"].le(len(table)).all()
    inside = table["rank"].between(table["rank_low"], table["rank_high"])
    assert inside.mean() > 0.95


def test_states_alike_in_all_components_rank_alike(case: Case) -> None:
    rows = normalised(raw_components(case))
    table = ranking(case, EQUAL, "min_max")
    columns = ["rank", "rank_low", "rank_median", "rank_high"]
    alike = [list(i) for i in rows.fillna(-1).groupby(COMPONENTS).groups.values() if len(i) > 1]
    assert alike
    for states in alike:
        assert len(table.loc[states, columns].drop_duplicates()) == 1


@pytest.mark.parametrize("iso3", ["CUB", "BRA", "RUS", "JPN", "BLZ"])
def test_a_score_is_the_sum_of_what_its_components_add(case: Case, iso3: str) -> None:
    weights = (3.0, 1.0, 2.0, 1.0, 0.0)
    for method in METHODS:
        found = breakdown(case, iso3, weights, method)
        rows, values = found.parts, component_values(Words(), case.scales, found)
        assert rows["share"].sum() == pytest.approx(1)
        score = ranking(case, weights, method).at[iso3, "score"]
        assert rows["adds"].sum() == pytest.approx(score)
        for code, value in values.items():
            assert value.startswith("not known") == np.isnan(rows.at[code, "scaled"])


@settings(max_examples=20)
@given(weights=weightings.filter(any))
def test_states_with_all_components_score_by_the_shares_of_weight(
    case: Case, weights: list[float]
) -> None:
    scaled = normalised(raw_components(case)).dropna()
    assert len(scaled) > 10
    found = ranking(case, tuple(weights), "min_max").loc[scaled.index, "score"]
    assert found.to_numpy() == pytest.approx(scaled.to_numpy() @ weights / sum(weights))
