"""The wire between browser and server: a proxy that counts what goes over it, and can be cut.

Chromium's own view of a websocket shows messages after they are unpacked, and it closes what it is
told to: a network that breaks tells neither side.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_CHUNK = 65_536
_UPGRADE = b"upgrade: websocket"


@dataclass
class Wire:
    """Where the proxy listens, and the bytes that the server has sent through it."""

    server: str
    address: str = ""
    over_websocket: int = 0
    over_http: int = 0
    _connections: set[asyncio.Task[None]] = field(default_factory=set)
    _loop: asyncio.AbstractEventLoop = field(init=False, repr=False)

    @property
    def received_b(self) -> int:
        """The bytes that the server has sent in either way."""
        return self.over_websocket + self.over_http

    def forget(self) -> None:
        """Count from here on."""
        self.over_websocket = self.over_http = 0

    def cut(self) -> None:
        """Break every connection that there is, while both sides live; new ones go through."""
        self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        for serving in self._connections:
            serving.cancel()

    def accept(self, asked: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        """Hand on one connection, both ways, until either side ends it."""
        serving = asyncio.get_running_loop().create_task(self._serve(asked, answer))
        self._connections.add(serving)
        serving.add_done_callback(self._connections.discard)

    async def _serve(self, asked: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        place = urlsplit(self.server)
        answers, ask = await asyncio.open_connection(place.hostname, place.port)
        try:
            # A browser opens a connection of its own for a websocket: its first bytes tell.
            first = await asked.read(_CHUNK)
            ask.write(first)
            await asyncio.gather(
                self._receive(answers, answer, is_websocket=_UPGRADE in first.lower()),
                _send(asked, ask),
            )
        except ConnectionError:
            # Either side may end it so: a browser that is closed does.
            return
        finally:
            ask.close()
            answer.close()

    async def _receive(
        self, answers: asyncio.StreamReader, answer: asyncio.StreamWriter, *, is_websocket: bool
    ) -> None:
        while chunk := await answers.read(_CHUNK):
            if is_websocket:
                self.over_websocket += len(chunk)
            else:
                self.over_http += len(chunk)
            answer.write(chunk)
            await answer.drain()
        answer.close()

    async def listen(self, listening: Future[Callable[[], object]]) -> None:
        """Hand on all connections, once the address is known, until what is then given is called.

        That can be called from any thread.
        """
        end, self._loop = asyncio.Event(), asyncio.get_running_loop()
        async with await asyncio.start_server(self.accept, "localhost", 0) as server:
            self.address = f"http://localhost:{server.sockets[0].getsockname()[1]}"
            listening.set_result(lambda: self._loop.call_soon_threadsafe(end.set))
            await end.wait()
            self._cancel()
            await asyncio.gather(*self._connections, return_exceptions=True)


async def _send(asked: asyncio.StreamReader, ask: asyncio.StreamWriter) -> None:
    while chunk := await asked.read(_CHUNK):
        ask.write(chunk)
        await ask.drain()
    ask.close()


@contextmanager
def counting(server: str) -> Iterator[Wire]:
    """Yield a proxy before `server`, whose address has no path."""
    wire, listening = Wire(server), Future[Callable[[], object]]()
    # Playwright has the loop of this thread.
    thread = threading.Thread(target=lambda: asyncio.run(wire.listen(listening)), name="wire")
    thread.start()
    end = listening.result()
    try:
        yield wire
    finally:
        end()
        thread.join()
