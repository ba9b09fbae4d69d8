"""Text with cells separated by commas, semicolons, tabs or bars → its cells."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

from components.ingest.grids import MOST_FILLED, Grid
from components.ingest.refusing import refuse
from components.tables.said import said

# In the order in which they are preferred where several fit as well.
DELIMITERS = ("\t", ";", ",", "|")
_LOOKED_AT = 200
_HINT = "sep="


def grid_of_text(name: str, text: str, encoding: str) -> Grid:
    """Return the cells of a text; which sign separates them is found from its first rows.

    Raises
    ------
    CaseError
        If the text is a web page, or its quotation marks do not close.
    """
    if text.lstrip().startswith("<"):
        refuse(name, said("a web page or XML"), said("a table saved as CSV or as a workbook"))
    skipped = 0
    if text.startswith(_HINT):  # a line by which one spreadsheet tells another
        hint, _, text = text.partition("\n")
        delimiter, skipped = hint.removeprefix(_HINT).strip("\r")[:1] or "\t", 1
    else:
        delimiter = delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        filled = (
            (number, [cell.strip() for cell in row])
            for number, row in enumerate(reader, start=1 + skipped)
            if any(map(str.strip, row))
        )
        rows = dict(islice(filled, MOST_FILLED))
    except csv.Error as error:
        found = said(
            "rows that cannot be told apart near line {line} ({error})",
            line=reader.line_num + skipped,
            error=error,
        )
        refuse(name, found, said("cells with each quotation mark closed, none of them very long"))
    return Grid(rows, encoding, delimiter)


def delimiter_of(text: str) -> str:
    """Return the sign by which most of the first rows have as many cells, and several."""
    return max(DELIMITERS, key=lambda sign: _fit(text, sign))


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """Return which share of the first rows have the usual number of cells, and that number."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        widths = Counter(len(row) for row in islice(reader, _LOOKED_AT) if row)
    except csv.Error:
        return 0, 0
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return (rows / widths.total(), width) if width > 1 else (0, 0)
