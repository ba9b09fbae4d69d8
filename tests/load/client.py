"""A visitor without a browser, of whom there can be thousands: it does what a page's script does.

It keeps widgets' values, the address and the messages that need not come again, as the browser
does, and measures how long each answer takes and how much was sent.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from tests.server.protocol import PATIENCE_S, PROTOCOLS, is_last, request, socket_address

# The kinds of widget that are chosen in, and how the browser sends what was chosen.
_SENT_AS = {
    "multiselect": "string_array_value",
    "selectbox": "string_value",
    "button_group": "string_array_value",
}
_WELL = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
_RUNS_KEPT = 2  # for how many runs a browser keeps a message that did not come again


@dataclass(frozen=True)
class Widget:
    """A widget of the page that something can be chosen in."""

    id: str
    kind: str
    options: tuple[str, ...]
    fragment: str


@dataclass(frozen=True)
class Answer:
    """What the server sent for one choice, from the press to the end of the run.

    `size` is in bytes as they go over the wire, packed.
    """

    seconds: float
    size: int
    is_right: bool
    messages: tuple[ForwardMsg, ...]


class CountedConnection(ClientConnection):
    """A websocket that counts the bytes which come over the wire, before they are unpacked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what any connection takes."""
        super().__init__(*args, **kwargs)
        self.received_b = 0

    def data_received(self, data: bytes) -> None:
        """Count what has come."""
        self.received_b += len(data)
        super().data_received(data)


@dataclass
class Visitor:
    """One connection, with what its browser knows."""

    socket: CountedConnection
    page: str = ""
    query: str = ""
    widgets: dict[str, Widget] = field(default_factory=dict)
    _values: dict[str, WidgetState] = field(default_factory=dict)
    _held: dict[str, tuple[ForwardMsg, int]] = field(default_factory=dict)
    _runs: int = 0

    async def go_to(self, page: str) -> Answer:
        """Open another page of the dashboard, as its navigation does."""
        self.page, self.query = page, ""
        return await self.run()

    async def choose(self, widget: Widget, options: tuple[str, ...]) -> Answer:
        """Choose `options` in a widget, of which a select box takes one."""
        value = WidgetState(id=widget.id)
        if widget.kind == "selectbox":
            value.string_value = options[0]
        else:
            value.string_array_value.data.extend(options)
        self._values[widget.id] = value
        return await self.run(widget.fragment)

    async def ask(self, fragment: str = "") -> None:
        """Ask for a run, of all or of one fragment, and do not wait for it."""
        await self.socket.send(
            request(self.page, self._values.values(), self.query, list(self._held), fragment)
        )

    async def run(self, fragment: str = "") -> Answer:
        """Ask for a run and return its answer. TimeoutError where none comes."""
        asked, before_b = time.perf_counter(), self.socket.received_b
        await self.ask(fragment)
        messages: list[ForwardMsg] = []
        async with asyncio.timeout(PATIENCE_S):
            while not messages or not is_last(messages[-1]):
                data = await self.socket.recv(decode=False)
                messages.append(self._whole(ForwardMsg.FromString(data)))
                if messages[-1].WhichOneof("type") == "page_info_changed":
                    self.query = messages[-1].page_info_changed.query_string
        seconds = time.perf_counter() - asked
        size = self.socket.received_b - before_b
        self._take_in(messages, fragment)
        return Answer(seconds, size, _is_right(messages), tuple(messages))

    def _whole(self, message: ForwardMsg) -> ForwardMsg:
        """Return the message that a reference stands for; KeyError where it was never sent."""
        if message.WhichOneof("type") != "ref_hash":
            if message.metadata.cacheable:
                self._held[message.hash] = message, self._runs
            return message
        kept, _ = self._held[message.ref_hash]
        self._held[message.ref_hash] = kept, self._runs
        whole = ForwardMsg()
        whole.CopyFrom(kept)
        whole.metadata.CopyFrom(message.metadata)
        return whole

    def _take_in(self, messages: list[ForwardMsg], fragment: str) -> None:
        """Note what the page shows now, and forget what it no longer does."""
        shown: dict[str, Widget] = {}
        for message in messages:
            if message.delta.WhichOneof("type") == "new_element":
                self._take_in_widget(message.delta, shown)
        if fragment:  # the others stand as they stood
            others = {key: each for key, each in self.widgets.items() if each.fragment != fragment}
            shown = others | shown
        self.widgets = shown
        self._values = {key: value for key, value in self._values.items() if key in shown}
        self._runs += 1
        oldest = self._runs - _RUNS_KEPT
        self._held = {
            key: (message, run)
            for key, (message, run) in self._held.items()
            if run >= oldest or (fragment and message.delta.fragment_id != fragment)
        }

    def _take_in_widget(self, delta: Delta, shown: dict[str, Widget]) -> None:
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind not in _SENT_AS:
            return
        widget = getattr(element, kind)
        options = [o.content if kind == "button_group" else o for o in widget.options]
        shown[widget.id] = Widget(widget.id, kind, tuple(options), delta.fragment_id)
        if widget.set_value:  # the script has set it
            value = WidgetState(id=widget.id)
            if kind == "selectbox":
                value.string_value = widget.raw_value
            else:
                value.string_array_value.data.extend(widget.raw_values)
            self._values[widget.id] = value


@asynccontextmanager
async def visiting(
    server: str, headers: Mapping[str, str] = MappingProxyType({})
) -> AsyncIterator[Visitor]:
    """Yield a connection to the server at an address, opened with more headers."""
    async with connect(
        socket_address(server),
        subprotocols=PROTOCOLS,
        max_size=None,
        compression="deflate",
        additional_headers=dict(headers),
        create_connection=CountedConnection,
        open_timeout=PATIENCE_S,
        ping_interval=None,
    ) as socket:
        assert isinstance(socket, CountedConnection)
        yield Visitor(socket)


def _is_right(messages: list[ForwardMsg]) -> bool:
    """Return whether the run succeeded and shows no exception."""
    failed = any(
        message.delta.new_element.WhichOneof("type") == "exception" for message in messages
    )
    return messages[-1].script_finished in _WELL and not failed
