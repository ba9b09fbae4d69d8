"""How many pages one client address may have open, and how fast it may open them.

A visit that is new may send a burst of messages at once (message_rate.py), so whoever opens visits
without end could else occupy the server by bursts alone. Openings beyond the rate wait for some
seconds. Behind a proxy the address is the one that the proxy passes on, where uvicorn trusts it
(`FORWARDED_ALLOW_IPS`); else all visitors have the proxy's address, and the bounds are as wide as
what one process serves, so that they get in nobody's way.
"""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from components.server.message_rate import Allowance

# The first run of a page takes 50 to 100 ms of a processor.
OPENINGS_PER_SECOND = 5.0
OPENINGS_AT_ONCE = 100.0
# A page gives up after 15 seconds without an answer, and tries again; who would wait longer than
# this is refused and leaves the others' turns alone.
LONGEST_WAIT_S = 10.0
# So many addresses are remembered before those without an open page are forgotten.
MOST_ADDRESSES = 10_000
# An owner of addresses of IPv6 has at least so many leading bits for itself.
_OWN_BITS = 64

_REFUSED = "Too many pages are open from this address."


@dataclass
class _Address:
    openings: Allowance
    is_open: int = 0


class VisitsPerAddress:
    """ASGI middleware that bounds the websockets of each client address."""

    def __init__(
        self,
        app: ASGIApp,
        most: int,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Wrap `app`; `most` 0 bounds nothing, and `clock` and `sleep` count in seconds."""
        self.app = app
        self._most = most
        self._clock = clock
        self._sleep = sleep
        self._addresses: dict[str, _Address] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 429 to a websocket beyond the bounds, let others wait their turn."""
        name = owner_of(scope)
        if scope["type"] != "websocket" or not self._most or name is None:
            await self.app(scope, receive, send)
            return
        address = self._address(name)
        wait = address.openings.seconds_to_wait()
        if address.is_open >= self._most or wait > LONGEST_WAIT_S:
            address.openings.give_back()
            refusal = PlainTextResponse(_REFUSED, status_code=429)
            await WebSocket(scope, receive, send).send_denial_response(refusal)
            return
        address.is_open += 1
        try:
            if wait:
                await self._sleep(wait)
            await self.app(scope, receive, send)
        finally:
            address.is_open -= 1

    def _address(self, name: str) -> _Address:
        if len(self._addresses) >= MOST_ADDRESSES and name not in self._addresses:
            self._addresses = {key: kept for key, kept in self._addresses.items() if kept.is_open}
        allowance = Allowance(self._clock, OPENINGS_PER_SECOND, OPENINGS_AT_ONCE)
        return self._addresses.setdefault(name, _Address(allowance))


def owner_of(scope: Scope) -> str | None:
    """Return who a request comes from: an address or, of IPv6, a network; None if unknown."""
    host, _ = scope.get("client") or ("", 0)
    return owner_at(host)


def owner_at(host: str) -> str | None:
    """Return who has an address: itself or, of IPv6, a network; None without any."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host or None
    if address.version == 4:  # noqa: PLR2004 - the protocol's number
        return host
    return str(ipaddress.ip_network((host, _OWN_BITS), strict=False))
