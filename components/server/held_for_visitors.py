"""What visitors bring, held in memory for a while: bounded for each of them and for all together.

Nobody's things make room for another's: where there is no room, the newcomer is told so.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

# Of the names that things are held by: 128 bits, which nobody finds by trying.
_KEY_BYTES = 16


class NoRoomError(Exception):
    """The server holds as much for visitors as it may."""


@dataclass(frozen=True)
class Bounds:
    """How much is held: in number, in bytes for one and for all, and for how many seconds unused.

    One address has at most `most_per_address`, one session one. `after_leaving_s` counts from
    when the session went away that used a thing last; a page that is loaded again is back in time.
    """

    most: int
    most_per_address: int
    largest_bytes: int
    most_bytes: int
    unused_s: float
    after_leaving_s: float


@dataclass(frozen=True)
class Owner:
    """Whose something is: a session, and the address that it comes from; blank if unknown."""

    session: str
    address: str = ""


@dataclass
class _Held(Generic[T]):
    value: T
    size: int
    owner: Owner
    user: str
    until: float


class HeldForVisitors(Generic[T]):
    """Things by a name that cannot be guessed; safe among threads."""

    def __init__(self, bounds: Bounds, clock: Callable[[], float] = time.monotonic) -> None:
        """Start with nothing; `clock` counts in seconds."""
        self.bounds = bounds
        self._clock = clock
        self._held: OrderedDict[str, _Held[T]] = OrderedDict()
        self._lock = threading.Lock()

    def hold(self, value: T, size: int, owner: Owner) -> str:
        """Hold something of so many bytes, and return its name.

        What the same session had goes, and of an address that has its share already what was
        unused for longest.

        Raises
        ------
        NoRoomError
            If it is too large, or others have taken all room.
        """
        with self._lock:
            self._forget_unused()
            if size > self.bounds.largest_bytes:
                raise NoRoomError
            leaving = self._leaving(owner)
            stay = [held.size for key, held in self._held.items() if key not in leaving]
            if len(stay) >= self.bounds.most or sum(stay) + size > self.bounds.most_bytes:
                raise NoRoomError
            for key in leaving:
                del self._held[key]
            key = secrets.token_urlsafe(_KEY_BYTES)
            until = self._clock() + self.bounds.unused_s
            self._held[key] = _Held(value, size, owner, owner.session, until)
            return key

    def with_key(self, key: str, session: str = "") -> T | None:
        """Return what is held by a name, and count it as used; None for any name but those."""
        with self._lock:
            self._forget_unused()
            held = self._held.get(key)
            if held is None:
                return None
            held.until = self._clock() + self.bounds.unused_s
            held.user = session or held.user
            self._held.move_to_end(key)
            return held.value

    def looked_at(self, key: str) -> T | None:
        """Return what is held by a name, without counting it as used."""
        with self._lock:
            self._forget_unused()
            held = self._held.get(key)
            return held.value if held else None

    def replace(self, key: str, value: T) -> None:
        """Hold something else of about the same size by a name, where it is still held."""
        with self._lock:
            if key in self._held:
                self._held[key].value = value

    def let_go(self, key: str) -> None:
        """Let go of what is held by a name, if anything is."""
        with self._lock:
            self._held.pop(key, None)

    def let_go_of_all(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._held.clear()

    def note_left(self, session: str) -> None:
        """Note that a session went away: what it used last is held for a short time only."""
        with self._lock:
            until = self._clock() + self.bounds.after_leaving_s
            for held in self._held.values():
                if held.user == session:
                    held.until = min(held.until, until)

    def let_go_of_unused(self) -> None:
        """Let go of what has not been used for too long."""
        with self._lock:
            self._forget_unused()

    def held(self) -> list[T]:
        """Return all that is held, without counting it as used."""
        with self._lock:
            self._forget_unused()
            return [held.value for held in self._held.values()]

    def _leaving(self, owner: Owner) -> set[str]:
        """Return the names of what goes when `owner` brings one thing more."""
        leaving = {key for key, held in self._held.items() if held.owner.session == owner.session}
        others = [
            key
            for key, held in self._held.items()
            if held.owner.address == owner.address and key not in leaving
        ]
        surplus = len(others) - self.bounds.most_per_address + 1
        return leaving | set(others[: max(surplus, 0)])

    def _forget_unused(self) -> None:
        now = self._clock()
        for key in [key for key, held in self._held.items() if held.until <= now]:
            del self._held[key]
