"""Country outlines: geometry to compute with."""

from __future__ import annotations

import geopandas as gpd

from components.tables.faults import Fault
from components.tables.files import Files
from components.tables.geojson import read_features
from components.tables.reading import read_text

FILE = "world/geometry/countries.geojson"


def read_outlines(files: Files) -> tuple[gpd.GeoDataFrame, bytes, list[Fault]]:
    """Return the outlines indexed by iso3, the text they were read from, and faults."""
    body, faults = read_text(files, FILE, FILE)
    if faults:
        return gpd.GeoDataFrame(), b"", faults
    shapes, faults = read_features(body, FILE, "iso3", ("Polygon", "MultiPolygon"))
    frame = gpd.GeoDataFrame({"iso3": [*shapes]}, geometry=[*shapes.values()], crs="EPSG:4326")
    return frame.set_index("iso3"), body.encode(), faults
