"""Tracks to draw: the line of each leg, read once."""

from __future__ import annotations

from typing import Any

import pandas as pd
import shapely

from components.tables.faults import Fault
from components.tables.files import Files
from components.tables.geojson import read_features
from components.tables.reading import read_text

FILE = "world/tracks.geojson"


def read_tracks(files: Files) -> tuple[pd.DataFrame, list[Fault]]:
    """Return `lons` and `lats` of every track by leg_id (lists, gaps as None), and faults."""
    body, faults = read_text(files, FILE, FILE)
    if faults:
        return pd.DataFrame(), faults
    shapes, faults = read_features(body, FILE, "leg_id", ("LineString", "MultiLineString"))
    if faults:
        return pd.DataFrame(), faults
    rows = {leg_id: _line(shape) for leg_id, shape in shapes.items()}
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["lons", "lats"])
    return table.rename_axis("leg_id"), []


def _line(shape: Any) -> tuple[list[float | None], list[float | None]]:
    lons: list[float | None] = []
    lats: list[float | None] = []
    for part in shapely.get_parts(shape):
        for lon, lat, *_ in part.coords:
            lons.append(lon)
            lats.append(lat)
        lons.append(None)
        lats.append(None)
    return lons, lats
