"""Cells by row, as a file gives them, before anything is known of a header."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """The cells of each row, stripped, by the row's number as a spreadsheet counts it.

    `delimiter` is that of a text; `sheet` and `sheets` are what a workbook calls its sheets.
    """

    rows: dict[int, list[str]]
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
