"""Ranges of ranks under random weights, against a count of states that score higher."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest

from components.analysis.index.components import Method, normalised, raw_components
from components.analysis.index.ranking import SEED, rank_ranges
from components.tables import Case

STATES = ["RUS", "CUB", "IRN", "BRA", "FRA", "GUY"]


def ranks_of(scaled: pd.DataFrame, iso3: str, drawn: npt.NDArray[np.float64]) -> list[int]:
    """Return the rank of a state under each weighting: one more than the states that beat it."""
    score = (drawn @ scaled.to_numpy().T).round(2)
    own = score[:, [scaled.index.get_loc(iso3)]]
    return sorted(1 + (score > own).sum(axis=1))


@pytest.mark.parametrize("method", ["min_max", "rank"])
def test_the_ranges_are_those_of_2000_weightings_all_equally_likely(
    case: Case, method: Method
) -> None:
    scaled = normalised(raw_components(case), method)
    scaled = scaled.loc[rank_ranges(case, method).index]
    drawn = np.random.default_rng(SEED).dirichlet([1, 1, 1, 1], 2_000)
    shipped = rank_ranges(case, method).loc[STATES]
    for iso3 in STATES:
        ranks = ranks_of(scaled, iso3, drawn)
        assert shipped.loc[iso3].tolist() == [ranks[100], ranks[1000], ranks[1899]], iso3
