"""Which words are the source's own."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Statement:
    """Words of a claim, whether they are the source's own, and where they stand."""

    wording: str
    verbatim: bool
    locator: str


def statements(claims: pd.DataFrame, column: str) -> tuple[Statement, ...]:
    """Return what rows of one table of claims say in a column, each once; blank cells say nothing.

    `claims` needs `passage` and `locator` beside the column.
    """
    filled = claims[claims[column].ne("")]
    cells = (filled[column], verbatim(filled[column], filled["passage"]), filled["locator"])
    said = (Statement(*cell) for cell in zip(*cells, strict=True))
    return tuple(dict.fromkeys(said))


def verbatim(wording: pd.Series[str], passage: pd.Series[str]) -> pd.Series[bool]:
    """Return which wordings stand so in a table of the source: there are words, and no others.

    The wording of bullets and prose is a paraphrase.
    """
    return passage.eq("table") & wording.ne("")
