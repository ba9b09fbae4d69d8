"""Quotation marks: only around words that are the source's own."""

from __future__ import annotations

import pandas as pd


def quoted_words(wording: pd.Series[str], passage: pd.Series[str]) -> pd.Series[str]:
    """Return each wording, in quotation marks where it stands so in a table of the source.

    The wording of bullets and prose is a paraphrase and gets none.
    """
    verbatim = passage.eq("table") & wording.ne("")
    return wording.where(~verbatim, "“" + wording + "”")
