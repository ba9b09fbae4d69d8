"""The rows of a map with their outlines: GeoPackage for GIS, GeoJSON for everything else."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import geopandas as gpd
import pyogrio

from components.exports.about import About, facts, metadata
from components.exports.table import Table
from components.words import Words

CRS = "EPSG:4326"
# A GeoPackage notes when it was written, which would make each file another.
_NO_MOMENT = "2000-01-01T00:00:00Z"


def geojson(table: Table, about: About, words: Words) -> bytes:
    """Return a FeatureCollection (RFC 7946) of the rows that have an outline, with their key."""
    collection = json.loads(_outlined(table).to_json(drop_id=True))
    for feature in collection["features"]:
        feature["id"] = feature["properties"][table.key]
    collection["about"] = metadata(about, table, words)
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def geopackage(table: Table, about: About, words: Words) -> bytes:
    """Return the rows that have an outline as one layer named as the table.

    The layer's description says what was chosen, where and of which edition.
    """
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _NO_MOMENT})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{table.code}.gpkg"
        description = "\n".join(words.labelled(*fact) for fact in facts(about, table, words))
        said = {"IDENTIFIER": table.code, "DESCRIPTION": description}
        rows = _outlined(table)
        rows.to_file(path, layer=table.code, driver="GPKG", layer_options=said, index=False)
        return path.read_bytes()


def _outlined(table: Table) -> gpd.GeoDataFrame:
    """Return the rows with their outlines; ValueError for a table that has none."""
    if table.outlines is None:
        fault = f"The table {table.code} is no map."
        raise ValueError(fault)
    rows = table.rows()
    shapes = table.outlines.geometry.reindex(rows[table.key]).to_numpy()
    framed = gpd.GeoDataFrame(rows, geometry=shapes, crs=CRS)
    return framed[framed.geometry.notna()]
