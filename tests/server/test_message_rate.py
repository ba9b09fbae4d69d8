"""One connection cannot occupy the server: what it sends beyond the rate is read later."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from itertools import pairwise

from starlette.types import Message, Receive, Scope, Send

from components.server.message_rate import BURST, MESSAGES_PER_SECOND, MessageRate

RERUN: Message = {"type": "websocket.receive", "bytes": b"run again"}
CONNECT: Message = {"type": "websocket.connect"}


class Clock:
    """A clock that moves only when somebody sleeps by it."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


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
    asyncio.run(middleware({"type": "websocket"}, receive, send))
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
