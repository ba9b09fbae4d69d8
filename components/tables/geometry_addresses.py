"""Where the outlines of a world are served; pages name this address, the server answers it."""

from __future__ import annotations

from components.tables.world import World

GEOMETRY_FOLDER = "geometry"


def outlines_address(world: World) -> str:
    """Return where the outlines of countries, and of all land, are served.

    It is relative to the page, so that it works below any base path, and holds a digest of the
    content, so that a browser may keep what it got for good.
    """
    return f"{GEOMETRY_FOLDER}/outlines-{world.outlines_digest}.json"
