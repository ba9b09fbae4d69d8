"""Three processes behind a proxy: load spreads, and who loses one is back with the same view."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed

from tests.deploy.replicas import Replica, behind_nginx, replicas
from tests.server.conftest import status
from tests.server.protocol import Guest, guest
from tests.toy import write_toy

VISITORS = 24
BACK_WITHIN_S = 5
QUERY = "region=africa"


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Replica]]:
    case_folder = write_toy(tmp_path_factory.mktemp("case"))
    with replicas(3, case_folder, tmp_path_factory.mktemp("replicas")) as running:
        yield running


@pytest.fixture(scope="module")
def proxy(servers: list[Replica], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with behind_nginx(servers, tmp_path_factory.mktemp("nginx")) as address:
        yield address


class Visitor:
    """Somebody who reads one view, and opens it again by its address when the connection breaks."""

    def __init__(self, proxy: str, name: str) -> None:
        self._proxy = proxy
        self._cookie = {"Cookie": f"visit={name}"}
        self.views: list[list[str]] = []
        self.away_s: list[float] = []
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._read, name=name)
        self._thread.start()

    def leave(self) -> None:
        self._done.set()
        self._thread.join()

    def _read(self) -> None:
        left_at: float | None = None
        while not self._done.is_set():
            try:
                with guest(self._proxy, self._cookie) as connection:
                    self.views.append(texts(connection.run(query=QUERY)))
                    if left_at is not None:
                        self.away_s.append(time.monotonic() - left_at)
                    left_at = None
                    self._stay(connection)
            except ConnectionClosed:
                # The process has gone; a page connects again.
                left_at = left_at or time.monotonic()

    def _stay(self, connection: Guest) -> None:
        while not self._done.is_set():
            try:
                connection.socket.recv(timeout=0.1)
            except TimeoutError:
                continue


def texts(received: list[ForwardMsg]) -> list[str]:
    """Return what a page says, in its order."""
    assert received[-1].script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
    elements = [message.delta.new_element for message in received]
    return [element.markdown.body for element in elements if element.HasField("markdown")]


@pytest.fixture
def visitors(proxy: str) -> Iterator[list[Visitor]]:
    guests = [Visitor(proxy, f"visitor-{number}") for number in range(VISITORS)]
    wait_until(lambda: all(visitor.views for visitor in guests))
    try:
        yield guests
    finally:
        for visitor in guests:
            visitor.leave()


def wait_until(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_load_spreads(servers: list[Replica], visitors: list[Visitor]) -> None:
    at_each = [server.visits() for server in servers]
    assert sum(at_each) == len(visitors)
    assert min(at_each) >= 2


def test_who_loses_a_process_is_back_with_the_same_view(
    servers: list[Replica], visitors: list[Visitor], proxy: str
) -> None:
    """One is killed; the others are restarted one after the other, as for a new release."""
    endings = (signal.SIGKILL, signal.SIGTERM, signal.SIGTERM)
    for server, ending in zip(servers, endings, strict=True):
        lost, returns = server.visits(), times_back(visitors)
        assert lost > 0
        assert server.end(ending) == (0 if ending == signal.SIGTERM else -ending)
        assert [status(f"{proxy}/readyz") for _ in range(10)] == [200] * 10
        wait_until(lambda: times_back(visitors) == returns + lost)  # noqa: B023 - called at once
        server.start()
        server.wait_until_ready()
    assert max(seconds for visitor in visitors for seconds in visitor.away_s) < BACK_WITHIN_S
    assert {str(view) for visitor in visitors for view in visitor.views} == {
        str(visitors[0].views[0])
    }
    assert sum(server.visits() for server in servers) == len(visitors)


def times_back(guests: list[Visitor]) -> int:
    return sum(len(visitor.away_s) for visitor in guests)
