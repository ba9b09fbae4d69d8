"""The bytes of a CSV file or a workbook → one sheet: rows of text under named columns."""

from __future__ import annotations

import statistics
import textwrap
from dataclasses import dataclass

import pandas as pd

from components.ingest.encodings import decoded
from components.ingest.grids import MOST_ROWS, Grid
from components.ingest.refusing import check_size, refuse
from components.ingest.separated import grid_of_text
from components.ingest.workbooks import grid_of_workbook, is_workbook
from components.tables.faults import CaseError, Fault, shown
from components.tables.said import said, said_plural

MOST_COLUMNS = 200
_LISTED_ROWS = 5
_LONGEST_NAME = 100
_SEVERAL, _ABOUT = 2, 2 / 3


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table as somebody saved it: every cell is text, and no cell is missing.

    The index of `rows` counts rows as a spreadsheet does; rows of blanks are left out of it.
    """

    name: str
    rows: pd.DataFrame


def read_sheet(name: str, content: bytes) -> Sheet:
    """Return the table in a file. `name` is the file's, and what faults call the table.

    CaseError as `read_grid` and `sheet_of`.
    """
    return sheet_of(name, read_grid(name, content))


def read_grid(name: str, content: bytes, sheet: str = "") -> Grid:
    """Return the cells in a file: text with any usual delimiter and encoding, or a workbook.

    Of a workbook the values of the sheet named `sheet` are read; without a name those of the
    first sheet that has any.

    Raises
    ------
    CaseError
        If the file is too large, no text, or a workbook with macros; it says what to do.
    """
    check_size(content, name)
    if is_workbook(content):
        return grid_of_workbook(name, content, sheet)
    text, encoding = decoded(content, name)
    return grid_of_text(name, text, encoding)


def sheet_of(name: str, grid: Grid) -> Sheet:
    """Return the table that cells are: the header is found, what stands above it left out.

    CaseError if they are no table, or one that is too large.
    """
    filled = {number: _trimmed(row) for number, row in grid.rows.items()}
    if not filled:
        refuse(name, said("no rows with anything in them"), said("column names and rows below"))
    first = _row_of_header(filled)
    rows = {number: row for number, row in filled.items() if number > first}
    _check_bounds(name, len(rows), len(filled[first]))
    header = _named(filled[first])
    _check_widths(name, rows, len(header))
    cells = [row + [""] * (len(header) - len(row)) for row in rows.values()]
    frame = pd.DataFrame(cells, [*rows], header, dtype="str")
    # A column without a name and without cells is how a spreadsheet leaves room.
    bare = [n for n, given in zip(header, filled[first], strict=True) if not given]
    frame = frame.drop(columns=[column for column in bare if frame[column].eq("").all()])
    return Sheet(name, frame)


def _trimmed(row: list[str]) -> list[str]:
    """Return a row without the blank cells at its end."""
    end = len(row)
    while not row[end - 1]:
        end -= 1
    return row[:end]


def _row_of_header(filled: dict[int, list[str]]) -> int:
    """Return the first row that is about as full as most: titles may stand above it."""
    counts = {number: sum(map(bool, row)) for number, row in filled.items()}
    enough = max(_SEVERAL, statistics.median(counts.values()) * _ABOUT)
    return next((number for number, count in counts.items() if count >= enough), min(counts))


def _named(header: list[str]) -> list[str]:
    """Return a name for each column; those without one and those of one name are numbered."""
    names: list[str] = []
    for place, name in enumerate(header, start=1):
        wanted = textwrap.shorten(name, _LONGEST_NAME, placeholder="…") or f"column {place}"
        names.append(wanted if wanted not in names else f"{wanted} (column {place})")
    return names


def _check_bounds(name: str, rows: int, columns: int) -> None:
    if rows > MOST_ROWS:
        found = said("more than {count} rows", count=f"{MOST_ROWS:,}")
        allowed = said("at most {count} rows: split the table", count=f"{MOST_ROWS:,}")
        refuse(name, found, allowed)
    if columns > MOST_COLUMNS:
        found = said("{count} columns", count=columns)
        allowed = said(
            "at most {count}: delete those that say nothing of stances", count=MOST_COLUMNS
        )
        refuse(name, found, allowed)
    if not rows:
        refuse(name, said("column names, and no rows below them"), said("at least one row"))


def _check_widths(name: str, rows: dict[int, list[str]], width: int) -> None:
    """Raise a CaseError for rows with cells that no column has a name for."""
    wide = {number: row for number, row in rows.items() if len(row) > width}
    if not wide:
        return
    allowed = said_plural(
        "{count} cell, as the header has; signs that separate cells stand in quotes within one",
        "{count} cells, as the header has; signs that separate cells stand in quotes within one",
        width,
    )
    if len(wide) > _LISTED_ROWS:
        first = next(iter(wide))
        found = said(
            "{count} rows with more cells, the first row {row}", count=len(wide), row=first
        )
        refuse(name, found, allowed)
    raise CaseError(
        [
            Fault(
                name,
                number,
                "",
                said("{count} cells, the last {cell}", count=len(row), cell=shown(row[-1])),
                allowed,
            )
            for number, row in wide.items()
        ]
    )
