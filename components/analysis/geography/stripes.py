"""Diagonal lines clipped to countries: the mark of a contested stance."""

from __future__ import annotations

import numpy as np
import shapely

from components.tables import Case
from components.tables.memo import derived_for_each

SPACING_DEG = 2.4
_DECIMALS = 1

Line = tuple[list[float | None], list[float | None]]


@derived_for_each(512)
def stripes(case: Case, iso3: str, spacing_deg: float = SPACING_DEG) -> Line:
    """Return longitudes and latitudes of the stripes over a country, gaps as None.

    Lines run from south-west to north-east, `spacing_deg` degrees apart, the same grid for
    all countries so that neighbours' stripes meet. Small pieces of land get none.
    """
    if iso3 not in case.world.outlines.index:
        return [], []
    outline = case.world.outlines.geometry[iso3]
    west, south, east, north = outline.bounds
    first = np.floor((south - east) / spacing_deg) * spacing_deg
    offsets = np.arange(first, north - west + spacing_deg, spacing_deg)
    grid = shapely.multilinestrings(
        [[(west, west + offset), (east, east + offset)] for offset in offsets]
    )
    lons: list[float | None] = []
    lats: list[float | None] = []
    for piece in shapely.get_parts(shapely.intersection(grid, outline)):
        if piece.length < spacing_deg / 8:
            continue
        for lon, lat in piece.coords:
            lons.append(round(lon, _DECIMALS))
            lats.append(round(lat, _DECIMALS))
        lons.append(None)
        lats.append(None)
    return lons, lats
