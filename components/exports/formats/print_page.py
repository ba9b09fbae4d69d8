"""A table as a page to print: every column of the page, and as many rows as one would read."""

from __future__ import annotations

from collections.abc import Iterator

import htpy
import pandas as pd

from components.columns import Column, Joined
from components.columns.cells import cell_texts
from components.exports.about import About, facts
from components.exports.table import Table
from components.words import Words

MOST_ROWS = 300
# Beside each other on paper; what a table has beyond them stands in one cell, each with its name.
_MOST_COLUMNS = 6


def printed(table: Table, about: About, words: Words) -> bytes:
    """Return the page: the table under its title, and what it is; of many rows the first."""
    whole = htpy.html(lang=words.language)[
        htpy.head[htpy.meta(charset="utf-8"), htpy.title[words.beside((about.title, about.case))]],
        htpy.body[
            htpy.h1[about.title],
            htpy.main[_rows(table, words)],
            (htpy.p[words.labelled(name, value)] for name, value in facts(about, table, words)),
        ],
    ]
    return str(whole).encode()


def _rows(table: Table, words: Words) -> htpy.Node:
    shown, count = table.shown.head(MOST_ROWS), len(table.shown)
    first, further = _split(table.columns)
    names = [column.heading(words, table.fields) for column in first]
    cells = [cell_texts(shown, column, words) for column in first]
    if further:
        names.append(words.text("Further"))
        cells.append(_further(shown, further, table, words))
    body = (htpy.tr[(htpy.td[cell] for cell in row)] for row in zip(*cells, strict=True))
    said = words.text(
        "The first {shown} of {count} rows; a download has all.", shown=len(shown), count=count
    )
    return [
        htpy.table(".atlas-table.atlas-narrow")[
            htpy.thead[htpy.tr[(htpy.th(scope="col")[name] for name in names)]], htpy.tbody[body]
        ],
        htpy.p[said] if len(shown) < count else None,
    ]


def _split(
    columns: tuple[Column | Joined, ...],
) -> tuple[tuple[Column | Joined, ...], tuple[Column | Joined, ...]]:
    if len(columns) <= _MOST_COLUMNS:
        return columns, ()
    return columns[: _MOST_COLUMNS - 1], columns[_MOST_COLUMNS - 1 :]


def _further(
    shown: pd.DataFrame, columns: tuple[Column | Joined, ...], table: Table, words: Words
) -> list[str]:
    names = [column.heading(words, table.fields) for column in columns]
    cells = [cell_texts(shown, column, words) for column in columns]
    return [words.beside(_named(names, row, words)) for row in zip(*cells, strict=True)]


def _named(names: list[str], row: tuple[str, ...], words: Words) -> Iterator[str]:
    return (words.labelled(name, cell) for name, cell in zip(names, row, strict=True) if cell)
