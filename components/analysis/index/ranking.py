"""Scores and ranks under given weights, and how much they hang on the weights.

A state is ranked on at least two components, of which one is of words or acts in this matter: an
act found, or a kind of support claimed. Without that rule states of which nothing is known but
their votes and memberships would come first under some weights.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd

from components.analysis.index.components import FAMILIES, Method, scaled_components
from components.tables import Case
from components.tables.memo import derived

Weights = tuple[float, ...]
Floats = npt.NDArray[np.float64]
WEIGHTINGS, SEED = 2_000, 20251231
RANGE_SHARE = 0.9  # of the weightings, that a range of ranks holds
_LOW, _HIGH = (1 - RANGE_SHARE) / 2, (1 + RANGE_SHARE) / 2
CORE_SHARE = _HIGH  # of the weightings, in which a state of the first tier is among the first
FEWEST_COMPONENTS, FEWEST_ATTESTED = 2, 1
ATTESTED = FAMILIES["words"]
FIRST = 10  # ranks that count as the first, for the tiers
Tier = Literal["core", "partial", "weak"]
TIERS: tuple[Tier, ...] = get_args(Tier)
_TINY = 1e-9


def ranking(case: Case, weights: Weights, method: Method, arms_since: int = 0) -> pd.DataFrame:
    """Return score and rank of every state that can be ranked, best first.

    `weights` are in the order of the scale and need not add up to anything; a component of
    weight 0 counts for nothing. Index iso3; columns `name, region, score` (0-1: the weighted
    mean of the components that the state has), `rank` (equal scores rank equally), `coverage`
    (number of components that it has and that weigh something), `rank_low, rank_median,
    rank_high` (5th, 50th and 95th percentile of its rank over `WEIGHTINGS` random weightings),
    `tier` (as in `tiers`).
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
    ranges = rank_ranges(case, method, arms_since)
    table = table.join(ranges.assign(tier=tiers(ranges))).dropna(subset="score")
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


def tiers(ranges: pd.DataFrame, first: int = FIRST) -> pd.Series[str]:
    """Return the tier of every state by its `rank_ranges`, whatever weights are chosen.

    Core: among the `first` ranks in at least 95 % of the random weightings; partial: in at least
    half of them; weak: in fewer.
    """
    core, partial = ranges["rank_high"].le(first), ranges["rank_median"].le(first)
    return pd.Series("weak", ranges.index).mask(partial, "partial").mask(core, "core")


def added(scaled: pd.DataFrame, weights: Weights) -> pd.DataFrame:
    """Return what each component adds to the score of each state; 0 where it is missing."""
    given = scaled.notna() * np.array(weights)
    return (scaled * given).div(given.sum(axis=1), axis=0).fillna(0.0)


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
    known = scaled.notna()
    enough = known.sum(axis=1).ge(FEWEST_COMPONENTS)
    return scaled[enough & known[list(ATTESTED)].sum(axis=1).ge(FEWEST_ATTESTED)]


def _ranks(values: Floats) -> Floats:
    """Return 1 for the highest value of each row; equal values share the better rank."""
    # Rounded, so that states alike in every component are not told apart by the last bit.
    highest_last = pd.DataFrame(np.where(np.isnan(values), -np.inf, np.round(values, 12)))
    ranks: Floats = highest_last.rank(axis=1, method="min", ascending=False).to_numpy()
    return ranks
