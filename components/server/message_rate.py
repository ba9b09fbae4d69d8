"""How many messages a second one connection may have read: nobody can occupy the server alone.

Each message of a page asks for a run of the script, and runs share one processor. Messages beyond
the rate are not dropped: they are read later, so that every choice of a visitor still counts. While
one waits, uvicorn reads no more from that connection, and TCP holds the sender back.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A run takes 50 to 100 ms of a processor: at this rate ten greedy connections fill one.
MESSAGES_PER_SECOND = 2.0
# Somebody who presses three times a second does so for ten seconds before the first wait, and
# drags a slider (five messages a second) for three.
BURST = 10.0


class Allowance:
    """What one connection may still send at once; it fills up again with time."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Start full."""
        self._clock = clock
        self._left = BURST
        self._counted_at = clock()

    def seconds_to_wait(self) -> float:
        """Count one message and return after how many seconds it may be read."""
        now = self._clock()
        refilled = self._left + (now - self._counted_at) * MESSAGES_PER_SECOND
        self._left = min(BURST, refilled) - 1
        self._counted_at = now
        return max(0.0, -self._left / MESSAGES_PER_SECOND)


class MessageRate:
    """ASGI middleware that delays the messages of a websocket that sends too many."""

    def __init__(
        self,
        app: ASGIApp,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Wrap `app`; `clock` and `sleep` count in seconds."""
        self.app = app
        self._clock = clock
        self._sleep = sleep

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass all but websockets through; give each of those an allowance of its own."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        allowance = Allowance(self._clock)

        async def receive_in_time() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive" and (wait := allowance.seconds_to_wait()):
                await self._sleep(wait)
            return message

        await self.app(scope, receive_in_time, send)
