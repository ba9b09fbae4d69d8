"""One address may have so many pages open, and open them so fast; nobody else notices."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send
from websockets.exceptions import InvalidStatus

from components.server import visits_per_address
from components.server.visits_per_address import (
    LONGEST_WAIT_S,
    OPENINGS_AT_ONCE,
    OPENINGS_PER_SECOND,
    VisitsPerAddress,
)
from components.tables.case_folder import FOLDER_VARIABLE
from tests.awaited import awaited
from tests.browser.server import running
from tests.server.clock import Clock
from tests.server.protocol import guest
from tests.server.test_visitors import succeeded

MOST = 3
CAN_BE_REFUSED = {"type": "websocket", "extensions": {"websocket.http.response": {}}}


@pytest.fixture(scope="module")
def server(whole_toy: Path) -> Iterator[str]:
    variables = {FOLDER_VARIABLE: str(whole_toy), "VISITS_PER_ADDRESS": str(MOST)}
    with running(variables=variables) as address:
        yield address


def test_pages_beyond_the_bound_are_refused_until_one_is_closed(server: str) -> None:
    with ExitStack() as visits:
        for _ in range(MOST):
            assert succeeded(visits.enter_context(guest(server)).run())
        for _ in range(2):
            with pytest.raises(InvalidStatus) as refused, guest(server):
                pass
            assert refused.value.response.status_code == 429
        # The proxy of this machine is trusted: it passes on whom it speaks for.
        with guest(server, {"X-Forwarded-For": "203.0.113.9"}) as another:
            assert succeeded(another.run())
    with guest(server) as visitor:
        assert succeeded(visitor.run())


def opened_at(clients: list[Any], most: int = 10_000) -> list[float]:
    """Return when each client's websocket reached the application, one after the other."""
    clock, times = Clock(), list[float]()

    async def application(_scope: Scope, _receive: Receive, _send: Send) -> None:
        times.append(clock.now)

    async def receive() -> Message:
        raise AssertionError

    async def send(_message: Message) -> None:
        raise AssertionError

    async def come() -> None:
        bounded = VisitsPerAddress(application, most, clock, clock.sleep)
        for client in clients:
            await bounded({"type": "websocket", "client": client}, receive, send)

    awaited(come())
    return times


def test_who_opens_pages_without_end_waits_and_others_do_not() -> None:
    greedy, burst = ("203.0.113.9", 1), int(OPENINGS_AT_ONCE)
    times = opened_at([greedy] * (burst + 10))
    assert times[:burst] == [0] * burst
    assert times[-1] == pytest.approx(10 / OPENINGS_PER_SECOND)
    times = opened_at([*[greedy] * (burst + 1), ("203.0.113.10", 1)])
    assert times[-1] == times[-2]


def test_who_would_wait_too_long_is_refused_and_takes_no_turn() -> None:
    in_turn = int(OPENINGS_AT_ONCE + LONGEST_WAIT_S * OPENINGS_PER_SECOND)
    waits, sent = list[float](), list[Message]()

    async def application(_scope: Scope, _receive: Receive, _send: Send) -> None:
        return

    async def note(seconds: float) -> None:
        waits.append(seconds)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def come() -> None:
        clock = Clock()
        bounded = VisitsPerAddress(application, 10_000, clock, note)
        scope = {**CAN_BE_REFUSED, "client": ("203.0.113.9", 1)}
        for _ in range(in_turn + 500):
            await bounded(scope, receive, send)
        clock.now += 1 / OPENINGS_PER_SECOND
        await bounded(scope, receive, send)

    awaited(come())
    assert [message["status"] for message in sent if "status" in message] == [429] * 500
    assert len(waits) == LONGEST_WAIT_S * OPENINGS_PER_SECOND + 1
    assert max(waits) <= LONGEST_WAIT_S


def test_a_network_of_ipv6_counts_as_one_address() -> None:
    one_owner = [(f"2001:db8::{place:x}", 1) for place in range(1, int(OPENINGS_AT_ONCE) + 2)]
    assert opened_at(one_owner)[-1] > 0
    owners = [(f"2001:db8:0:{place:x}::1", 1) for place in range(1, int(OPENINGS_AT_ONCE) + 2)]
    assert opened_at(owners)[-1] == 0


@pytest.mark.parametrize("client", [None, ("203.0.113.9", 1)])
def test_nothing_is_bounded_without_an_address_or_where_the_setting_says_so(client: Any) -> None:
    most = 0 if client else 1
    assert opened_at([client] * (int(OPENINGS_AT_ONCE) + 9), most)[-1] == 0


def test_addresses_are_forgotten_and_those_with_open_pages_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(visits_per_address, "MOST_ADDRESSES", 5)
    stays, sent = ("203.0.113.1", 1), list[Message]()

    async def stay(scope: Scope, _receive: Receive, _send: Send) -> None:
        if scope["client"] == stays:
            await asyncio.Event().wait()

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def come() -> None:
        bounded = VisitsPerAddress(stay, 1)
        scope = CAN_BE_REFUSED
        staying = asyncio.create_task(bounded({**scope, "client": stays}, receive, send))
        await asyncio.sleep(0)
        for place in range(20):
            await bounded({**scope, "client": (f"198.51.100.{place}", 1)}, receive, send)
        assert sent == []
        await bounded({**scope, "client": stays}, receive, send)
        staying.cancel()

    awaited(come())
    assert sent[0]["status"] == 429
