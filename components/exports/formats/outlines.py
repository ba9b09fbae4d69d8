"""The rows of a map with their outlines: GeoPackage for GIS, GeoJSON for everything else."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import geopandas as gpd

from components.exports.about import About, metadata
from components.exports.table import Table
from components.words import Words

CRS = "EPSG:4326"


def geojson(table: Table, outlines: gpd.GeoDataFrame, about: About, words: Words) -> bytes:
    """Return a FeatureCollection (RFC 7946) of the rows that have an outline, keyed by iso3."""
    joined = _with_outlines(table, outlines)
    collection = json.loads(joined.to_json(drop_id=True))
    for feature in collection["features"]:
        feature["id"] = feature["properties"][table.key]
    collection["about"] = metadata(about, table, words)
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def geopackage(table: Table, outlines: gpd.GeoDataFrame, _about: About, _words: Words) -> bytes:
    """Return the rows that have an outline as one layer named as the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{table.code}.gpkg"
        _with_outlines(table, outlines).to_file(path, layer=table.code, driver="GPKG")
        return path.read_bytes()


def _with_outlines(table: Table, outlines: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the rows with the outline of each country (its index is iso3)."""
    rows = table.rows()
    shapes = outlines.geometry.reindex(rows[table.key]).to_numpy()
    framed = gpd.GeoDataFrame(rows, geometry=shapes, crs=CRS)
    return framed[framed.geometry.notna()]
