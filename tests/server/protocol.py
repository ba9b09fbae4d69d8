"""A visitor without a browser: asks for runs of the script over the websocket, as a page does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE_S = 60
PROTOCOLS = (Subprotocol("streamlit"),)


def socket_address(server: str) -> str:
    """Return where the server at the address `server` speaks with pages."""
    return f"{server.replace('http', 'ws', 1)}/_stcore/stream"


def request(
    page: str = "",
    widgets: Iterable[WidgetState] = (),
    query: str = "",
    held: Iterable[str] = (),
    fragment: str = "",
) -> bytes:
    """Return the message that asks for one run of the script, or of one of its fragments.

    `query` is the browser's address; `held` are hashes of messages that need not come again.
    """
    message = BackMsg()
    message.rerun_script.query_string = query
    message.rerun_script.page_name = page
    message.rerun_script.widget_states.widgets.extend(widgets)
    message.rerun_script.cached_message_hashes.extend(held)
    message.rerun_script.fragment_id = fragment
    sent: bytes = message.SerializeToString()
    return sent


def is_last(message: ForwardMsg) -> bool:
    """Return whether the server has sent all of a run."""
    return message.WhichOneof("type") == "script_finished"


def fragment_of(messages: Iterable[ForwardMsg]) -> str:
    """Return which fragment a page is. ValueError where it is none, or several."""
    (fragment,) = {each.delta.fragment_id for each in messages if each.delta.fragment_id}
    return str(fragment)


@dataclass
class Guest:
    """One connection to the server."""

    socket: ClientConnection

    def ask(
        self,
        page: str = "",
        widgets: Sequence[WidgetState] = (),
        query: str = "",
        fragment: str = "",
    ) -> None:
        """Ask for one run of the script, with what widgets hold, and do not wait for it."""
        self.socket.send(request(page, widgets, query, fragment=fragment))

    def run(
        self,
        page: str = "",
        widgets: Sequence[WidgetState] = (),
        query: str = "",
        fragment: str = "",
    ) -> list[ForwardMsg]:
        """Ask for one run and return all that the server sends until it has finished."""
        self.ask(page, widgets, query, fragment)
        received: list[ForwardMsg] = []
        while not received or not is_last(received[-1]):
            data = self.socket.recv(timeout=PATIENCE_S)
            received.append(ForwardMsg.FromString(data if isinstance(data, bytes) else b""))
        return received


@contextmanager
def guest(server: str, headers: Mapping[str, str] = MappingProxyType({})) -> Iterator[Guest]:
    """Yield a connection to the server at the address `server`, opened with more headers."""
    with connect(
        socket_address(server),
        subprotocols=PROTOCOLS,
        max_size=None,
        compression="deflate",
        additional_headers=dict(headers),
        open_timeout=PATIENCE_S,
    ) as socket:
        yield Guest(socket)
