"""A visitor without a browser: asks for runs of the script over the websocket, as a page does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

_PATIENCE_S = 60


@dataclass
class Guest:
    """One connection to the server."""

    socket: ClientConnection

    def ask(self, page: str = "", widgets: Sequence[WidgetState] = (), query: str = "") -> None:
        """Ask for one run of the script, with what widgets hold, and do not wait for it."""
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_name = page
        message.rerun_script.widget_states.widgets.extend(widgets)
        self.socket.send(message.SerializeToString())

    def run(
        self, page: str = "", widgets: Sequence[WidgetState] = (), query: str = ""
    ) -> list[ForwardMsg]:
        """Ask for one run and return all that the server sends until it has finished."""
        self.ask(page, widgets, query)
        received: list[ForwardMsg] = []
        while not received or received[-1].WhichOneof("type") != "script_finished":
            data = self.socket.recv(timeout=_PATIENCE_S)
            received.append(ForwardMsg.FromString(data if isinstance(data, bytes) else b""))
        return received


@contextmanager
def guest(server: str, headers: Mapping[str, str] = MappingProxyType({})) -> Iterator[Guest]:
    """Yield a connection to the server at the address `server`, opened with more headers."""
    address = f"{server.replace('http', 'ws', 1)}/_stcore/stream"
    protocols = [Subprotocol("streamlit")]
    with connect(
        address,
        subprotocols=protocols,
        max_size=None,
        compression=None,
        additional_headers=dict(headers),
        open_timeout=_PATIENCE_S,
    ) as socket:
        yield Guest(socket)
