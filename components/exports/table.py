"""A table to carry away: what the page shows of it, the codes behind that, and all else it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import geopandas as gpd
import pandas as pd

from components.columns import Column, Joined
from components.tables.dictionary import dictionary
from components.words import Words

CODE = "_code"
_BETWEEN = "; "
# What a page's search looks through: other cells, once more.
_OF_THE_PAGE = ["searched"]
_SOURCE = "source_id"
_SOURCES = (_SOURCE, "source_ids")


@dataclass(frozen=True, eq=False)
class Table:
    """Rows of a result in words, and the same rows as they are.

    `code` names the table in addresses and files, `key` its index. `shown` is the frame of the
    page, with labels in the place of codes, in the order of the page; `raw` that of the result,
    whose index holds every row of `shown`. `fields` fills what the titles of columns leave open.
    `labelled` names the columns whose cells are words in the place of what `raw` has there;
    `source_ids` are sources of all rows, beside those that rows name themselves; `outlines` has
    the shapes of rows by the same key (WGS84), for a table that can be a map.
    """

    code: str
    key: str
    shown: pd.DataFrame
    columns: tuple[Column | Joined, ...]
    raw: pd.DataFrame
    fields: Mapping[str, object] = field(default_factory=dict)
    labelled: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    outlines: gpd.GeoDataFrame | None = None

    @property
    def parts(self) -> list[Column]:
        """Return each column of the page on its own, those of a joined cell apart."""
        apart = [
            part
            for column in self.columns
            for part in (column.parts if isinstance(column, Joined) else (column,))
        ]
        return list({part.code: part for part in apart}.values())

    def rows(self) -> pd.DataFrame:
        """Return the rows as a file has them.

        First the key, then each column of the page, a column of codes after each of labels, then
        what the page leaves out: sources, locators, raw values. Lists are joined by "; ". KeyError
        where `shown` lacks a column.
        """
        raw = self.raw.loc[self.shown.index]
        cells: dict[str, pd.Series[Any]] = {self.key: _plain(self.shown.index.to_series())}
        for column in self.parts:
            cells[column.code] = _plain(self.shown[column.code])
            if column.code in self.labelled:
                cells[f"{column.code}{CODE}"] = _plain(raw[column.code])
        for name in raw.columns.difference(_OF_THE_PAGE, sort=False):
            cells.setdefault(str(name), _plain(raw[name]))
        return pd.DataFrame(cells, index=self.shown.index).reset_index(drop=True)

    def first(self, count: int) -> Table:
        """Return the table with its first rows alone."""
        return replace(self, shown=self.shown.head(count))

    def cited(self) -> set[str]:
        """Return the identifiers of all sources that the rows rest on."""
        named = {self.key: self.shown.index} if self.key == _SOURCE else {}
        raw = self.raw.loc[self.shown.index]
        named |= {name: raw[name] for name in raw.columns if str(name).endswith(_SOURCES)}
        ids = {each for cells in named.values() for cell in cells for each in _several(cell)}
        return ids | set(self.source_ids)

    def dictionary(self, words: Words) -> list[dict[str, str]]:
        """Return `name, title, unit, kind, note` of each column of `rows`."""
        said = {column.code: column for column in self.parts}
        known = _described(words)
        return [self._row(name, said, known, words) for name in self.rows().columns]

    def _row(
        self, name: str, said: Mapping[str, Column], known: Mapping[str, str], words: Words
    ) -> dict[str, str]:
        column = said.get(name)
        if column is None:
            labelled = said.get(name.removesuffix(CODE)) if name.endswith(CODE) else None
            note = known.get(name, "")
            if labelled is not None:
                title = labelled.heading(words, self.fields)
                note = words.text("Code of the label under {title}", title=title)
            return {"name": name, "title": "", "unit": "", "kind": "raw", "note": note}
        return {
            "name": name,
            "title": column.heading(words, self.fields),
            "unit": "0–1" if column.percent else column.unit,
            "kind": "number" if column.kind in {"number", "share", "bar"} else column.kind,
            "note": column.note(words, self.fields) or "",
        }


def without_rows(
    code: str, key: str, columns: tuple[Column | Joined, ...], **fields: object
) -> Table:
    """Return a table of which the case has no row, with the columns of the page."""
    empty = Table(code, key, pd.DataFrame(), columns, pd.DataFrame())
    index = pd.Index([], dtype="str", name=key)
    rows = pd.DataFrame(index=index, columns=[part.code for part in empty.parts], dtype="str")
    return Table(code, key, rows, columns, rows, fields)


@dataclass(frozen=True, eq=False)
class PageTables:
    """The headline of a page and its tables, the main one first."""

    finding: str
    tables: tuple[Table, ...]

    def table(self, code: str) -> Table:
        """Return the table named `code`. KeyError where the page has none."""
        return {table.code: table for table in self.tables}[code]


def numbered(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows that have no identifier of their own, numbered from 1."""
    return rows.set_axis(pd.RangeIndex(1, len(rows) + 1), axis=0)


def _described(words: Words) -> dict[str, str]:
    """Return what the data dictionary says of a column's name, where it says one thing of it."""
    rows = dictionary().groupby("column")["description"].agg(lambda texts: sorted(set(texts)))
    return {str(name): words.said(texts[0]) for name, texts in rows.items() if len(texts) == 1}


def _several(cell: Any) -> list[str]:
    """Return the texts of a cell: those of a list, one, or none."""
    if isinstance(cell, tuple | list | frozenset | set):
        return [str(each) for each in cell]
    return [cell] if isinstance(cell, str) and cell else []


def _plain(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Return texts as texts, lists joined, and everything else as it is."""
    if isinstance(cells.dtype, pd.CategoricalDtype):
        cells = cells.astype(cells.cat.categories.dtype)
    return cells.map(_joined) if cells.dtype == object else cells


def _joined(cell: Any) -> Any:
    if isinstance(cell, frozenset | set):
        return _BETWEEN.join(sorted(map(str, cell)))
    return _BETWEEN.join(map(str, cell)) if isinstance(cell, tuple | list) else cell
