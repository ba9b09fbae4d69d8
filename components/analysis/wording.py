"""Words for lists of names, and the first letter of a sentence."""

from __future__ import annotations

from collections.abc import Iterable


def in_words(names: Iterable[str]) -> str:
    """Return names as a reader says them: "A", "A and B", "A, B and C"."""
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def capitalised(text: str) -> str:
    """Return a text with its first letter large, and the others as they are."""
    return text[:1].upper() + text[1:]


def status_words(status: str, valid_from: str, valid_to: str) -> str:
    """Return a membership's status and its time in words; blank dates are not known."""
    words = status.replace("_", " ")
    if valid_from and valid_to:
        return f"{words}, {valid_from} to {valid_to}"
    if valid_from:
        return f"{words} since {valid_from}"
    return f"{words} until {valid_to}" if valid_to else words
