"""A table of few rows as markup: it is whole at once, and on a phone each row is a card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import htpy
import pandas as pd
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.columns import Column, Joined
from components.controls.markup.elements import explained, outside_link, show_html, table, written
from components.controls.views.table import Look
from components.words import Words

# From some sixty rows on a table that scrolls and sorts weighs less than one of markup.
MOST_ROWS = 60


def card_table(
    frame: pd.DataFrame, columns: Sequence[Column | Joined], words: Words, look: Look
) -> None:
    """Show a frame as `cards` does."""
    show_html(cards(frame, columns, words, look))


def cards(
    frame: pd.DataFrame, columns: Sequence[Column | Joined], words: Words, look: Look
) -> Markup:
    """Return the `columns` of a frame of at most `MOST_ROWS` rows, the first as the rows' heading.

    Nothing is cut and nothing is picked; of `look`, the height plays no part. KeyError where the
    frame lacks a column, ValueError where it has too many rows.
    """
    if len(frame) > MOST_ROWS:
        fault = f"{len(frame)} rows are too many to be cards"
        raise ValueError(fault)
    return _cards(frame, tuple(columns), words, look.alt, tuple((look.fields or {}).items()))


@kept_with
def _cards(
    frame: pd.DataFrame,
    columns: tuple[Column | Joined, ...],
    words: Words,
    alt: str,
    fields: tuple[tuple[str, object], ...],
) -> Markup:
    names = [column.heading(words, dict(fields)) for column in columns]
    notes = [column.note(words, dict(fields)) for column in columns]
    titles = [
        explained(name, note, column.code) if note else name
        for column, name, note in zip(columns, names, notes, strict=True)
    ]
    cells = [_cells(frame, column, words) for column in columns]
    rows = ((heading, others) for heading, *others in zip(*cells, strict=True))
    return written(table(alt, titles, rows, cards=names[1:]))


def _cells(frame: pd.DataFrame, column: Column | Joined, words: Words) -> list[htpy.Node]:
    if isinstance(column, Joined):
        return [cell or "" for cell in column.cells(frame, words)]
    return [_cell(column, value, words) for value in frame[column.code]]


def _cell(column: Column, value: Any, words: Words) -> htpy.Node:
    if value is None or value == "" or pd.isna(value):
        return ""
    if column.kind == "link":
        return outside_link(str(value), urlsplit(str(value)).netloc or str(value))
    if column.kind == "flag":
        return words.text("yes") if value else words.text("no")
    if column.kind == "text":
        return str(value)
    decimals = column.decimals
    if decimals is None:
        decimals = 0 if float(value).is_integer() else 1
    return words.number(value * 100 if column.percent else value, decimals)
