"""Who is ranked, scores and ranks under given weights, and how much they hang on the weights.

A state is ranked where it has an act of its own on record and all components are known of it. Then
every score is made of the same parts: nothing is guessed, and no part stands in for a missing one.
Without an act of its own a state would come first under some weights on votes and registers alone,
or on a list that it signed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd

from components.analysis.index.components import (
    Method,
    documented,
    raw_components,
    scaled_components,
)
from components.tables import Case
from components.tables.memo import derived

Weights = tuple[float, ...]
Floats = npt.NDArray[np.float64]
WEIGHTINGS, SEED = 2_000, 20251231
RANGE_SHARE = 0.9  # of the weightings, that a range of ranks holds
_LOW, _HIGH = (1 - RANGE_SHARE) / 2, (1 + RANGE_SHARE) / 2
CORE_SHARE = _HIGH  # of the weightings, in which a state of the first tier is among the first
SCORE_DECIMALS = 2  # finer differences are none: shares and counts are no finer themselves
_FEWEST_FIRST, _MOST_FIRST, _FIRST_OF = 2, 10, 3
Tier = Literal["core", "partial", "weak"]
TIERS: tuple[Tier, ...] = get_args(Tier)


@dataclass(frozen=True, eq=False)
class Unranked:
    """The states without a rank (iso3), by what is missing.

    `few_votes` have acts of their own and too few joint roll calls to compare; `listed` are known
    from signed lists only; `silent` have no act on record.
    """

    few_votes: pd.Index[str]
    listed: pd.Index[str]
    silent: pd.Index[str]


@derived
def ranked_components(case: Case, method: Method, arms_since: int = 0) -> pd.DataFrame:
    """Return the components (0-1) of the states that are ranked: nothing is missing.

    Index iso3. A component by which the case tells no two states apart is no column: it would
    count for all or for none. The frame is cached: copy before changing it.
    """
    scaled = scaled_components(case, method, arms_since).dropna(axis="columns", how="all")
    acted = documented(case)["own"].reindex(scaled.index).gt(0)
    return scaled[acted & scaled.notna().all(axis=1)]


def unranked(case: Case, method: Method, arms_since: int = 0) -> Unranked:
    """Return the states but the parties that are not ranked, by what is missing.

    Arms and groups come from registers in which every state stands: of those that acted, votes
    alone can be missing.
    """
    ranked = ranked_components(case, method, arms_since).index
    rest = raw_components(case, arms_since).index.difference(ranked)
    own = documented(case)["own"].reindex(rest)
    return Unranked(rest[own.gt(0)], rest[own.eq(0)], rest[own.isna()])


def shares_of(case: Case, components: pd.Index[str], weights: Weights) -> pd.Series[float]:
    """Return the share of all weight (0-1) that each of `components` has.

    `weights` are in the order of the scale. All are missing where nothing weighs anything.
    """
    given = pd.Series(weights, case.index_component_scale.index, dtype=float)[components]
    return given / (given.sum() or math.nan)


def ranking(case: Case, weights: Weights, method: Method, arms_since: int = 0) -> pd.DataFrame:
    """Return score and rank of every ranked state, best first; no row where nothing weighs.

    `weights` are in the order of the scale and need not add up to anything; a component of
    weight 0 counts for nothing. Index iso3; columns `name, region, score` (0-1: the weighted
    mean of the components), `rank` (scores that are equal to `SCORE_DECIMALS` rank equally),
    `rank_low, rank_median, rank_high` (5th, 50th and 95th percentile of its rank over `WEIGHTINGS`
    random weightings), `tier` (as in `tiers`).
    """
    scaled = ranked_components(case, method, arms_since)
    countries = case.world.countries.loc[scaled.index]
    ranges = rank_ranges(case, method, arms_since)
    score = scaled @ shares_of(case, scaled.columns, weights)
    table = countries[["name", "region"]].assign(score=score).join(ranges)
    table["tier"] = tiers(ranges, first_ranks(len(scaled)))
    table = table.dropna(subset="score")
    table["rank"] = _ranks(table[["score"]].to_numpy().T)[0].astype(int)
    return table.sort_values(["rank", "name"])


@derived
def rank_ranges(case: Case, method: Method, arms_since: int = 0) -> pd.DataFrame:
    """Return the 5th, 50th and 95th percentile of every state's rank over random weightings.

    `WEIGHTINGS` of them drawn evenly from all that add up to one (Dirichlet with all parameters 1),
    from a fixed seed. Index iso3; columns `rank_low, rank_median, rank_high`.
    """
    scaled = ranked_components(case, method, arms_since)
    drawn = np.random.default_rng(SEED).dirichlet(np.ones(scaled.shape[1]), WEIGHTINGS)
    ranks = np.sort(_ranks(drawn @ scaled.to_numpy().T).T, axis=1)
    cuts = {
        name: ranks[:, round(share * (WEIGHTINGS - 1))].astype(int)
        for name, share in (("rank_low", _LOW), ("rank_median", 0.5), ("rank_high", _HIGH))
    }
    return pd.DataFrame(cuts, scaled.index)


def first_ranks(ranked: int) -> int:
    """Return how many ranks count as the first: a third of those ranked, from two to ten."""
    third = max(_FEWEST_FIRST, math.ceil(ranked / _FIRST_OF))
    return min(ranked, third, _MOST_FIRST)


def tiers(ranges: pd.DataFrame, first: int) -> pd.Series[str]:
    """Return the tier of every state by its `rank_ranges`, whatever weights are chosen.

    Core: among the `first` ranks in at least `CORE_SHARE` of the random weightings; partial: in at
    least half of them; weak: in fewer.
    """
    core, partial = ranges["rank_high"].le(first), ranges["rank_median"].le(first)
    return pd.Series("weak", ranges.index).mask(partial, "partial").mask(core, "core")


def _ranks(values: Floats) -> Floats:
    """Return 1 for the highest value of each row; values equal as shown share the better rank."""
    shown = pd.DataFrame(np.round(values, SCORE_DECIMALS))
    ranks: Floats = shown.rank(axis=1, method="min", ascending=False).to_numpy()
    return ranks
