"""A table of few rows as markup: it is whole at once, and on a phone each row is a card."""

from __future__ import annotations

from collections.abc import Sequence

import htpy
import pandas as pd
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.columns import Column, Joined
from components.columns.cells import cell_texts
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
    texts = cell_texts(frame, column, words)
    if isinstance(column, Joined) or column.kind != "link":
        return [*texts]
    links = zip(frame[column.code], texts, strict=True)
    return [outside_link(str(address), text) if text else "" for address, text in links]
