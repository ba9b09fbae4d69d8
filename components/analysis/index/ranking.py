"""Scores and ranks under given weights, and how much they hang on the weights."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import minimize

from components.analysis.index.components import Method, normalised, raw_components
from components.tables import Case
from components.tables.memo import derived

Weights = tuple[float, ...]
Floats = npt.NDArray[np.float64]
WEIGHTINGS, SEED = 2_000, 20251231
_LOW, _HIGH = 0.05, 0.95
_LEAST_COMPONENTS = 2
_TINY, _EQUAL = 1e-9, 1e-6
_STEPS, _WAYS, _HALVINGS = 10, 4, 40
_TRACE = 1e-5  # a share that gives a state a score, and hardly moves that of another


def ranking(case: Case, weights: Weights, method: Method, arms_since: int = 0) -> pd.DataFrame:
    """Return score and rank of every state with at least two components, best first.

    `weights` are in the order of the scale and need not add up to anything; a component of
    weight 0 counts for nothing. Index iso3; columns `name, region, score` (0-1: the weighted
    mean of the components that the state has), `rank` (equal scores rank equally), `coverage`
    (number of components that it has and that weigh something), `rank_low, rank_median,
    rank_high` (5th, 50th and 95th percentile of its rank over 2,000 random weightings).
    """
    scaled = _eligible(case, method, arms_since)
    table = pd.DataFrame(
        {
            "name": case.countries["name"].reindex(scaled.index),
            "region": case.countries["region"].reindex(scaled.index),
            "score": scores(scaled.to_numpy(), np.array([weights]))[0],
            "coverage": scaled.loc[:, np.array(weights) > 0].notna().sum(axis=1),
        }
    )
    table = table.join(rank_ranges(case, method, arms_since)).dropna(subset="score")
    table["rank"] = table["score"].rank(ascending=False, method="min").astype(int)
    return table.sort_values(["rank", "name"])


@derived
def rank_ranges(case: Case, method: Method, arms_since: int = 0) -> pd.DataFrame:
    """Return the 5th, 50th and 95th percentile of every state's rank over random weightings.

    2,000 weightings drawn evenly from all that add up to one (Dirichlet with all parameters 1),
    from a fixed seed. Index iso3; columns `rank_low, rank_median, rank_high`.
    """
    scaled = _eligible(case, method, arms_since)
    drawn = np.random.default_rng(SEED).dirichlet(np.ones(scaled.shape[1]), WEIGHTINGS)
    ranks = np.sort(_ranks(scores(scaled.to_numpy(), drawn)).T, axis=1)
    cuts = {
        name: ranks[:, round(share * (WEIGHTINGS - 1))].astype(int)
        for name, share in (("rank_low", _LOW), ("rank_median", 0.5), ("rank_high", _HIGH))
    }
    return pd.DataFrame(cuts, scaled.index)


def scores(scaled: Floats, weights: Floats) -> Floats:
    """Return the score of every state (columns) under every weighting (rows), 0-1.

    The mean of the components that a state has, weighted; missing where they weigh nothing.
    """
    known = ~np.isnan(scaled)
    weighed = weights @ known.T
    total = weights @ np.where(known, scaled, 0).T
    return np.divide(total, weighed, out=np.full_like(total, np.nan), where=weighed > _TINY)


@dataclass(frozen=True)
class Swap:
    """The nearest weights (shares that add up to one) at which two states score the same.

    `moved` is the share of all weight that changes its component.
    """

    weights: Weights
    moved: float


def nearest_swap(scaled: pd.DataFrame, weights: Weights, one: str, other: str) -> Swap | None:
    """Return the smallest change of weights that makes two states score the same, or None.

    `scaled` is a result of `normalised`. Smallest is the least sum of squared differences of
    the shares; found by sequential least squares (SciPy), begun from the given weights and from
    the ways to the nearest weights of opposite order. None where no weights put them in the
    opposite order.
    """
    pair = scaled.loc[[one, other]].to_numpy()
    start = np.array(weights, dtype=float)
    if start.sum() <= 0:
        return None
    start = start / start.sum()
    if abs(_lead(pair, start)) < _EQUAL:
        return Swap(tuple(float(share) for share in start), 0.0)
    opposite = _opposite(pair, start)
    if not len(opposite):
        return None
    crossings = _crossings(pair, start, opposite)
    searched = [_solved(pair, start, first) for first in [start, *crossings]]
    near = [*crossings, *(point for point in searched if point is not None)]
    if not near:
        return None
    best = min(near, key=lambda point: float(((point - start) ** 2).sum()))
    return Swap(tuple(float(share) for share in best), float(np.abs(best - start).sum() / 2))


def _eligible(case: Case, method: Method, arms_since: int) -> pd.DataFrame:
    scaled = normalised(raw_components(case, arms_since), method)
    return scaled[scaled.notna().sum(axis=1).ge(_LEAST_COMPONENTS)]


def _ranks(values: Floats) -> npt.NDArray[np.int16]:
    """Return 1 for the highest value of each row; equal values share the better rank."""
    # Rounded, so that states alike in every component are not told apart by the last bit.
    lowest_first = np.where(np.isnan(values), np.inf, -np.round(values, 12))
    order = np.argsort(lowest_first, axis=1)
    ordered = np.take_along_axis(lowest_first, order, axis=1)
    places = np.arange(1, values.shape[1] + 1, dtype=np.int16)
    begins = np.ones(values.shape, dtype=bool)
    begins[:, 1:] = ordered[:, 1:] > ordered[:, :-1]
    shared = np.maximum.accumulate(np.where(begins, places, 0), axis=1).astype(np.int16)
    ranks = np.empty(values.shape, dtype=np.int16)
    np.put_along_axis(ranks, order, shared, axis=1)
    return ranks


def _lead(pair: Floats, shares: Floats) -> float:
    """Return by how much the first of two states scores higher."""
    both = scores(pair, shares[None, :])[0]
    return float(both[0] - both[1])


def _opposite(pair: Floats, start: Floats) -> Floats:
    """Return the trial weights that put the two states in the opposite order, nearest first."""
    grid = _trial_weights(len(start))
    both = scores(pair, grid)
    opposite = grid[(both[:, 0] - both[:, 1]) * np.sign(_lead(pair, start)) < -_EQUAL]
    nearest: Floats = opposite[np.argsort(((opposite - start) ** 2).sum(axis=1))]
    return nearest


def _crossings(pair: Floats, start: Floats, opposite: Floats) -> list[Floats]:
    """Return weights of equal scores on the ways to the nearest trial weights of opposite order.

    Where components are missing the weights of equal scores do not form a plane, so a search
    that begins from one place may end in a farther one.
    """
    found = [_crossing(pair, start, end) for end in opposite[:_WAYS]]
    # A score jumps where the weight of all that a state has runs out: nothing is equal there.
    return [point for point in found if abs(_lead(pair, point)) < _EQUAL]


def _crossing(pair: Floats, start: Floats, end: Floats) -> Floats:
    """Return where on the way from `start` to `end`, of opposite order, the scores are equal."""
    ahead = np.sign(_lead(pair, start))
    near, far = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (near + far) / 2
        if np.sign(_lead(pair, start + (end - start) * middle)) == ahead:
            near = middle
        else:
            far = middle
    return start + (end - start) * far


@functools.lru_cache(maxsize=2)
def _trial_weights(components: int) -> Floats:
    """Return weights among which some put two states in the opposite order if any do, one a row.

    All that add up to one in steps of a tenth, and each component with a trace of one other. A
    lead is a mixture of leads between what either state scores on the components that it shares
    with the other and on those that it has alone; so it is of one sign if it is where each of
    the two scores on one component, its own or a shared one: which the traces give.
    """
    grid = _simplex_grid(components)
    one = np.eye(components)
    traced = [
        (1 - _TRACE) * one[most] + _TRACE * one[trace]
        for most, trace in itertools.permutations(range(components), 2)
    ]
    return np.vstack([grid, *traced])


def _simplex_grid(components: int) -> Floats:
    """Return all weights that add up to one in steps of a tenth, one a row."""
    bars = itertools.combinations(range(_STEPS + components - 1), components - 1)
    cuts = np.array([(-1, *places, _STEPS + components - 1) for places in bars])
    return (np.diff(cuts, axis=1) - 1) / _STEPS


def _solved(pair: Floats, weights: Floats, first: Floats) -> Floats | None:
    """Return the nearest weights of equal scores that one search finds, or None."""
    result = minimize(
        lambda shares: ((shares - weights) ** 2).sum(),
        first / first.sum(),
        method="SLSQP",
        bounds=[(0, 1)] * len(weights),
        constraints=[
            {"type": "eq", "fun": lambda shares: shares.sum() - 1},
            {"type": "eq", "fun": lambda shares: _lead(pair, shares)},
        ],
        options={"ftol": 1e-12, "maxiter": 200},
    )
    equal = result.success and abs(_lead(pair, result.x)) < _EQUAL
    return np.clip(result.x, 0, 1) if equal else None
