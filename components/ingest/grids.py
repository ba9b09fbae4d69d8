"""Cells by row, as a file gives them, before anything is known of a header."""

from __future__ import annotations

from dataclasses import dataclass

MOST_ROWS = 200_000
# With what may stand above them.
MOST_FILLED = MOST_ROWS + 100


@dataclass(frozen=True)
class Grid:
    """The cells of each row, stripped, by the row's number as a spreadsheet counts it.

    Rows of blanks are left out, and those beyond the first `MOST_FILLED`.
    `encoding` and `delimiter` are those of a text; `sheets` is what a workbook calls its sheets,
    and `sheet` the one that was read.
    """

    rows: dict[int, list[str]]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
