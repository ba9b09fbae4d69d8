"""The geometry that maps are drawn from, packed once and kept by the browser for good."""

from __future__ import annotations

import json

import shapely

from components.packing import Packed, pack
from components.tables.memo import derived
from components.tables.topology import topology
from components.tables.world import World

# Coordinates get a third smaller at Brotli's best, which takes a second once for each world.
_QUALITY = 11


@derived
def packed_outlines(world: World) -> Packed:
    """Return as packed TopoJSON the countries' outlines, and all land without borders.

    The land is what maps show of countries that a selection leaves out.
    """
    shapes = world.outlines.geometry
    land = shapely.union_all(shapes.to_numpy())
    content = topology(dict(zip(shapes.index, shapes, strict=True)), land)
    return pack(json.dumps(content, separators=(",", ":")).encode(), _QUALITY)
