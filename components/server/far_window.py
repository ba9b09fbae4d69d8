"""How far back a packed message to a page may look for what was sent before.

A step of a visitor sends 8 to 11 kB, much of it as in the step before: rows of the table, what
stands around them, what is named again. uvicorn packs messages with a window of 4 kB, which forgets
a step before the next one comes. One of 16 kB takes half the bytes, and 48 kB of memory more per
visitor (zlib: four bytes for each of the window). uvicorn has no setting for it: what its protocol
makes the extension with is replaced, and a test looks at what is agreed on with a browser.
"""

from __future__ import annotations

from typing import Any

from uvicorn.protocols.websockets import websockets_sansio_impl as protocol
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

WINDOW_BITS = 14  # 2¹⁴ bytes


def look_back_farther() -> None:
    """Let all connections from now on look back so far; call before the first."""
    protocol.ServerPerMessageDeflateFactory = _factory  # type: ignore[attr-defined,assignment]


def _factory(**settings: Any) -> ServerPerMessageDeflateFactory:
    return ServerPerMessageDeflateFactory(**settings | {"server_max_window_bits": WINDOW_BITS})
