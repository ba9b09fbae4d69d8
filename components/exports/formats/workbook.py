"""A table as an XLSX workbook: the rows, what they are, their columns, their sources.

Written by XlsxWriter, which only writes and so runs nothing, and keeps texts texts.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from components.exports.about import About, facts
from components.exports.table import Table
from components.words import Words

# No text becomes a formula, a link or a number; nothing is left in a folder on the way.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
# Excel's own bounds on a cell and on a column's width in characters.
_LONGEST_CELL = 32_767
_NARROWEST, _WIDEST = 8, 60


def xlsx(table: Table, about: About, words: Words) -> bytes:
    """Return the workbook. The same table and words give the same bytes.

    ValueError where a cell is longer than the format allows.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": about.title, "created": _NO_MOMENT})
        bold = book.add_format({"bold": True})
        rows = table.rows()
        _write(book.add_worksheet(words.text("Rows")), list(rows), _cells(rows), bold)
        _write(
            book.add_worksheet(words.text("About")),
            (words.text("What"), words.text("Value")),
            facts(about, table, words),
            bold,
        )
        columns = table.dictionary(words)
        _write(
            book.add_worksheet(words.text("Columns")),
            list(columns[0]),
            [tuple(column.values()) for column in columns],
            bold,
        )
        if about.origins:
            _write(
                book.add_worksheet(words.text("Sources")),
                list(vars(about.origins[0])),
                [tuple(vars(origin).values()) for origin in about.origins],
                bold,
            )
    return out.getvalue()


# A workbook tells when it was made; the day of the download would make each file another.
_NO_MOMENT = pd.Timestamp("2000-01-01").to_pydatetime()


def _cells(rows: pd.DataFrame) -> list[tuple[Any, ...]]:
    plain = rows.astype(object).where(rows.notna(), None)
    return list(plain.itertuples(index=False, name=None))


def _write(sheet: Worksheet, head: Sequence[str], rows: Iterable[Sequence[Any]], bold: Any) -> None:
    widths = [len(name) for name in head]
    sheet.write_row(0, 0, head, bold)
    for at, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            _write_cell(sheet, at, place, cell)
            widths[place] = max(widths[place], len(str(cell)))
    for place, width in enumerate(widths):
        sheet.set_column(place, place, min(max(width, _NARROWEST), _WIDEST))
    sheet.freeze_panes(1, 1)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Any) -> None:
    match cell:
        case None:
            return
        case str():
            if len(cell) > _LONGEST_CELL:
                fault = f"A cell of {len(cell):,} characters, XLSX allows {_LONGEST_CELL:,}."
                raise ValueError(fault)
            sheet.write_string(row, column, cell)
        case bool():
            sheet.write_boolean(row, column, cell)
        case _ if hasattr(cell, "isoformat"):
            sheet.write_string(row, column, cell.isoformat())
        case _:
            sheet.write_number(row, column, float(cell))
