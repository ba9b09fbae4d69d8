"""Words for lists of names."""

from __future__ import annotations

from collections.abc import Iterable


def in_words(names: Iterable[str]) -> str:
    """Return names as a reader says them: "A", "A and B", "A, B and C"."""
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last
