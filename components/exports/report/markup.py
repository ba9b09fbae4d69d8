"""The parts of a report as elements; htpy escapes every text that it is handed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from urllib.parse import urlsplit

import htpy
from markupsafe import Markup

from components.columns import Column, Joined
from components.columns.cells import cell_texts
from components.exports.report.section import Grid, Listed
from components.exports.table import Table
from components.words import Words

MOST_ROWS = 100
# So many columns stand beside each other on paper. Of more the first do, and what the others have
# stands under each row.
_MOST_COLUMNS, _COLUMNS_BESIDE = 8, 6
_CHART_PX = 400  # of one that has no height of its own
Below = Sequence[htpy.Node]


def table_of_rows(listed: Listed, whole_at: str, words: Words) -> htpy.Node:
    """Return a table of at most `MOST_ROWS` rows; of more it says where all are: `whole_at`."""
    table, count = listed.table, len(listed.table.shown)
    beside = len(table.columns) if len(table.columns) <= _MOST_COLUMNS else _COLUMNS_BESIDE
    first, further = table.columns[:beside], table.columns[beside:]
    headings = [column.heading(words, table.fields) for column in first]
    rows = zip(*(_cells(table, column, words) for column in first), strict=True)
    below = _further(table, further, words) if further else ()
    said: htpy.Node = None
    if count > MOST_ROWS:
        said = htpy.p(".report-note")[
            words.text("The first {shown} of {count} rows.", shown=MOST_ROWS, count=count),
            " ",
            htpy.a(href=whole_at)[words.text("All rows as a file")],
        ]
    return [_table(listed.title, headings, rows, below), said]


def table_of_texts(grid: Grid) -> htpy.Node:
    """Return a table of texts with what is said of it."""
    note = htpy.p(".report-note")[grid.note] if grid.note else None
    return [_table(grid.title, grid.headings, grid.rows), note]


def figure_place(written: bytes, height_px: int | None, *, is_map: bool) -> htpy.Element:
    """Return the place of a figure with its data, which a script draws there.

    Without a height a map has the shape of its place.
    """
    height = None if is_map else f"--report-height:{height_px or _CHART_PX}px"
    classes = ["report-figure", "report-map" if is_map else None]
    return htpy.div(class_=classes, style=height)[data(written.decode())]


def data(text: str, given: str = "") -> htpy.Element:
    """Return JSON in an element that shows nothing; `given` names it for the script."""
    # Within JSON "<" stands in texts alone: written so, none of them ends the element.
    safe = Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no tag is left in it
    return htpy.script(type="application/json", data_given=given or None)[safe]


def link(address: str, said: str) -> htpy.Node:
    """Return a link to another site, or the bare words where it is no address of the web."""
    if urlsplit(address).scheme not in ("http", "https"):
        return said
    return htpy.a(href=address, rel="noopener noreferrer")[said]


def _table(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[htpy.Node]], below: Below = ()
) -> htpy.Element:
    """Return a table; under each row stands what `below` has of it, if anything."""
    return htpy.table[
        htpy.caption[title],
        htpy.thead[htpy.tr[(_heading(each, "col") for each in headings)]],
        (
            htpy.tbody[
                htpy.tr[_heading(heading, "row"), (htpy.td[cell] for cell in cells)],
                htpy.tr(".report-below")[htpy.td(colspan=len(headings))[more]] if more else None,
            ]
            for (heading, *cells), more in zip_longest(rows, below)
        ),
    ]


def _heading(said: htpy.Node, scope: str) -> htpy.Element:
    return htpy.th(scope=scope)[said] if said else htpy.td


def _cells(table: Table, column: Column | Joined, words: Words) -> list[htpy.Node]:
    texts = cell_texts(table.shown.head(MOST_ROWS), column, words)
    if isinstance(column, Joined) or column.kind != "link":
        return list(texts)
    addresses = table.shown[column.code].head(MOST_ROWS)
    return [link(str(at), said) for at, said in zip(addresses, texts, strict=True)]


def _further(table: Table, columns: tuple[Column | Joined, ...], words: Words) -> list[htpy.Node]:
    """Return what the further columns have of each row, each cell after its name."""
    names = [column.heading(words, table.fields) for column in columns]
    cells = [_cells(table, column, words) for column in columns]
    return [
        [
            htpy.span[htpy.i[words.text("{name}:", name=name)], " ", cell]
            for name, cell in zip(names, row, strict=True)
            if cell
        ]
        for row in zip(*cells, strict=True)
    ]
