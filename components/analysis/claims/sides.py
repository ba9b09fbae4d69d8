"""States by what the source says of each: on which side of neutral it stands, each state once."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.claims.resolution import CONTESTED


@dataclass(frozen=True)
class Sides:
    """States (iso3) by the side that their own claims, or their group's, put them on.

    `silent` counts those without any position: of whom nothing is said, or whose group is divided.
    """

    backing: tuple[str, ...]
    uncommitted: tuple[str, ...]
    opposed: tuple[str, ...]
    contested: tuple[str, ...]
    silent: int


def sides_of(rows: pd.DataFrame) -> Sides:
    """Return the sides of states, which have `shown_as, position`, in the order of `rows`."""
    contested, position = rows["shown_as"].eq(CONTESTED), rows["position"]
    placed = position.mask(contested)
    return Sides(
        backing=tuple(rows.index[placed.gt(0)]),
        uncommitted=tuple(rows.index[placed.eq(0)]),
        opposed=tuple(rows.index[placed.lt(0)]),
        contested=tuple(rows.index[contested]),
        silent=int((placed.isna() & ~contested).sum()),
    )
