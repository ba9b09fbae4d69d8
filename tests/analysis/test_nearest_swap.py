"""The smallest change of weights that makes two states score the same, against a plain search."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.index.components import Method
from components.analysis.index.ranking import ranked_components
from components.analysis.index.swap import nearest_swap
from components.tables import Case

Floats = npt.NDArray[np.float64]
EQUAL = (0.25, 0.25, 0.25, 0.25)
STEPS = 10
GRID = np.array([p for p in itertools.product(range(STEPS + 1), repeat=4) if sum(p) == STEPS])
GRID = GRID / STEPS
# Random weights, most of them with a share near 1.
RANDOM = np.random.default_rng(1).dirichlet(np.full(4, 0.05), 20_000)
T = TypeVar("T")

weightings = st.lists(st.integers(0, 5), min_size=4, max_size=4).filter(any)


def pair(one: list[float], other: list[float]) -> pd.DataFrame:
    return pd.DataFrame([one, other], index=["one", "other"], dtype=float)


def shares(weights: Sequence[float]) -> pd.Series[float]:
    """Return the share of all weight that each component has."""
    return pd.Series(weights, dtype=float) / sum(weights)


def four_of(kind: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    return st.lists(kind, min_size=4, max_size=4)


@st.composite
def pairs_apart(draw: st.DrawFn, ahead: list[bool] | None = None) -> pd.DataFrame:
    """Return two states with all components, 0.05 or more apart in each.

    `ahead` says in which the first is the higher one.
    """
    leads = np.array(draw(four_of(st.floats(0.05, 1))))
    lower = np.array(draw(four_of(st.floats(0, 1)))) * (1 - leads)
    first = np.array(ahead or draw(four_of(st.booleans())))
    one, other = np.where(first, lower + leads, lower), np.where(first, lower, lower + leads)
    return pair(list(one), list(other))


@st.composite
def pairs_with_projection(draw: st.DrawFn) -> tuple[pd.DataFrame, Floats, Floats]:
    """Return two states, shares at which they score the same, and the shares to begin from.

    The way from the first shares to the second stands upright on the plane of equal scores, and
    no share is below zero: so the first are the nearest to the second.
    """
    ahead = [True, False, *draw(st.lists(st.booleans(), min_size=2, max_size=2))]
    scaled = draw(pairs_apart(draw(st.permutations(ahead))))
    leads = scaled.loc["one"].to_numpy() - scaled.loc["other"].to_numpy()
    parts = np.array(draw(four_of(st.floats(1, 5))))
    # What is weighed where the first leads is made to even out what is weighed where it trails.
    parts[leads > 0] *= -(parts @ leads.clip(max=0)) / (parts @ leads.clip(min=0))
    equal = parts / parts.sum()
    across = leads - leads.mean()
    farthest = (equal[across < 0] / -across[across < 0]).min()
    side = draw(st.floats(0.1, 1)) * farthest
    return scaled, equal, equal + side * across


def lead(scaled: pd.DataFrame, weights: Floats) -> Floats:
    """Return by how much the first state scores higher under each weighting."""
    return np.asarray(weights @ (scaled.iloc[0] - scaled.iloc[1]).to_numpy())


def nearest_on_grid(scaled: pd.DataFrame, start: Floats) -> float:
    """Return the distance to the nearest grid point of opposite order, infinite without one."""
    ahead = lead(scaled, GRID) * np.sign(lead(scaled, start[None, :])[0])
    opposite = GRID[ahead < -1e-9]
    return float(np.sqrt(((opposite - start) ** 2).sum(axis=1)).min(initial=math.inf))


def assert_nearest(scaled: pd.DataFrame, weights: Sequence[float]) -> None:
    start = shares(weights).to_numpy()
    swap = nearest_swap(scaled, shares(weights), *scaled.index)
    on_grid = nearest_on_grid(scaled, start)
    if swap is None:
        assert on_grid == math.inf
        assert not find_opposite(scaled, weights)
        return
    found = np.array(swap.weights)
    assert found.sum() == pytest.approx(1, abs=1e-6)
    assert found.min() >= 0
    assert abs(lead(scaled, found[None, :])[0]) < 1e-6
    assert swap.moved == pytest.approx(np.abs(found - start).sum() / 2)
    assert math.dist(found, start) <= on_grid + 1e-6


@settings(max_examples=20)
@given(scaled=pairs_apart(), weights=weightings)
def test_no_point_of_a_grid_is_nearer(scaled: pd.DataFrame, weights: list[float]) -> None:
    assert_nearest(scaled, weights)


def projected(scaled: pd.DataFrame, start: Floats) -> Floats:
    """Return the nearest point at which both score the same, shares below zero allowed."""
    lead_of_each = scaled.iloc[0].to_numpy() - scaled.iloc[1].to_numpy()
    across = lead_of_each - lead_of_each.mean()
    return np.asarray(start - across * (lead_of_each @ start) / (across @ across))


@settings(max_examples=20)
@given(drawn=pairs_with_projection())
def test_it_is_the_projection_where_that_has_no_share_below_zero(
    drawn: tuple[pd.DataFrame, Floats, Floats],
) -> None:
    scaled, equal, start = drawn
    swap = nearest_swap(scaled, shares(list(start)), "one", "other")
    assert swap is not None
    assert swap.weights == pytest.approx(equal, abs=1e-4)


def test_it_is_the_projection_for_two_that_lead_in_different_components() -> None:
    scaled = pair([0.8, 0.75, 1.0, 0.0], [0.9, 0.7, 0.0, 0.9])
    swap = nearest_swap(scaled, shares(EQUAL), "one", "other")
    assert swap is not None
    assert swap.weights == pytest.approx(projected(scaled, np.full(4, 0.25)))


@pytest.mark.parametrize(
    ("method", "one", "other", "weights"),
    [
        ("min_max", "BTN", "URY", EQUAL),
        ("min_max", "LUX", "MLT", EQUAL),
        ("min_max", "URY", "MLT", (1.0, 0.0, 3.0, 0.0)),
        ("rank", "URY", "LUX", (2.0, 1.0, 1.0, 0.0)),
        ("rank", "LUX", "MLT", (0.0, 1.0, 1.0, 0.0)),
    ],
)
def test_no_point_of_a_grid_is_nearer_for_states_of_a_case(
    toy_case: Case, method: Method, one: str, other: str, weights: tuple[float, ...]
) -> None:
    scaled = ranked_components(toy_case, method)
    assert_nearest(scaled.loc[[one, other]], weights)


def test_two_components_meet_where_their_leads_even_out() -> None:
    scaled = pd.DataFrame([[1.0, 0.0], [0.4, 0.6]], index=["one", "other"])
    swap = nearest_swap(scaled, shares((3, 1)), "one", "other")
    assert swap is not None
    assert swap.weights == pytest.approx((0.5, 0.5), abs=1e-6)
    assert swap.moved == pytest.approx(0.25, abs=1e-6)


def find_opposite(scaled: pd.DataFrame, weights: Sequence[float]) -> bool:
    """Return whether random weights give the opposite order."""
    start = shares(weights).to_numpy()
    ahead = lead(scaled, RANDOM) * np.sign(lead(scaled, start[None, :])[0])
    return bool((ahead < -1e-3).any())


@settings(max_examples=25)
@given(one=four_of(st.floats(0, 1)), other=four_of(st.floats(0, 1)))
def test_none_is_said_only_where_no_weights_give_the_opposite_order(
    one: list[float], other: list[float]
) -> None:
    scaled = pair(one, other)
    if nearest_swap(scaled, shares(EQUAL), "one", "other") is None:
        assert not find_opposite(scaled, EQUAL)


def test_a_component_that_would_weigh_less_than_nothing_weighs_nothing() -> None:
    scaled = pair([0.9, 0.8, 0.7, 0.1], [0.1, 0.1, 0.1, 0.2])
    swap = nearest_swap(scaled, shares(EQUAL), "one", "other")
    assert swap is not None
    assert projected(scaled, np.full(4, 0.25)).min() < 0
    assert min(swap.weights) == 0
    assert_nearest(scaled, EQUAL)


def test_none_where_one_state_is_higher_in_every_component() -> None:
    scaled = pair([0.9, 0.8, 0.7, 0.6], [0.8, 0.7, 0.6, 0.5])
    assert nearest_swap(scaled, shares(EQUAL), "one", "other") is None
    assert nearest_swap(scaled, shares(EQUAL), "other", "one") is None


@pytest.mark.parametrize("other", [[0, 1, 0.5, 0], [1, 0, 0.5, 0]])
def test_nothing_moves_where_the_scores_are_equal(other: list[float]) -> None:
    swap = nearest_swap(pair([1, 0, 0.5, 0], other), shares(EQUAL), "one", "other")
    assert swap is not None
    assert swap.moved == 0


def test_none_without_any_weight() -> None:
    nothing = pd.Series(math.nan, range(4))
    assert nearest_swap(pair([1, 0, 0, 0], [0, 1, 0, 0]), nothing, "one", "other") is None


def test_the_order_of_states_does_not_matter() -> None:
    scaled = pair([0.8, 0.75, 1.0, 0.0], [0.9, 1.0, 0.0, 1.0])
    plain = nearest_swap(scaled, shares(EQUAL), "one", "other")
    turned = nearest_swap(scaled, shares(EQUAL), "other", "one")
    assert plain is not None
    assert turned is not None
    assert plain.weights == pytest.approx(turned.weights)
