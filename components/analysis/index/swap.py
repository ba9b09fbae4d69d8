"""The smallest change of weights that makes two states score the same.

Write s for the shares of the weights (none below 0, their sum 1), a and b for the components of two
states, of which each has all. The lead is the sum of s_i (a_i - b_i). Where it is 0 lies a plane,
and what is looked for is its point nearest to the given shares, with no share below 0.

At that point some shares are 0 and others are above it. Among points at which the same ones are 0
it is the foot of the perpendicular from the given shares. So the feet are found for every choice of
those that may be above 0, and the nearest foot without a share below 0 is the answer.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.analysis.index.ranking import Floats, Weights

_EQUAL = 1e-9  # a difference of scores, or of shares, that counts as none


@dataclass(frozen=True)
class Swap:
    """The nearest weights (shares that add up to one) at which two states score the same.

    `moved` is the share of all weight that changes its component.
    """

    weights: Weights
    moved: float


def nearest_swap(
    scaled: pd.DataFrame, shares: pd.Series[float], one: str, other: str
) -> Swap | None:
    """Return the smallest change of weights that makes two states score the same, or None.

    `scaled` and `shares` (of all weight, by component) are those of `ranked_components` and
    `shares_of`. Smallest is the least sum of squared differences of the shares. None where no
    weights put the two in the opposite order, and where nothing weighs anything.
    """
    start = shares.to_numpy(dtype=float)
    if np.isnan(start).any():
        return None
    leads = (scaled.loc[one] - scaled.loc[other]).to_numpy()
    lead = float(leads @ start)
    if abs(lead) < _EQUAL:
        return Swap(tuple(start.tolist()), 0.0)
    if not (leads * np.sign(lead) < -_EQUAL).any():
        return None
    feet = _feet(leads, start)
    best = min(feet, key=lambda point: float(((point - start) ** 2).sum()))
    return Swap(tuple(best.tolist()), float(np.abs(best - start).sum() / 2))


def _feet(leads: Floats, start: Floats) -> Iterator[Floats]:
    """Yield for each choice of shares above 0 the nearest ones that are equal and not below it."""
    every = range(len(start))
    for count in range(2, len(start) + 1):
        for chosen in itertools.combinations(every, count):
            point = _foot(leads, start, list(chosen))
            fits = abs(point.sum() - 1) < _EQUAL and abs(point @ leads) < _EQUAL
            if fits and point.min() > -_EQUAL:
                yield np.clip(point, 0, 1)


def _foot(leads: Floats, start: Floats, chosen: list[int]) -> Floats:
    """Return the nearest shares whose sum is 1 and whose lead is 0, of which only some are not 0.

    Where there are none, the sum or the lead is another.
    """
    wanted = np.stack([np.ones(len(chosen)), leads[chosen]])
    lacking = np.array([1.0, 0.0]) - wanted @ start[chosen]
    point = np.zeros(len(start))
    point[chosen] = start[chosen] + np.linalg.pinv(wanted) @ lacking
    return point
