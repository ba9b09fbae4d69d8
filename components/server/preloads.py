"""What the first map needs and a browser would learn of late: named in the first page.

A page learns of its figure only when its script has run, then of plotly.js, then of the outlines:
three ways to the server, one after the other.
"""

from __future__ import annotations

import htpy

from components.figures.browser.scripts import bundle_address, view_addresses
from components.tables import Case
from components.tables.geometry_addresses import base_map_address, outlines_address

# Pages that open with a map, by the last part of their address: the first page has none.
_WITH_MAP = ("", "map", "record", "positions", "votes", "reach")
_FETCHED = {"rel": "preload", "as": "fetch"}


def preloads(path: str, case: Case | None) -> htpy.Fragment:
    """Return the links to what the page at `path` draws its first figure from.

    Addresses are relative, as those of Streamlit's own scripts. The outlines are asked for as
    plotly.js does, with `crossorigin`: a browser would else fetch them twice.
    """
    if not case or path.rstrip("/").rpartition("/")[2] not in _WITH_MAP:
        return htpy.fragment[()]
    scripts = (*view_addresses(), bundle_address())
    geometry = (outlines_address(case.world), base_map_address(case.world))
    return htpy.fragment[
        (htpy.link(rel="modulepreload", crossorigin=True, href=f"./{at}") for at in scripts),
        (htpy.link(_FETCHED, crossorigin=True, href=f"./{at}") for at in geometry),
    ]
