"""What a page needs and a browser would learn of late: named in the first page.

A page learns of its figure only when its script has run, then of what shows it, of plotly.js, and
of the outlines: four ways to the server, one after the other.
"""

from __future__ import annotations

import htpy

from components.figures.browser.scripts import bundle_address, view_addresses
from components.server.lazy_chunks import lazy_chunks, more_chunks
from components.tables import Case
from components.tables.geometry_addresses import outlines_address

# Pages that open with a map, by the last part of their address: the first page has none.
_WITH_MAP = ("", "map", "positions", "recognition", "votes", "reach")
_FETCHED = {"rel": "preload", "as": "fetch"}
# What is large and not needed for the first words and the first sight of the land: plotly.js and
# tables.
_LAST = "low"


def preloads(path: str, case: Case | None) -> htpy.Fragment:
    """Return the links to what the page at `path` is drawn by, and its first map from.

    Addresses are relative, as those of Streamlit's own scripts. The outlines are asked for as
    plotly.js does, with `crossorigin`: a browser would else fetch them twice.
    """
    if not case:
        return htpy.fragment[()]
    page = path.rstrip("/").rpartition("/")[2]
    scripts, later = [*lazy_chunks(), *view_addresses()], [bundle_address(), *more_chunks(page)]
    geometry = [outlines_address(case.world)] if page in _WITH_MAP else []
    return htpy.fragment[
        (htpy.link(rel="modulepreload", crossorigin=True, href=f"./{at}") for at in scripts),
        (htpy.link(_FETCHED, crossorigin=True, href=f"./{at}") for at in geometry),
        (
            htpy.link(_kind(at), crossorigin=True, fetchpriority=_LAST, href=f"./{at}")
            for at in later
        ),
    ]


def _kind(address: str) -> dict[str, str]:
    is_style = address.endswith(".css")
    return {"rel": "preload", "as": "style"} if is_style else {"rel": "modulepreload"}
