"""Nobody can occupy the server: what is sent beyond the rate is read later."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Iterable
from itertools import pairwise

import pytest
from starlette.types import Message, Receive, Scope, Send

from components.server.message_rate import (
    BURST,
    MESSAGES_PER_SECOND,
    SLOW_LANE_PER_SECOND,
    MessageRate,
)
from tests.awaited import awaited
from tests.server.clock import Clock

RERUN: Message = {"type": "websocket.receive", "bytes": b"run again"}
CONNECT: Message = {"type": "websocket.connect"}


def read_at(messages: Iterable[Message], clock: Clock, pause: float = 0) -> list[float]:
    """Return when each message reached the application, if the client pauses between them."""
    times = []
    left = list(messages)

    async def receive() -> Message:
        clock.now += pause
        return left.pop(0)

    async def send(_message: Message) -> None:
        raise AssertionError

    async def application(_scope: Scope, receive: Receive, _send: Send) -> None:
        while left:
            await receive()
            times.append(clock.now)

    middleware = MessageRate(application, clock, clock.sleep)
    awaited(middleware({"type": "websocket"}, receive, send))
    return times


def test_messages_beyond_the_burst_are_read_at_the_rate_and_none_is_dropped() -> None:
    times = read_at([CONNECT] + [RERUN] * 100, Clock())
    assert len(times) == 101
    assert times[int(BURST)] == 0
    gaps = [round(b - a, 6) for a, b in pairwise(times[int(BURST) :])]
    assert set(gaps) == {1 / MESSAGES_PER_SECOND}


def test_who_sends_no_faster_than_the_rate_never_waits() -> None:
    clock = Clock()
    times = read_at([RERUN] * 200, clock, pause=1 / MESSAGES_PER_SECOND)
    assert [round(t, 6) for t in times] == [(n + 1) / MESSAGES_PER_SECOND for n in range(200)]


def test_a_pause_earns_no_more_than_the_burst() -> None:
    clock = Clock()
    assert read_at([RERUN], clock, pause=10_000) == [10_000]
    assert sum(t == 10_000 for t in read_at([RERUN] * 100, clock)) == BURST


def test_each_connection_has_an_allowance_of_its_own() -> None:
    clock = Clock()
    read_at([RERUN] * 100, clock)
    before = clock.now
    assert read_at([RERUN] * int(BURST), clock) == [before] * int(BURST)


class Alarms:
    """A clock for several who sleep by it at once: it moves on to whoever wakes first."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._count = 0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self._count += 1
        heapq.heappush(self._sleepers, (self.now + seconds, self._count, woken))
        await woken.wait()

    async def run_until(self, end: float) -> None:
        """Wake the sleepers in turn, and let each go on until it sleeps again."""
        while self._sleepers and self._sleepers[0][0] <= end:
            self.now, _, woken = heapq.heappop(self._sleepers)
            woken.set()
            for _ in range(20):
                await asyncio.sleep(0)


async def read_by(greedy: int, seconds: float) -> tuple[int, list[float]]:
    """Return how many messages of some greedy clients are read, and how late a visitor's are."""
    clock, read, late = Alarms(), 0, list[float]()

    async def send(_message: Message) -> None:
        raise AssertionError

    async def at_once() -> Message:
        return RERUN

    async def now_and_then() -> Message:
        await clock.sleep(1 / MESSAGES_PER_SECOND)
        return {**RERUN, "sent": clock.now}

    async def application(scope: Scope, receive: Receive, _send: Send) -> None:
        nonlocal read
        while True:
            message = await receive()
            if scope["path"] == "greedy":
                read += 1
            else:
                late.append(clock.now - message["sent"])

    middleware = MessageRate(application, clock, clock.sleep)
    clients = [("visitor", now_and_then), *[("greedy", at_once)] * greedy]
    tasks = [
        asyncio.create_task(middleware({"type": "websocket", "path": path}, receive, send))
        for path, receive in clients
    ]
    for _ in range(20):
        await asyncio.sleep(0)
    await clock.run_until(seconds)
    for task in tasks:
        task.cancel()
    return read, late


@pytest.mark.parametrize("greedy", [4, 50])
def test_greedy_connections_share_one_slow_lane_and_no_visitor_waits(greedy: int) -> None:
    seconds = 60.0
    read, late = awaited(read_by(greedy, seconds))
    assert read - greedy * BURST <= (seconds + 1) * SLOW_LANE_PER_SECOND
    assert len(late) == seconds * MESSAGES_PER_SECOND
    assert set(late) == {0.0}
