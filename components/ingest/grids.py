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
    `delimiter` is that of a text; `sheet` and `sheets` are what a workbook calls its sheets.
    """

    rows: dict[int, list[str]]
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
