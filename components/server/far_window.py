"""How far back a packed message to a page may look for what was sent before.

A step of a visitor sends 8 to 11 kB, much of it as in the step before: rows of the table, what
stands around them, what is named again. uvicorn packs messages with a window of 4 kB, which forgets
a step before the next one comes. One of 16 kB takes half the bytes.

zlib takes 75 kB to pack with such a window. A page is read for longer than it is drawn: meanwhile
the last 16 kB that were sent are kept alone, and the next step is packed by a new packer that has
them at hand. The page cannot tell.

uvicorn has no setting for it: what its protocol makes the extension with is replaced, and tests
look at what is agreed on with a browser, and at what is held while nothing is sent.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Sequence
from typing import Any

from uvicorn.protocols.websockets import websockets_sansio_impl as protocol
from websockets.extensions import Extension
from websockets.extensions.permessage_deflate import (
    PerMessageDeflate,
    ServerPerMessageDeflateFactory,
)
from websockets.frames import CTRL_OPCODES, Frame
from websockets.typing import BytesLike, ExtensionParameter

WINDOW_BITS = 14  # 2¹⁴ bytes
# Of what zlib takes beside the window, 12 kB less than uvicorn asks for: a step takes as many
# bytes, and a page that is opened 1 % more.
_SETTINGS = {"memLevel": 3}
_RESTS_AFTER_S = 2.0


class RestingDeflate(PerMessageDeflate):
    """Packs messages, and holds the window alone while none is sent."""

    def __init__(self, *agreed: Any, **settings: Any) -> None:
        """Take what any such extension takes, with a window that stays between messages."""
        super().__init__(*agreed, **settings)
        self._window = b""
        self._sent: list[BytesLike] = []
        self._rests = False
        self._looks: asyncio.TimerHandle | None = None
        self._used_at = 0.0

    def encode(self, frame: Frame) -> Frame:
        """Return a frame packed; those that keep the connection are left as they are."""
        if frame.opcode in CTRL_OPCODES:
            return frame
        if self._rests:
            self.encoder = zlib.compressobj(
                wbits=-self.local_max_window_bits, zdict=self._window, **self.compress_settings
            )
            self._rests = False
        loop = asyncio.get_running_loop()
        self._sent.append(frame.data)
        self._used_at = loop.time()
        if self._looks is None:
            self._looks = loop.call_later(_RESTS_AFTER_S, self._look)
        return super().encode(frame)

    def _look(self) -> None:
        """Let the packer go if nothing was sent for a while; else look again later."""
        size = 2**self.local_max_window_bits
        self._window = b"".join((self._window, *self._sent))[-size:]
        self._sent.clear()
        loop, due = asyncio.get_running_loop(), self._used_at + _RESTS_AFTER_S
        if loop.time() < due:
            self._looks = loop.call_at(due, self._look)
            return
        self._looks, self._rests = None, True
        del self.encoder


class _Factory(ServerPerMessageDeflateFactory):
    """Makes the extension with our window, whatever uvicorn asks for."""

    def __init__(self, **settings: Any) -> None:
        ours = {"server_max_window_bits": WINDOW_BITS, "compress_settings": _SETTINGS}
        super().__init__(**settings | ours)

    def process_request_params(
        self, params: Sequence[ExtensionParameter], accepted_extensions: Sequence[Extension]
    ) -> tuple[list[ExtensionParameter], PerMessageDeflate]:
        """Return what is answered to a browser, and the extension that both then use."""
        answer, agreed = super().process_request_params(params, accepted_extensions)
        if agreed.local_no_context_takeover:  # then it holds nothing between messages
            return answer, agreed
        return answer, RestingDeflate(
            agreed.remote_no_context_takeover,
            agreed.local_no_context_takeover,
            agreed.remote_max_window_bits,
            agreed.local_max_window_bits,
            agreed.compress_settings,
        )


def look_back_farther() -> None:
    """Let all connections from now on look back so far; call before the first."""
    protocol.ServerPerMessageDeflateFactory = _Factory  # type: ignore[attr-defined,assignment]
