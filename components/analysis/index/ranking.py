"""Scores and ranks under given weights, and how much they hang on the weights."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import minimize

from components.analysis.index.components import (
    LEAST_COMPONENTS,
    Method,
    normalised,
    raw_components,
)
from components.tables import Case

Weights = tuple[float, ...]
Floats = npt.NDArray[np.float64]
WEIGHTINGS, SEED = 2_000, 20251231
_LOW, _HIGH = 0.05, 0.95
_TINY = 1e-9


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


@functools.lru_cache(maxsize=16)
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
    the shares; found by sequential least squares (SciPy) from the given weights and from each
    corner. None where one of the two scores higher under every weighting.
    """
    pair = scaled.loc[[one, other]].to_numpy()
    start = np.array(weights, dtype=float)
    if start.sum() <= 0:
        return None
    start = start / start.sum()
    found = [_solved(pair, start, first) for first in _starts(start)]
    near = [point for point in found if point is not None]
    if not near:
        return None
    best = min(near, key=lambda point: float(((point - start) ** 2).sum()))
    return Swap(tuple(float(share) for share in best), float(np.abs(best - start).sum() / 2))


def _eligible(case: Case, method: Method, arms_since: int) -> pd.DataFrame:
    raw = raw_components(case, arms_since)
    return normalised(raw, method)[raw.notna().sum(axis=1).ge(LEAST_COMPONENTS)]


def _ranks(values: Floats) -> npt.NDArray[np.int16]:
    """Return 1 for the highest value of each row; equal values share the better rank."""
    lowest_first = np.where(np.isnan(values), np.inf, -values)
    order = np.argsort(lowest_first, axis=1)
    ordered = np.take_along_axis(lowest_first, order, axis=1)
    places = np.arange(1, values.shape[1] + 1, dtype=np.int16)
    begins = np.ones(values.shape, dtype=bool)
    begins[:, 1:] = ordered[:, 1:] > ordered[:, :-1]
    shared = np.maximum.accumulate(np.where(begins, places, 0), axis=1).astype(np.int16)
    ranks = np.empty(values.shape, dtype=np.int16)
    np.put_along_axis(ranks, order, shared, axis=1)
    return ranks


def _starts(start: Floats) -> list[Floats]:
    corners = np.eye(len(start))
    return [start, *(0.5 * start + 0.5 * corner for corner in corners), *(0.9 * corners + 0.02)]


def _solved(pair: Floats, weights: Floats, first: Floats) -> Floats | None:
    """Return the nearest weights of equal scores that one search finds, or None."""

    def difference(shares: Floats) -> float:
        both = scores(pair, shares[None, :])[0]
        return float(both[0] - both[1])

    result = minimize(
        lambda shares: ((shares - weights) ** 2).sum(),
        first / first.sum(),
        method="SLSQP",
        bounds=[(0, 1)] * len(weights),
        constraints=[
            {"type": "eq", "fun": lambda shares: shares.sum() - 1},
            {"type": "eq", "fun": difference},
        ],
        options={"ftol": 1e-12, "maxiter": 200},
    )
    equal = result.success and abs(difference(result.x)) < 1e-6  # noqa: PLR2004 - a ten-thousandth of a point
    return np.clip(result.x, 0, 1) if equal else None
