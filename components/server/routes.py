"""Routes beside Streamlit's own: outlines for the maps, an empty base map, a health check."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from components.controls.figure_view import GEOMETRY_FOLDER, TOPOJSON_FOLDER
from components.tables import Case, current_case

_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
# Layers that plotly.js looks for in a base map. Each is empty: our outlines are all we draw.
_LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")
_packed: dict[str, bytes] = {}


def routes() -> Sequence[BaseRoute]:
    """Return the routes that the dashboard adds to Streamlit's."""
    return [
        Route(f"/{TOPOJSON_FOLDER}/{{name}}", base_map),
        Route(f"/{GEOMETRY_FOLDER}/{{name}}", outlines),
        Route("/healthz", health),
    ]


def packed_outlines(case: Case) -> bytes:
    """Return the case's outlines, gzipped once."""
    name = case.outlines_name
    if name not in _packed:
        _packed[name] = gzip.compress(case.outlines_json, mtime=0)
    return _packed[name]


async def outlines(request: Request) -> Response:
    """Serve the outlines; their name holds a hash of their content, so they never go stale."""
    case = current_case()
    if request.path_params["name"] != case.outlines_name:
        return PlainTextResponse("No such outlines: reload the page.", status_code=404)
    packs = "gzip" in request.headers.get("accept-encoding", "")
    body = packed_outlines(case) if packs else case.outlines_json
    headers = (
        _FOREVER | ({"Content-Encoding": "gzip"} if packs else {}) | {"Vary": "Accept-Encoding"}
    )
    return Response(body, media_type="application/geo+json", headers=headers)


async def base_map(_request: Request) -> Response:
    """Serve an empty TopoJSON file in place of the one that plotly.js would fetch elsewhere."""
    empty = {layer: {"type": "GeometryCollection", "geometries": []} for layer in _LAYERS}
    topology = {"type": "Topology", "objects": empty, "arcs": []}
    return Response(json.dumps(topology), media_type="application/json", headers=_FOREVER)


async def health(_request: Request) -> Response:
    """Say that the server answers."""
    return JSONResponse({"status": "ok"})
