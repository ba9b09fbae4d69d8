"""Content that is packed once and answers every browser: with Brotli, gzip, or as it is.

Brotli is a sixth smaller than gzip. Its quality 9 takes a sixth of the time of its best and gives
8 per cent more, so that a server is warm soon after its start.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass

import brotli
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from components.server.accepting import best_coding

_QUALITY = 9
# For what stands at an address that names its content.
_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}


@dataclass(frozen=True)
class Packed:
    """The same content in two codings of HTTP."""

    br: bytes
    gzip: bytes


def pack(content: bytes, quality: int = _QUALITY) -> Packed:
    """Return `content` packed; `quality` is Brotli's, 11 at most."""
    return Packed(brotli.compress(content, quality=quality), gzip.compress(content, mtime=0))


def answer_for_good(scope: Scope, packed: Packed, kind: str) -> Response:
    """Return the answer to a request for content of a media type that never changes."""
    coding = best_coding(Headers(scope=scope).get("accept-encoding", ""))
    if coding == "identity":
        return Response(gzip.decompress(packed.gzip), media_type=kind, headers=_FOR_GOOD)
    headers = _FOR_GOOD | {"Content-Encoding": coding}
    return Response(getattr(packed, coding), media_type=kind, headers=headers)
