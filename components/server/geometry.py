"""The geometry that maps are drawn from, packed once and kept by the browser for good."""

from __future__ import annotations

import json

import shapely

from components.packing import Packed, pack
from components.tables.memo import derived
from components.tables.world import World

# Layers that plotly.js looks for in a base map. All but the land are empty: outlines of
# countries are traces of the figure.
_LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")

# Coordinates get a third smaller at Brotli's best, which takes a second once for each world.
_QUALITY = 11


@derived
def packed_outlines(world: World) -> Packed:
    """Return the country outlines as packed GeoJSON."""
    return pack(world.outlines_json, _QUALITY)


@derived
def packed_base_map(world: World) -> Packed:
    """Return all land without borders as packed TopoJSON, for what a selection leaves out."""
    arcs: list[list[list[float]]] = []
    polygons = []
    land = shapely.union_all(world.outlines.geometry.to_numpy())
    for part in shapely.get_parts(shapely.orient_polygons(land, exterior_cw=True)):
        rings = [part.exterior, *part.interiors]
        polygons.append([[len(arcs) + place] for place in range(len(rings))])
        arcs += [[[round(x, 3), round(y, 3)] for x, y in ring.coords] for ring in rings]
    layers: dict[str, object] = {
        layer: {"type": "GeometryCollection", "geometries": []} for layer in _LAYERS
    }
    layers["land"] = {"type": "MultiPolygon", "arcs": polygons}
    topology = {"type": "Topology", "objects": layers, "arcs": arcs}
    return pack(json.dumps(topology, separators=(",", ":")).encode(), _QUALITY)
