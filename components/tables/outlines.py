"""Country outlines: read once as bytes to serve, and as geometry to compute with."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd

from components.tables.faults import Fault, shown
from components.tables.reading import read_text

FILE = "geometry/countries.geojson"


def read_outlines(folder: Path) -> tuple[gpd.GeoDataFrame | None, bytes, list[Fault]]:
    """Return the outlines indexed by iso3, the bytes they were read from, and faults."""
    body, faults = read_text(folder / FILE, FILE)
    if faults:
        return None, b"", faults
    try:
        features = json.loads(body)["features"]
        frame = gpd.GeoDataFrame.from_features(features, crs="EPSG:4326").set_index("iso3")
    except (ValueError, KeyError, TypeError) as error:
        found = f"text that is not a GeoJSON collection with iso3 ({error!r})"
        return None, b"", [Fault(FILE, None, "", found, "a GeoJSON FeatureCollection")]
    repeated = frame.index[frame.index.duplicated()].unique()
    faults = [Fault(FILE, None, "iso3", shown(iso3), "one feature a code") for iso3 in repeated]
    invalid = frame.index[~frame.geometry.is_valid]
    faults += [Fault(FILE, None, str(i), "an invalid polygon", "a valid one") for i in invalid]
    return frame, body.encode(), faults
