"""What sentences are begun with: limits, numbers as words, a large letter."""

from __future__ import annotations

from collections.abc import Iterable

from components.words.language import Words, message

_SPELLED = (
    message("no"),
    message("one"),
    message("two"),
    message("three"),
    message("four"),
    message("five"),
    message("six"),
    message("seven"),
    message("eight"),
    message("nine"),
    message("ten"),
    message("eleven"),
    message("twelve"),
)


def limited(words: Words, limits: Iterable[str], finding: str) -> str:
    """Return a finding, begun with a small letter, after the places or limits that it holds for."""
    where = ", ".join(limits)
    if not where:
        return capitalised(finding)
    return words.text("{places}: {finding}", places=capitalised(where), finding=finding)


def spelled(words: Words, count: int) -> str:
    """Return a number as a word up to twelve, then in figures."""
    return words.text(_SPELLED[count]) if count < len(_SPELLED) else words.number(count)


def capitalised(text: str) -> str:
    """Return a text with its first letter large, and the others as they are."""
    return text[:1].upper() + text[1:]
