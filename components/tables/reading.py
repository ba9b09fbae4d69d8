"""Bytes of a file → text, records or frames of text, or one fault that says what the file is."""

from __future__ import annotations

import csv
import io
from collections import Counter

import pandas as pd

from components.tables.faults import Fault, shown
from components.tables.files import Files, content_of
from components.tables.said import said, said_plural

_LISTED_ROWS = 5
_WIDEST = 1_000
_SAVE_TABLE = said("in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”")
_SEPARATORS = {
    ";": said("cells separated by semicolons"),
    "\t": said("cells separated by tabs"),
    "|": said("cells separated by bars"),
}
_BEGINNINGS = {
    b"PK\x03\x04": said("a workbook or an archive"),
    b"\xd0\xcf\x11\xe0": said("a workbook of an old Excel"),
    b"\xff\xfe": said("text encoded as UTF-16"),
    b"\xfe\xff": said("text encoded as UTF-16"),
}

_FORMULA_SIGNS = ("=", "+", "-", "@")
NO_FORMULA = said("text that does not begin with =, +, - or @, as spreadsheets run what does")

Records = dict[int, list[str]]


def read_text(files: Files, file: str, table: str) -> tuple[str, list[Fault]]:
    """Return the text of a UTF-8 file (a byte-order mark is dropped), or what it is instead."""
    content, faults = content_of(files, file, table)
    return ("", faults) if content is None else _decoded(content, file, table)


def _decoded(content: bytes, file: str, table: str) -> tuple[str, list[Fault]]:
    allowed = said("{file} as text encoded as UTF-8", file=file)
    if file.endswith(".csv"):
        allowed = said("{file} as text encoded as UTF-8: {way}", file=file, way=_SAVE_TABLE)
    for beginning, found in _BEGINNINGS.items():
        if content.startswith(beginning):
            return "", [Fault(table, None, "", found, allowed)]
    if b"\0" in content:
        found = said("bytes of zero, as in text encoded as UTF-16")
        return "", [Fault(table, None, "", found, allowed)]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        byte = f"0x{error.object[error.start]:02x}"
        found = said("a byte that is not UTF-8 ({byte}, line {line})", byte=byte, line=line)
        return "", [Fault(table, None, "", found, allowed)]


def read_csv(files: Files, file: str, table: str) -> tuple[pd.DataFrame | None, list[Fault]]:
    """Return a CSV file as a frame of text, or None with the faults that forbid it.

    Every cell stays text: "NA" is Namibia's code and a blank is an empty string. Cells are
    stripped of spaces at the ends. The index is the row as a spreadsheet counts it. A file that
    is wrong as a whole is one fault, not one per row.
    """
    body, faults = read_text(files, file, table)
    if faults:
        return None, faults
    records, faults = _records(body, file, table)
    if faults:
        return None, faults
    header, *_ = records.values()
    faults = _header_faults(header, file, table)
    del records[1]
    if not faults:
        faults = _rows_without_content(records, file, table) + _ragged(records, header, file, table)
    if not faults:
        faults = _formulas(records, header, table)
    if faults:
        return None, faults
    return pd.DataFrame([*records.values()], [*records], header, dtype="str"), []


def _records(body: str, file: str, table: str) -> tuple[Records, list[Fault]]:
    """Return the cells of each row by its number; rows without a single cell are left out."""
    reader = csv.reader(io.StringIO(body, newline=""), strict=True)
    try:
        rows = [[cell.strip() for cell in record] for record in reader]
    except csv.Error as error:
        found = said(
            "rows that cannot be told apart near line {line} ({error})",
            line=reader.line_num,
            error=error,
        )
        allowed = said("{file} with each quotation mark closed: {way}", file=file, way=_SAVE_TABLE)
        return {}, [Fault(table, None, "", found, allowed)]
    if not rows or not any(rows[0]):
        allowed = said("{file} with column names in its first row", file=file)
        return {}, [Fault(table, 1, "", said("no header"), allowed)]
    return {number: row for number, row in enumerate(rows, start=1) if row}, []


def _header_faults(header: list[str], file: str, table: str) -> list[Fault]:
    for sign, found in _SEPARATORS.items():
        if len(header) == 1 and sign in header[0]:
            allowed = said("{file} with commas between cells: {way}", file=file, way=_SAVE_TABLE)
            return [Fault(table, None, "", found, allowed)]
    if header[0].startswith("<"):
        allowed = said("{file} as a table: {way}", file=file, way=_SAVE_TABLE)
        return [Fault(table, None, "", said("a web page"), allowed)]
    if len(header) > _WIDEST:
        found = said("{count} columns", count=len(header))
        return [Fault(table, 1, "", found, said("at most {count} columns", count=_WIDEST))]
    nameless = [str(place) for place, name in enumerate(header, start=1) if not name]
    if nameless:
        found = said("no name above column {columns}", columns=", ".join(nameless))
        allowed = said(
            "{file} with a name above each column: delete columns without one", file=file
        )
        return [Fault(table, 1, "", found, allowed)]
    repeated = sorted(name for name, count in Counter(header).items() if count > 1)
    found, allowed = said("a column named twice"), said("each name once")
    return [Fault(table, 1, name, found, allowed) for name in repeated]


def _rows_without_content(rows: Records, file: str, table: str) -> list[Fault]:
    """Return one fault for all rows of blanks, and take them out of `rows`."""
    bare = [number for number, row in rows.items() if not any(row)]
    for number in bare:
        del rows[number]
    if not bare:
        return []
    found = said_plural("a row of blanks", "{count} rows of blanks", len(bare))
    allowed = said("{file} without them: delete row {row} and its like", file=file, row=bare[0])
    return [Fault(table, bare[0], "", found, allowed)]


def _ragged(rows: Records, header: list[str], file: str, table: str) -> list[Fault]:
    width = len(header)
    ragged = {number: row for number, row in rows.items() if len(row) != width}
    if len(ragged) > _LISTED_ROWS:
        number, row = next(iter(ragged.items()))
        found = said(
            "{count} rows of another width, the first row {row} with {cells} cells",
            count=len(ragged),
            row=number,
            cells=len(row),
        )
        allowed = said(
            "{file} with {width} cells per row; commas within a cell stand in quotes",
            file=file,
            width=width,
        )
        return [Fault(table, None, "", found, allowed)]
    allowed = said_plural("{count} cell", "{count} cells", width)
    return [Fault(table, n, "", _width(row), allowed) for n, row in ragged.items()]


def _width(row: list[str]) -> str:
    return said_plural(
        "{count} cell, the first {cell}",
        "{count} cells, the first {cell}",
        len(row),
        cell=shown(row[0]),
    )


def _formulas(rows: Records, header: list[str], table: str) -> list[Fault]:
    """Return a fault for each cell that a spreadsheet runs when somebody takes the table away."""
    return [
        Fault(table, number, name, shown(cell), NO_FORMULA)
        for number, row in rows.items()
        for name, cell in zip(header, row, strict=True)
        if is_formula(cell)
    ]


def is_formula(cell: str) -> bool:
    """Return whether a spreadsheet would run a cell: not a sign alone, nor one before a number."""
    return cell.startswith(_FORMULA_SIGNS) and cell[1:] != "" and not _is_number(cell)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
