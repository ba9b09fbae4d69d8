"""Search: all words of a question, anywhere in a text, in large or small letters."""

from __future__ import annotations

import pandas as pd


def holding(texts: pd.Series[str], search: str) -> pd.Series[bool]:
    """Return which of `texts` hold every word of `search`; all do where it has none."""
    words = search.casefold().split()
    folded = texts.str.casefold()
    return folded.map(lambda text: all(word in text for word in words)).astype(bool)
