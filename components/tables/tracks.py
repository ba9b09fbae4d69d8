"""Tracks to draw: the line of each leg, read once."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import shapely

from components.tables.faults import Fault
from components.tables.reading import read_text

FILE = "reach/tracks.geojson"


def read_tracks(folder: Path) -> tuple[pd.DataFrame, list[Fault]]:
    """Return `lons` and `lats` of every track by leg_id (lists, gaps as None), and faults."""
    body, faults = read_text(folder / FILE, FILE)
    if faults:
        return pd.DataFrame(), faults
    try:
        rows = {
            feature["properties"]["leg_id"]: _line(feature["geometry"])
            for feature in json.loads(body)["features"]
        }
    except (ValueError, KeyError, TypeError, shapely.errors.ShapelyError) as error:
        found = f"text that is not a GeoJSON collection with leg_id ({error!r})"
        return pd.DataFrame(), [Fault(FILE, None, "", found, "a GeoJSON FeatureCollection")]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["lons", "lats"])
    return table.rename_axis("leg_id"), []


def check_tracks(tracks: pd.DataFrame, frames: dict[str, pd.DataFrame]) -> list[Fault]:
    """Return a fault for each leg that has no track."""
    if tracks.empty or "leg_id" not in frames.get("legs", pd.DataFrame()):
        return []
    missing = set(frames["legs"]["leg_id"]) - set(tracks.index)
    return [Fault(FILE, None, "leg_id", f"no track {leg}", "one a leg") for leg in sorted(missing)]


def _line(geometry: dict[str, object]) -> tuple[list[float | None], list[float | None]]:
    lons: list[float | None] = []
    lats: list[float | None] = []
    for part in shapely.get_parts(shapely.from_geojson(json.dumps(geometry))):
        for lon, lat in part.coords:
            lons.append(lon)
            lats.append(lat)
        lons.append(None)
        lats.append(None)
    return lons, lats
