"""Measure how long reach takes to compute for all allies, modes and scenarios."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from components.analysis.reach.assumptions import assumptions
from components.analysis.reach.options import best_options, reach_options
from components.tables import load_case
from components.tables.case_folder import DEFAULT_FOLDER

_REPEATS = 20


def reach_ms() -> float:
    """Return the median time of one computation, with a load factor that was not seen before."""
    case = load_case(DEFAULT_FOLDER)
    took = []
    for step in range(_REPEATS + 1):
        given = assumptions(case, {"load_factor": (0.2, 0.5 + step / 100)})
        start = perf_counter()
        best_options(reach_options(case, given))
        took.append((perf_counter() - start) * 1000)
    return median(took[1:])  # the first run fills the caches of what does not change
