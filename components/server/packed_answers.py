"""Answers with packed content, in the coding that suits the browser."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from components.packing import Packed
from components.server.accepting import best_coding

# For what stands at an address that names its content.
FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}
_PACKED = FOR_GOOD | {"Vary": "Accept-Encoding"}


def answer_for_good(scope: Scope, packed: Packed, kind: str) -> Response:
    """Return the answer to a request for content of a media type that never changes."""
    coding = best_coding(Headers(scope=scope).get("accept-encoding", ""))
    if coding == "identity":
        return Response(packed.content(), media_type=kind, headers=_PACKED)
    headers = _PACKED | {"Content-Encoding": coding}
    return Response(getattr(packed, coding), media_type=kind, headers=headers)
