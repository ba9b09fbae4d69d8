"""Which words are the source's own."""

from __future__ import annotations

import pandas as pd


def verbatim(wording: pd.Series[str], passage: pd.Series[str]) -> pd.Series[bool]:
    """Return which wordings stand so in a table of the source: there are words, and no others.

    The wording of bullets and prose is a paraphrase.
    """
    return passage.eq("table") & wording.ne("")


def quoted_words(wording: pd.Series[str], passage: pd.Series[str]) -> pd.Series[str]:
    """Return each wording, in quotation marks where it is verbatim."""
    return wording.where(~verbatim(wording, passage), "“" + wording + "”")
