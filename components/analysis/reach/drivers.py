"""Which assumption a wide range hangs on: each is varied alone, the others at their middle."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from components.analysis.reach.assumptions import Assumptions, Range
from components.analysis.reach.options import ways_by
from components.tables import Case

_WIDE = 2.0  # times as long at the slow end as at the fast one


@dataclass(frozen=True)
class Driver:
    """The time of some ways that is least certain for its length, and what moves it most.

    `span` are the days to deliver of the way of `ally` (its name) by `mode`; `ends` the low and
    the high end of the assumption, in `unit`, and `days` the days to deliver at each of the two.
    """

    ally: str
    mode: str
    span: Range
    label: str
    unit: str
    ends: Range
    days: Range


def widest_driver(case: Case, ways: pd.DataFrame, given: Assumptions) -> Driver | None:
    """Return what moves the time that is least certain for its length.

    `ways` are rows of `best_options` with names of allies.

    None where no way takes twice as long at one end as at the other, or no assumption moves it.
    """
    known = ways.dropna(subset=["deliver_days_low", "deliver_days_high"])
    if known.empty:
        return None
    ratios = known["deliver_days_high"] / known["deliver_days_low"]
    way = known.loc[ratios.idxmax()]
    if ratios.max() < _WIDE:
        return None
    moved = _days_at_ends(case, way, given)
    name = max(moved, key=lambda each: abs(moved[each][1] - moved[each][0]), default=None)
    if name is None or moved[name][0] == moved[name][1]:
        return None
    row = case.parameters.loc[name]
    return Driver(
        ally=str(way["ally"]),
        mode=str(way["mode"]),
        span=(float(way["deliver_days_low"]), float(way["deliver_days_high"])),
        label=str(row["label"]),
        unit=str(row["unit"]),
        ends=getattr(given, name),
        days=moved[name],
    )


def _days_at_ends(case: Case, way: pd.Series[Any], given: Assumptions) -> dict[str, Range]:
    """Return the days to deliver with each assumption at either end and the others half-way."""
    ranges: dict[str, Range] = asdict(given)
    middle = Assumptions(
        **{name: ((low + high) / 2, (low + high) / 2) for name, (low, high) in ranges.items()}
    )
    moved = {}
    for name, (low, high) in ranges.items():
        if low == high:
            continue
        at_low, at_high = (
            _days(case, way, replace(middle, **{name: (end, end)})) for end in (low, high)
        )
        if not np.isnan([at_low, at_high]).any():
            moved[name] = (at_low, at_high)
    return moved


def _days(case: Case, way: pd.Series[Any], given: Assumptions) -> float:
    """Return the days to deliver by one way, half-way between what published figures leave."""
    rows = ways_by(case, str(way["mode"]), given)
    own = rows["route_id"].eq(way["route_id"]) & rows["platform_id"].eq(way["platform_id"])
    return float(rows.loc[own, ["deliver_days_low", "deliver_days_high"]].iloc[0].mean())
