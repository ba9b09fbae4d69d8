"""Where the outlines of a world are served; pages name these addresses, the server answers them.

They are relative to the page, so that they work below any base path, and hold a digest of the
content, so that a browser may keep what it got for good.
"""

from __future__ import annotations

from components.tables.world import World

GEOMETRY_FOLDER = "geometry"
# The file that plotly.js looks for in the folder of its base map.
BASE_MAP_FILE = "world_110m.json"


def outlines_address(world: World) -> str:
    """Return where the country outlines are served."""
    return f"{GEOMETRY_FOLDER}/countries-{world.outlines_digest}.geojson"


def base_map_folder(world: World) -> str:
    """Return where plotly.js finds its base map: by default it would ask another host."""
    return f"{GEOMETRY_FOLDER}/land-{world.outlines_digest}"


def base_map_address(world: World) -> str:
    """Return where the base map itself is served."""
    return f"{base_map_folder(world)}/{BASE_MAP_FILE}"
