"""A line between a browser and a server that can be cut while both live, as a network is."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer

_AT_ONCE_B = 65_536


class Line(ThreadingTCPServer):
    """Hands on all bytes in both directions, until it is cut; then new connections go through."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        """Listen at a free port and hand on to the server at `port` of this machine."""
        super().__init__(("localhost", 0), _HandOn)
        self.to = port
        self.open: set[socket.socket] = set()

    def cut(self) -> None:
        """Break every connection that there is."""
        for end in tuple(self.open):
            with suppress(OSError):  # it has ended by itself
                end.shutdown(socket.SHUT_RDWR)


class _HandOn(BaseRequestHandler):
    server: Line

    def handle(self) -> None:
        with socket.create_connection(("localhost", self.server.to)) as far:
            ends = {self.request, far}
            self.server.open |= ends
            back = threading.Thread(target=_copy, args=(far, self.request), daemon=True)
            back.start()
            _copy(self.request, far)
            back.join()
            self.server.open -= ends


def _copy(source: socket.socket, target: socket.socket) -> None:
    """Hand on what comes until the source ends, then end the target."""
    with suppress(OSError):  # the line was cut, or one side has gone
        while data := source.recv(_AT_ONCE_B):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def line_to(server: str) -> Iterator[tuple[str, Line]]:
    """Yield the address of a line to the server at the address `server`, and the line."""
    with Line(int(server.rpartition(":")[2])) as line:
        serving = threading.Thread(target=line.serve_forever, daemon=True)
        serving.start()
        yield f"http://localhost:{line.server_address[1]}", line
        line.shutdown()
