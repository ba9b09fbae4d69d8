"""How many messages a second are read: nobody can occupy the server, with however many connections.

Each message of a page asks for a run of the script, and runs share one processor. Messages beyond
a connection's rate are not dropped: they are read later, so that every choice of a visitor still
counts. All connections that are beyond theirs share one slow lane, so that together they leave most
of the processor to those who are not. This asks for no addresses, which a proxy hides. While a
message waits, uvicorn reads no more from that connection, and TCP holds the sender back.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

MESSAGES_PER_SECOND = 2.0
# Somebody who presses three times a second does so for ten seconds before the first wait, and
# drags a slider (five messages a second) for three.
BURST = 10.0
# Of all connections together that are beyond their own rate. A run takes 50 to 100 ms of a
# processor, so this is less than half of one.
SLOW_LANE_PER_SECOND = 4.0


class Allowance:
    """What may still be sent at once; it fills up again with time."""

    def __init__(self, clock: Callable[[], float], per_second: float, most: float) -> None:
        """Start full, with `most` messages."""
        self._clock = clock
        self._per_second = per_second
        self._most = most
        self._left = most
        self._counted_at = clock()

    def seconds_to_wait(self) -> float:
        """Count one message and return after how many seconds it may be read."""
        now = self._clock()
        refilled = self._left + (now - self._counted_at) * self._per_second
        self._left = min(self._most, refilled) - 1
        self._counted_at = now
        return max(0.0, -self._left / self._per_second)

    def give_back(self) -> None:
        """Count one message less: it is not read after all."""
        self._left += 1

    def use_up(self) -> None:
        """Start to fill up again from nothing: time that was spent waiting earns no burst."""
        self._left = 0.0
        self._counted_at = self._clock()


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
        self._slow_lane = Allowance(clock, SLOW_LANE_PER_SECOND, SLOW_LANE_PER_SECOND)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass all but websockets through; give each of those an allowance of its own."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        allowance = Allowance(self._clock, MESSAGES_PER_SECOND, BURST)

        async def receive_in_time() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive" and (wait := allowance.seconds_to_wait()):
                await self._sleep(max(wait, self._slow_lane.seconds_to_wait()))
                allowance.use_up()
            return message

        await self.app(scope, receive_in_time, send)
