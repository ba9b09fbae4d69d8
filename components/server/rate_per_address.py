"""How often each client address may ask for something."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from components.server.message_rate import Allowance

_MOST_ADDRESSES = 10_000


class RatePerAddress:
    """An allowance for each client address, of those that asked last; safe among threads."""

    def __init__(self, clock: Callable[[], float], per_second: float, at_once: float) -> None:
        """Start with nobody known; `clock` counts in seconds."""
        self._clock, self._per_second, self._at_once = clock, per_second, at_once
        self._known: OrderedDict[str, Allowance] = OrderedDict()
        self._lock = threading.Lock()

    def seconds_to_wait(self, owner: str) -> float:
        """Count one request of `owner`, or return after how many seconds it may be asked again.

        `owner` is what `owner_of` says of an address; all whose is unknown count as one.
        """
        with self._lock:
            allowance = self._known.pop(owner, None) or self._full()
            self._known[owner] = allowance
            if len(self._known) > _MOST_ADDRESSES:
                self._known.popitem(last=False)
            wait = allowance.seconds_to_wait()
            if wait:
                allowance.give_back()
            return wait

    def _full(self) -> Allowance:
        return Allowance(self._clock, self._per_second, self._at_once)
