"""Three processes behind a proxy: load spreads, and who loses one is back with the same view."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from tests.awaited import awaited
from tests.deploy.replicas import Replica, behind_nginx, replicas
from tests.load.client import Answer, Visitor, visiting
from tests.load.visits import region_of
from tests.server.conftest import status
from tests.toy import write_toy

VISITORS = 24
BACK_WITHIN_S = 5
PATIENCE_S = 60
STEP_S = 4.0
ENDINGS = (signal.SIGKILL, signal.SIGTERM, signal.SIGTERM)
# So long after all have chosen most are not answered yet.
ASKED_S = 0.03


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Replica]]:
    case_folder = write_toy(tmp_path_factory.mktemp("case"))
    with replicas(3, case_folder, tmp_path_factory.mktemp("replicas")) as running:
        yield running


@pytest.fixture(scope="module")
def proxy(servers: list[Replica], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with behind_nginx(servers, tmp_path_factory.mktemp("nginx")) as address:
        yield address


class Reader:
    """Somebody who chooses one region after the other, and whose page connects again.

    All choose at the same moments. When a connection breaks, the address says what was chosen
    last, and nothing else does. `views` has what was shown at which address.
    """

    def __init__(self, proxy: str, number: int) -> None:
        self._proxy = proxy
        self._cookie = {"Cookie": f"visit=visitor-{number}"}
        self._choices = number
        self._query = ""
        self._waits = False
        self.views: list[tuple[str, str]] = []
        self.cut_off = 0
        self.away_s: list[float] = []

    async def stay(self) -> None:
        """Read on until cancelled; any end of a connection but its loss is an error."""
        left_at: float | None = None
        while True:
            try:
                async with visiting(self._proxy, self._cookie) as page:
                    page.page, page.query = "map", self._query
                    self._note(page, await page.run())
                    if left_at is not None:
                        self.away_s.append(time.monotonic() - left_at)
                    left_at = None
                    await self._choose_on(page)
            except ConnectionClosed:
                left_at = left_at or time.monotonic()
                self.cut_off += self._waits
                self._waits = False

    async def _choose_on(self, page: Visitor) -> None:
        try:
            while True:
                await until_all_choose(page)
                region = region_of(page)
                self._choices += 1
                self._waits = page.socket.state is State.OPEN
                option = region.options[self._choices % len(region.options)]
                self._note(page, await page.choose(region, (option,)))
                self._waits = False
        finally:
            self._query = page.query

    def _note(self, page: Visitor, answer: Answer) -> None:
        assert answer.is_right
        self.views.append((page.query, text_of_page(answer)))


async def until_all_choose(page: Visitor) -> None:
    """Wait for the next moment at which all choose, or until the connection breaks."""
    with suppress(TimeoutError):
        async with asyncio.timeout(until_next_step()):
            await page.socket.wait_closed()


def until_next_step() -> float:
    return STEP_S - time.monotonic() % STEP_S


def text_of_page(answer: Answer) -> str:
    """Return what the part of the page says that a choice draws again: finding, legend, notes."""
    drawn = [m.delta.new_element for m in answer.messages if m.delta.fragment_id]
    return "\n".join(each.html.body or each.markdown.body or each.heading.body for each in drawn)


@asynccontextmanager
async def reading(proxy: str) -> AsyncIterator[list[Reader]]:
    """Yield readers who have opened the page and choose on; who is lost raises an error."""
    readers = [Reader(proxy, number) for number in range(VISITORS)]
    async with asyncio.TaskGroup() as tasks:
        staying = [tasks.create_task(reader.stay()) for reader in readers]
        await until(lambda: all(reader.views for reader in readers))
        yield readers
        for each in staying:
            each.cancel()


async def until(what: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not what():  # noqa: ASYNC110 - what is waited for is no event
            await asyncio.sleep(0.05)


def test_load_spreads(servers: list[Replica], proxy: str) -> None:
    async def visits() -> list[int]:
        async with reading(proxy):
            return [server.visits() for server in servers]

    at_each = awaited(visits())
    assert sum(at_each) == VISITORS
    assert min(at_each) >= 2


def test_who_loses_a_process_is_back_with_the_same_view(servers: list[Replica], proxy: str) -> None:
    """One is killed; the others are restarted one after the other, as for a new release.

    All the while everybody chooses, and one address is one view, whichever process shows it.
    """

    async def lose_each() -> list[Reader]:
        async with reading(proxy) as readers:
            for server, ending in zip(servers, ENDINGS, strict=True):
                await lose(server, ending, readers, proxy)
            assert sum(server.visits() for server in servers) == VISITORS
        return readers

    readers = awaited(lose_each())
    assert max(seconds for reader in readers for seconds in reader.away_s) < BACK_WITHIN_S
    assert sum(reader.cut_off for reader in readers) > 0
    views = {view for reader in readers for view in reader.views}
    addresses, texts = map(set, zip(*views, strict=True))
    assert len(views) == len(addresses) == len(texts) > 2


async def lose(server: Replica, ending: signal.Signals, readers: list[Reader], proxy: str) -> None:
    """End a process just after all have chosen, wait until its visitors are back, and start it."""
    lost, returns = server.visits(), times_back(readers)
    assert lost > 0
    await asyncio.sleep(until_next_step() + ASKED_S)
    code = await asyncio.to_thread(server.end, ending)
    assert code == (0 if ending == signal.SIGTERM else -ending)
    answers = await asyncio.to_thread(lambda: [status(f"{proxy}/readyz") for _ in range(10)])
    assert answers == [200] * 10
    await until(lambda: times_back(readers) == returns + lost)
    server.start()
    await asyncio.to_thread(server.wait_until_ready)


def times_back(readers: list[Reader]) -> int:
    return sum(len(reader.away_s) for reader in readers)
