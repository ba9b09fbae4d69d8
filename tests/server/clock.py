"""A clock that a test sets."""

from __future__ import annotations


class Clock:
    """A clock that is set by hand, in seconds, or moves when somebody sleeps by it."""

    def __init__(self) -> None:
        """Start at zero."""
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Move on at once."""
        self.now += seconds
