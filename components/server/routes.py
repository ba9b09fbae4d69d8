"""Routes beside Streamlit's own: outlines and land for the maps, and a health check."""

from __future__ import annotations

import gzip
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from components.controls.figure_view import (
    GEOMETRY_FOLDER,
    base_map_folder,
    outlines_address,
)
from components.server.geometry import packed_base_map, packed_outlines
from components.tables import current_case

_GONE = "No such geometry: reload the page."


def routes() -> Sequence[BaseRoute]:
    """Return the routes that the dashboard adds to Streamlit's."""
    return [
        Route(f"/{GEOMETRY_FOLDER}/{{name:path}}", geometry),
        Route("/healthz", health),
    ]


async def geometry(request: Request) -> Response:
    """Serve outlines and land; their addresses hold a digest, so they never go stale."""
    case, asked = current_case(), request.url.path.strip("/")
    if asked.endswith(outlines_address(case)):
        packed, kind = packed_outlines(case), "application/geo+json"
    elif f"{base_map_folder(case)}/" in asked:
        packed, kind = packed_base_map(case), "application/json"
    else:
        return PlainTextResponse(_GONE, status_code=404)
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(packed), media_type=kind, headers=headers)
    return Response(packed, media_type=kind, headers=headers | {"Content-Encoding": "gzip"})


async def health(_request: Request) -> Response:
    """Say that the server answers."""
    return JSONResponse({"status": "ok"})
