"""Texts that are longer than a cell of a workbook may be: cut, with a mark, and told of."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.words import Words

# Excel's own bound on a cell, in units of UTF-16.
LONGEST_CELL = 32_767
CUT = "…"
_UNIT, _BYTES = "utf-16-le", 2


def short_enough(text: str) -> str:
    """Return a text as a cell can hold it: what is too long ends with a mark."""
    if not _is_too_long(text):
        return text
    kept = text.encode(_UNIT)[: _BYTES * (LONGEST_CELL - len(CUT))]
    return kept.decode(_UNIT, "ignore") + CUT  # half a sign at the end is left out


def cut_facts(rows: pd.DataFrame, words: Words) -> Iterator[tuple[str, str]]:
    """Yield a pair of what and value for each cell of a table below a head that is cut."""
    what = words.text(
        "Cut to {count} characters; CSV and Parquet have the rows whole", count=LONGEST_CELL
    )
    for number, row in enumerate(rows.itertuples(index=False, name=None), 2):
        for column, cell in zip(rows, row, strict=True):
            if isinstance(cell, str) and _is_too_long(cell):
                place = words.text(
                    "Column {column}, row {row}: {count} characters",
                    column=column,
                    row=number,
                    count=_units(cell),
                )
                yield what, place


def _is_too_long(text: str) -> bool:
    """Say whether a cell cannot hold a text; a sign takes one unit or two."""
    return len(text) > LONGEST_CELL // 2 and _units(text) > LONGEST_CELL


def _units(text: str) -> int:
    return len(text.encode(_UNIT)) // _BYTES
