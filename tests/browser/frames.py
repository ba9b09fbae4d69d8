"""What the server sends over the websocket, message by message."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Frames:
    """The messages that a page has received; made before the page is opened."""

    def __init__(self, page: Page) -> None:
        self.received: list[bytes] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._keep)

    def _keep(self, payload: bytes | str) -> None:
        self.received.append(payload.encode() if isinstance(payload, str) else payload)

    def forget(self) -> None:
        """Count from here on."""
        self.received.clear()

    def size(self) -> int:
        """Return the bytes received, before any compression on the way."""
        return sum(map(len, self.received))

    def contents(self) -> Iterator[tuple[int, str]]:
        """Yield the size of each message in bytes, and what it holds."""
        for frame in self.received:
            yield len(frame), _name(frame)


def _name(frame: bytes) -> str:
    message = ForwardMsg.FromString(frame)
    kind = str(message.WhichOneof("type"))
    if kind != "delta":
        return kind
    delta = message.delta
    part = str(delta.WhichOneof("type"))
    if part == "new_element":
        return str(delta.new_element.WhichOneof("type"))
    return part
