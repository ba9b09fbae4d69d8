"""Search: all words of a question, anywhere in a text, whatever its case and its accents."""

from __future__ import annotations

import pandas as pd

from components.address.names import without_accents


def holding(texts: pd.Series[str], search: str) -> pd.Series[bool]:
    """Return which of `texts` hold every word of `search`; all do where it has none."""
    words = folded(search).split()
    return texts.map(lambda text: _holds(folded(text), words)).astype(bool)


def folded(text: str) -> str:
    """Return a text as a search reads it: in small letters, without accents."""
    return (text if text.isascii() else without_accents(text)).casefold()


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
