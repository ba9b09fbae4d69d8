"""Scores and ranks under given weights, and how much they hang on the weights."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from components.analysis.index.components import Method, scaled_components
from components.tables import Case
from components.tables.memo import derived

Weights = tuple[float, ...]
Floats = npt.NDArray[np.float64]
WEIGHTINGS, SEED = 2_000, 20251231
RANGE_SHARE = 0.9  # of the weightings, that a range of ranks holds
_LOW, _HIGH = (1 - RANGE_SHARE) / 2, (1 + RANGE_SHARE) / 2
_LEAST_COMPONENTS = 2
_TINY = 1e-9


def ranking(case: Case, weights: Weights, method: Method, arms_since: int = 0) -> pd.DataFrame:
    """Return score and rank of every state with at least two components, best first.

    `weights` are in the order of the scale and need not add up to anything; a component of
    weight 0 counts for nothing. Index iso3; columns `name, region, score` (0-1: the weighted
    mean of the components that the state has), `rank` (equal scores rank equally), `coverage`
    (number of components that it has and that weigh something), `rank_low, rank_median,
    rank_high` (5th, 50th and 95th percentile of its rank over `WEIGHTINGS` random weightings).
    """
    scaled = _eligible(case, method, arms_since)
    table = pd.DataFrame(
        {
            "name": case.world.countries["name"].reindex(scaled.index),
            "region": case.world.countries["region"].reindex(scaled.index),
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

    `WEIGHTINGS` of them drawn evenly from all that add up to one (Dirichlet with all parameters 1),
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


def _eligible(case: Case, method: Method, arms_since: int) -> pd.DataFrame:
    scaled = scaled_components(case, method, arms_since)
    return scaled[scaled.notna().sum(axis=1).ge(_LEAST_COMPONENTS)]


def _ranks(values: Floats) -> Floats:
    """Return 1 for the highest value of each row; equal values share the better rank."""
    # Rounded, so that states alike in every component are not told apart by the last bit.
    highest_last = pd.DataFrame(np.where(np.isnan(values), -np.inf, np.round(values, 12)))
    ranks: Floats = highest_last.rank(axis=1, method="min", ascending=False).to_numpy()
    return ranks
