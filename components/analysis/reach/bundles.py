"""Routes that run so close together that a map shows them as one line."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components.analysis.geography.rings import Point, bearings_deg, distances_deg

# Closer than this all along, two lines are one on a map of half the globe.
SAME_LINE_DEG = 5.0


def bundled(routes: pd.DataFrame, centre: Point) -> pd.DataFrame:
    """Return one row per line of `route_tracks`: the first of those that run as it does.

    Routes that were seen go first. `names` has those of all routes of a line.
    """
    first_seen = routes.sort_values("shown", kind="stable")
    kept: list[tuple[str, tuple[str, str], NDArray[np.float64], list[str]]] = []
    for row in first_seen.itertuples():
        key, line = (str(row.iso3), str(row.mode)), _flat(centre, row.lons, row.lats)
        same = (
            names for _, other, drawn, names in kept if other == key and _run_together(line, drawn)
        )
        if (names := next(same, None)) is not None:
            names.append(str(row.name))
        else:
            kept.append((str(row.Index), key, line, [str(row.name)]))
    drawn = routes.loc[[route for route, *_ in kept]]
    return drawn.assign(names=[tuple(names) for *_, names in kept])


def _flat(centre: Point, lons: list[float | None], lats: list[float | None]) -> NDArray[np.float64]:
    """Return the points of a track on a flat map around `centre`, in degrees."""
    xs = [x for x in lons if x is not None]
    ys = [y for y in lats if y is not None]
    bearing, far = np.radians(bearings_deg(centre, ys, xs)), distances_deg(centre, ys, xs)
    return np.column_stack([far * np.sin(bearing), far * np.cos(bearing)])


def _run_together(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    """Return whether no point of either line is farther than `SAME_LINE_DEG` from the other."""
    gaps = np.hypot(*(one[:, None, :] - other[None, :, :]).transpose(2, 0, 1))
    return bool(max(gaps.min(axis=0).max(), gaps.min(axis=1).max()) <= SAME_LINE_DEG)
