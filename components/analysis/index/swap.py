"""The smallest change of weights that makes two states score the same.

Write s for the shares of the weights (none below 0, their sum 1), a and b for the components of the
two states, and L(s) for the lead: the score of the first less that of the second.

1. Where both states have all components, L(s) = sum of s_i (a_i - b_i). L = 0 is a plane, and one
   search from the given shares ends on its nearest point.
2. Where components are missing, L = sum of s_i a_i / sum of s_i, over those that the first has,
   less the same of the second. L = 0 is no plane, and a search may end on a farther part of it. So
   searches begin from several crossings of L = 0 as well, and the nearest end is the answer.
3. If any shares give the opposite order, some of the trial shares do. Why: L times both its
   denominators is the sum of s_i s_j (a_i - b_j) over i of the first and j of the second. Where two
   components are shared, (a_i - b_j) + (a_j - b_i) = (a_i - b_i) + (a_j - b_j). So if L has the
   opposite sign, some a_i - b_j does that is of one shared component, or of two that are not both
   shared. Nearly all weight on one of the two and a trace on the other give that lead, but for the
   trace.
"""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.optimize import bisect, minimize

from components.analysis.index.ranking import Floats, Weights, scores

_EQUAL = 1e-6  # a difference of scores that counts as none
_STEPS, _WAYS = 10, 4
_NEAR = 1e-14  # of a way, so that a trace at its end is still told apart
_TRACE = 1e-5  # a share that gives a state a score, and hardly moves that of another


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


def _lead(pair: Floats, shares: Floats) -> float:
    """Return by how much the first of two states scores higher."""
    both = scores(pair, shares[None, :])[0]
    return float(both[0] - both[1])


def _slope(pair: Floats, shares: Floats) -> Floats:
    """Return by how much the lead grows with each share: (a_i - score) / weight of all known."""
    known = ~np.isnan(pair)
    score = scores(pair, shares[None, :])[0]
    slopes = np.where(known, (pair - score[:, None]) / (known @ shares)[:, None], 0)
    difference: Floats = slopes[0] - slopes[1]
    return difference


def _opposite(pair: Floats, start: Floats) -> Floats:
    """Return the trial weights that put the two states in the opposite order, nearest first."""
    grid = _trial_weights(len(start))
    both = scores(pair, grid)
    opposite = grid[(both[:, 0] - both[:, 1]) * np.sign(_lead(pair, start)) < -_EQUAL]
    nearest: Floats = opposite[np.argsort(((opposite - start) ** 2).sum(axis=1))]
    return nearest


def _crossings(pair: Floats, start: Floats, opposite: Floats) -> list[Floats]:
    """Return weights of equal scores on the ways to the nearest trial weights of opposite order.

    Searches begin from them: see 2 above.
    """
    found = [_crossing(pair, start, end) for end in opposite[:_WAYS]]
    # A score jumps where the weight of all that a state has runs out: nothing is equal there.
    return [point for point in found if abs(_lead(pair, point)) < _EQUAL]


def _crossing(pair: Floats, start: Floats, end: Floats) -> Floats:
    """Return where on the way from `start` to `end`, of opposite order, the scores are equal."""
    way = end - start
    return start + way * float(
        bisect(lambda part: _lead(pair, start + way * part), 0, 1, xtol=1e-14)
    )


@functools.lru_cache(maxsize=2)
def _trial_weights(components: int) -> Floats:
    """Return weights of which some put two states in the opposite order if any do, one per row.

    All that add up to one in steps of a tenth, and each component with a trace of one other: see 3
    above.
    """
    grid = _simplex_grid(components)
    one = np.eye(components)
    traced = [
        (1 - _TRACE) * one[most] + _TRACE * one[trace]
        for most, trace in itertools.permutations(range(components), 2)
    ]
    return np.vstack([grid, *traced])


def _simplex_grid(components: int) -> Floats:
    """Return all weights that add up to one in steps of a tenth, one per row."""
    bars = itertools.combinations(range(_STEPS + components - 1), components - 1)
    cuts = np.array([(-1, *places, _STEPS + components - 1) for places in bars])
    return (np.diff(cuts, axis=1) - 1) / _STEPS


def _solved(pair: Floats, weights: Floats, first: Floats) -> Floats | None:
    """Return the nearest weights of equal scores that one search finds, or None."""
    result = minimize(
        lambda shares: ((shares - weights) ** 2).sum(),
        first / first.sum(),
        method="SLSQP",
        jac=lambda shares: 2 * (shares - weights),
        bounds=[(0, 1)] * len(weights),
        constraints=[
            {"type": "eq", "fun": lambda shares: shares.sum() - 1, "jac": np.ones_like},
            {
                "type": "eq",
                "fun": lambda shares: _lead(pair, shares),
                "jac": lambda shares: _slope(pair, shares),
            },
        ],
        options={"ftol": 1e-12, "maxiter": 200},
    )
    equal = result.success and abs(_lead(pair, result.x)) < _EQUAL
    return np.clip(result.x, 0, 1) if equal else None
