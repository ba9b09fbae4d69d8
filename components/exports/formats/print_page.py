"""A table as a page to print: every column of the page, and as many rows as one would read.

The dashboard takes the rows from here as well: on paper, and on a phone, where each is a card.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from urllib.parse import parse_qs, urlencode, urlsplit

import htpy
import pandas as pd

from components.address import (
    SHARED,
    Choice,
    CountryChoice,
    RecordChoice,
    SourcesChoice,
    to_query,
)
from components.columns import Column, Joined
from components.columns.cells import cell_texts
from components.exports.about import About, facts
from components.exports.table import Table
from components.words import Words

MOST_ROWS = 300
# Beside each other on paper; what a table has beyond them stands in one cell, each with its name.
_MOST_COLUMNS = 6
# What a row opens, by the key of its table: the page's code, and its choice.
_OPENED: Mapping[str, tuple[str, Callable[[str], Choice]]] = {
    "iso3": ("country", lambda key: CountryChoice(country=key)),
    "event_id": ("record", lambda key: RecordChoice(event=key)),
    "source_id": ("sources", lambda key: SourcesChoice(source=key)),
}


def printed(table: Table, about: About, words: Words) -> bytes:
    """Return the page: the table under its title, and what it is; of many rows the first."""
    whole = htpy.html(lang=words.language)[
        htpy.head[htpy.meta(charset="utf-8"), htpy.title[words.beside((about.title, about.case))]],
        htpy.body[
            htpy.h1[about.title],
            htpy.main[_rows(table, about.link, words)],
            (htpy.p[words.labelled(name, value)] for name, value in facts(about, table, words)),
        ],
    ]
    return str(whole).encode()


def _rows(table: Table, link: str, words: Words) -> htpy.Node:
    shown, count = table.shown.head(MOST_ROWS), len(table.shown)
    first, further = _split(table.columns)
    names = [column.heading(words, table.fields) for column in first]
    cells = [_cells(shown, column, words) for column in first]
    if further:
        names.append(words.text("Further"))
        cells.append(_further(shown, further, table, words))
    heading = _heading(first)
    cells[heading] = _opening(shown, cells[heading], table.key, link)
    said = words.text(
        "The first {shown} of {count} rows; a download has all.", shown=len(shown), count=count
    )
    # Browsers take a table that is laid out as cards for none, unless roles say so.
    return [
        htpy.table(".atlas-table.atlas-narrow.atlas-cards", role="table")[
            htpy.thead[htpy.tr[(htpy.th(scope="col")[name] for name in names)]],
            htpy.tbody(role="rowgroup")[
                (_row(row, names, heading) for row in zip(*cells, strict=True))
            ],
        ],
        htpy.p[said] if len(shown) < count else None,
    ]


def _row(cells: tuple[htpy.Node, ...], names: list[str], heading: int) -> htpy.Element:
    return htpy.tr(role="row")[
        (
            htpy.th(scope="row", role="rowheader")[cell]
            if place == heading
            else htpy.td(role="cell", data_title=name)[cell]
            for place, (cell, name) in enumerate(zip(cells, names, strict=True))
        )
    ]


def _heading(columns: tuple[Column | Joined, ...]) -> int:
    """Return the place of the column that names the rows: the first of texts."""
    texts = (
        place
        for place, column in enumerate(columns)
        if isinstance(column, Column) and column.kind == "text"
    )
    return next(texts, 0)


def _opening(shown: pd.DataFrame, names: list[htpy.Node], key: str, link: str) -> list[htpy.Node]:
    """Return the names as links to what their rows open, relative to this page's own address."""
    if key not in _OPENED:
        return names
    page, opens = _OPENED[key]
    asked = urlsplit(link)
    is_here = asked.path.endswith(f"/{page}")
    kept = {
        name: texts
        for name, texts in parse_qs(asked.query).items()
        if is_here or (name in SHARED and name in _fields(opens("")))
    }
    return [
        htpy.a(".atlas-inside", href=f"../{page}?{_query(kept | to_query(opens(str(row))))}")[name]
        for row, name in zip(shown.index, names, strict=True)
    ]


def _fields(choice: Choice) -> set[str]:
    return {each.name for each in fields(choice)}


def _query(texts: Mapping[str, list[str]]) -> str:
    return urlencode(texts, doseq=True)


def _cells(shown: pd.DataFrame, column: Column | Joined, words: Words) -> list[htpy.Node]:
    texts = cell_texts(shown, column, words)
    if isinstance(column, Joined) or column.kind != "link":
        return [*texts]
    return [
        htpy.a(href=str(address), target="_blank", rel="noopener noreferrer")[text] if text else ""
        for address, text in zip(shown[column.code], texts, strict=True)
    ]


def _split(
    columns: tuple[Column | Joined, ...],
) -> tuple[tuple[Column | Joined, ...], tuple[Column | Joined, ...]]:
    if len(columns) <= _MOST_COLUMNS:
        return columns, ()
    return columns[: _MOST_COLUMNS - 1], columns[_MOST_COLUMNS - 1 :]


def _further(
    shown: pd.DataFrame, columns: tuple[Column | Joined, ...], table: Table, words: Words
) -> list[htpy.Node]:
    names = [column.heading(words, table.fields) for column in columns]
    cells = [cell_texts(shown, column, words) for column in columns]
    rows = (words.beside(_named(names, row, words)) for row in zip(*cells, strict=True))
    return [htpy.div(".atlas-further")[row] for row in rows]


def _named(names: list[str], row: tuple[str, ...], words: Words) -> Iterator[str]:
    return (words.labelled(name, cell) for name, cell in zip(names, row, strict=True) if cell)
