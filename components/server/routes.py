"""Routes beside Streamlit's own: outlines and land for the maps, and a health check."""

from __future__ import annotations

import gzip
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from components.server.accepting import accepts_gzip
from components.server.geometry import packed_base_map, packed_outlines
from components.tables import current_case
from components.tables.geometry_addresses import (
    GEOMETRY_FOLDER,
    base_map_address,
    outlines_address,
)

_GONE = "No such geometry: reload the page."
_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}


def routes(base_path: str) -> Sequence[BaseRoute]:
    """Return the routes that the dashboard adds to Streamlit's, below `base_path`.

    `base_path` is Streamlit's `server.baseUrlPath`: empty, or parts between slashes.
    """
    below = f"/{base_path}" if base_path else ""
    return [
        Route(f"{below}/{GEOMETRY_FOLDER}/{{name:path}}", geometry),
        Route(f"{below}/healthz", health),
    ]


async def geometry(request: Request) -> Response:
    """Serve outlines and land; their addresses hold a digest, so they never go stale."""
    case, asked = current_case(), f"{GEOMETRY_FOLDER}/{request.path_params['name']}"
    if asked == outlines_address(case):
        return _packed(request, packed_outlines(case), "application/geo+json")
    if asked == base_map_address(case):
        return _packed(request, packed_base_map(case), "application/json")
    return PlainTextResponse(_GONE, status_code=404)


def _packed(request: Request, packed: bytes, kind: str) -> Response:
    if not accepts_gzip(request.headers.get("accept-encoding", "")):
        return Response(gzip.decompress(packed), media_type=kind, headers=_FOR_GOOD)
    headers = _FOR_GOOD | {"Content-Encoding": "gzip"}
    return Response(packed, media_type=kind, headers=headers)


async def health(_request: Request) -> Response:
    """Say that the server answers."""
    return JSONResponse({"status": "ok"})
