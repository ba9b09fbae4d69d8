"""Measure how long the record and the backing index take to compute, with nothing derived yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter

import numpy as np

from components.analysis.index.ranking import (
    SCORE_DECIMALS,
    SEED,
    WEIGHTINGS,
    ranked_components,
    ranking,
)
from components.analysis.record.divergence import claims_beside_record
from components.analysis.record.events import first_window
from components.tables import Case, load_case
from components.tables.case_folder import DEFAULT_FOLDER

_REPEATS = 15
_EQUAL = (1.0, 1.0, 1.0, 1.0)


def index_ms() -> float:
    """Return the median time of ranking all states with the ranges of their ranks."""
    case = load_case(DEFAULT_FOLDER)
    return _median_ms(lambda: ranking(replace(case), _EQUAL, "min_max"))


def naive_index_ms() -> float:
    """Return the time of the same ranges with a loop over weightings in plain pandas."""
    case = load_case(DEFAULT_FOLDER)
    started = perf_counter()
    _naive_ranges(case)
    return (perf_counter() - started) * 1000


def record_ms() -> float:
    """Return the median time of setting the claims beside the record of the first window."""
    case = load_case(DEFAULT_FOLDER)
    window = first_window(case)
    return _median_ms(lambda: claims_beside_record(replace(case), window, "before"))


def _naive_ranges(case: Case) -> None:
    scaled = ranked_components(case, "min_max")
    drawn = np.random.default_rng(SEED).dirichlet(np.ones(scaled.shape[1]), WEIGHTINGS)
    ranks = []
    for weights in drawn:
        score = (scaled * weights).sum(axis=1).round(SCORE_DECIMALS)
        ranks.append(score.rank(ascending=False, method="min").to_numpy())
    np.percentile(np.array(ranks), [5, 50, 95], axis=0, method="nearest")


def _median_ms(work: Callable[[], None]) -> float:
    took = []
    for _ in range(_REPEATS):
        started = perf_counter()
        work()
        took.append((perf_counter() - started) * 1000)
    return median(took)
