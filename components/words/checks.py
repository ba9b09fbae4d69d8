"""Of whom checked claims speak."""

from __future__ import annotations

from components.words.language import Words


def spoken_of(words: Words, actor: str) -> str:
    """Return the names of the actors of a claim; one without any is about all."""
    return actor or words.text("The world at large")
