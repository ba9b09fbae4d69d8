"""A table as an XLSX workbook: the rows, what they are, their columns, their sources.

Written by XlsxWriter, which only writes and so runs nothing, and keeps texts texts.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components.exports.about import About, facts
from components.exports.formats.cut_cells import cut_facts, short_enough
from components.exports.table import Table
from components.tables.checking import in_calendar
from components.tables.columns import ISO_DATE
from components.words import Words

# No text becomes a formula, a link or a number; nothing is left in a folder on the way.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
# Of columns, in characters.
_NARROWEST, _WIDEST = 8, 60
_FILTER = 3  # what the button of a filter takes of a head, in characters
_LINE, _HIGHEST = 15.0, 409.0  # in points; the second is Excel's own bound
_FULL = 0.85  # of a line, as words break before its end
# Excel takes 1900 for a leap year: before March days are counted wrongly.
_FIRST_DAY = dt.date(1900, 3, 1)
_Sheet = tuple[str, Sequence[str], Sequence[Sequence[str]]]


@dataclass(frozen=True)
class _Looks:
    """The formats of cells: of heads, of days, and of texts that break into lines."""

    head: Format
    day: Format
    broken: Format


def xlsx(table: Table, about: About, words: Words) -> bytes:
    """Return the workbook. The same table and words give the same bytes.

    A text that is longer than a cell may be is cut, and the sheet about the table says where.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": about.title, "created": _NO_MOMENT})
        looks = _Looks(
            head=book.add_format({"bold": True, "valign": "top"}),
            day=book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
            broken=book.add_format({"text_wrap": True, "valign": "top"}),
        )
        written = with_days(table.rows())
        _write_rows(book.add_worksheet(words.text("Rows")), written, looks)
        for title, head, rows in _beside(table, about, written, words):
            _write_texts(book.add_worksheet(title), head, rows, looks)
    return out.getvalue()


# A workbook tells when it was made; the day of the download would make each file another.
_NO_MOMENT = pd.Timestamp("2000-01-01").to_pydatetime()


def with_days(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose missing cells are None, and whose days are dates.

    A column is one of days where each of its texts is a day, a month or a year of the calendar; the
    last two, and days that the format cannot count, stay texts. Moments become days.
    """
    plain = rows.astype(object).where(rows.notna(), None)
    return plain.apply(lambda cells: cells.map(_day) if _is_of_days(cells) else cells)


def _is_of_days(cells: pd.Series[Any]) -> bool:
    said = [cell for cell in cells if cell is not None and cell != ""]
    return bool(said) and all(isinstance(cell, dt.date) or _is_when(cell) for cell in said)


def _is_when(cell: Any) -> bool:
    return isinstance(cell, str) and bool(re.fullmatch(ISO_DATE, cell)) and in_calendar(cell)


def _day(cell: Any) -> Any:
    if isinstance(cell, str) and len(cell) == len("2000-01-01"):
        day = dt.date.fromisoformat(cell)
    elif isinstance(cell, dt.datetime):
        day = cell.date()
    else:
        return cell
    return day if day >= _FIRST_DAY else day.isoformat()


def _beside(table: Table, about: About, written: pd.DataFrame, words: Words) -> Iterator[_Sheet]:
    """Yield what stands on further sheets: their title, head and rows."""
    said = [*facts(about, table, words), *cut_facts(written, words)]
    yield words.text("About"), (words.text("What"), words.text("Value")), said
    columns = table.dictionary(words)
    yield words.text("Columns"), list(columns[0]), [tuple(column.values()) for column in columns]
    if about.origins:
        rows = [tuple(vars(origin).values()) for origin in about.origins]
        yield words.text("Sources"), list(vars(about.origins[0])), rows


def _write_rows(sheet: Worksheet, rows: pd.DataFrame, looks: _Looks) -> None:
    cells = list(rows.itertuples(index=False, name=None))
    _write_head(sheet, list(rows), cells, looks)
    for at, row in enumerate(cells, 1):
        for place, cell in enumerate(row):
            _write_cell(sheet, at, place, cell, looks)
    sheet.autofilter(0, 0, len(cells), len(rows.columns) - 1)


def _write_texts(
    sheet: Worksheet, head: Sequence[str], rows: Sequence[Sequence[str]], looks: _Looks
) -> None:
    """Write texts that are to be read: long ones break into lines, on paper too."""
    widths = _write_head(sheet, head, rows, looks)
    for at, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            sheet.write_string(at, place, short_enough(cell), looks.broken)
        lines = max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))
        # Not every program finds the height by itself.
        sheet.set_row(at, min(lines * _LINE, _HIGHEST))
    sheet.fit_to_pages(1, 0)


def _write_head(
    sheet: Worksheet, head: Sequence[str], rows: Sequence[Sequence[Any]], looks: _Looks
) -> list[int]:
    """Write the names of columns, which stay in sight; return how wide the columns are."""
    sheet.write_row(0, 0, head, looks.head)
    widths = []
    for place, name in enumerate(head):
        longest = max((len(str(row[place])) for row in rows if row[place] is not None), default=0)
        widths.append(min(max(longest, len(name) + _FILTER, _NARROWEST), _WIDEST))
        sheet.set_column(place, place, widths[-1])
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    return widths


def _lines(text: str, width: int) -> int:
    return sum(math.ceil(max(len(line), 1) / (width * _FULL)) for line in text.splitlines() or [""])


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Any, looks: _Looks) -> None:
    match cell:
        case None | "":
            return
        case str():
            sheet.write_string(row, column, short_enough(cell))
        case bool():
            sheet.write_boolean(row, column, cell)
        case dt.date():
            sheet.write_datetime(row, column, cell, looks.day)
        case _:
            sheet.write_number(row, column, float(cell))
