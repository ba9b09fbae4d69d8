"""The one way of a frame to the page as a table: columns, height, words for it, and picking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

from components.analysis.kept import kept_with
from components.columns import Column, Joined
from components.controls.choices.session import picking_key
from components.controls.markup.escape_markdown import escape_markdown
from components.words import Words

_HEAD_PX, _ROW_PX = 38, 35
_MOST_UNPINNED = 6
_HOST = r"https?://(?:www\.)?([^/]+)"  # of a whole address a narrow cell shows its beginning
USUAL_PX, TALL_PX = 460, 560  # the most that a table takes of a page


@dataclass(frozen=True)
class Picks:
    """What a ticked row opens: with what, the table's name, its rows' identifiers."""

    open: Callable[[str], None]
    name: str
    order: Sequence[str]


@dataclass(frozen=True)
class Look:
    """What a table is called for those who cannot see it, and how high it may get.

    `fields` fills what the titles of its columns leave open; `code` is that by which the page
    offers the same rows as a file, which print takes them from.
    """

    alt: str
    most_px: int = USUAL_PX
    fields: dict[str, object] | None = None
    code: str = ""


def show_table(
    frame: pd.DataFrame,
    columns: Sequence[Column | Joined],
    words: Words,
    look: Look,
    picks: Picks | None = None,
) -> None:
    """Show the `columns` of a frame, as high as its rows up to a bound; of many the first stays.

    With `picks` a ticked row opens what it stands for. KeyError where the frame lacks a column.
    """
    wide = len(columns) > _MOST_UNPINNED
    settings: dict[str, Any] = {
        column.code: _setting(column, words, look.fields or {}, pinned=not place and wide)
        for place, column in enumerate(columns)
    }
    common: dict[str, Any] = {
        "hide_index": True,
        "width": "stretch",
        "height": min(_HEAD_PX + _ROW_PX * len(frame), look.most_px),
        "column_config": settings,
        "placeholder": "–",
        "alt": look.alt,
    }
    table = _sendable(frame, tuple(columns), words)
    if not picks:
        # Streamlit makes no class of the key of a table that takes no picks.
        with st.container(key=_key(look, "table")) if look.code else nullcontext():
            st.dataframe(table, **common)
        return
    key = picking_key(_key(look, picks.name))

    def picked() -> None:
        # A browser can send any number here, and no number at all.
        match st.session_state[key]["selection"]["rows"]:
            case [int(row), *_] if 0 <= row < len(picks.order):
                picks.open(str(picks.order[row]))

    st.dataframe(table, key=key, on_select=picked, selection_mode="single-row", **common)


def _key(look: Look, name: str) -> str:
    """Return a key that `whole_tables.js` finds the table by, if the page offers its rows."""
    return f"print-{look.code}-{name}" if look.code else name


@kept_with
def _sendable(frame: pd.DataFrame, columns: tuple[Column | Joined, ...], words: Words) -> pa.Table:
    """Return the columns without the notes that pandas adds for itself; shares in percent."""
    shown = pd.DataFrame({column.code: _cells(frame, column, words) for column in columns})
    table = pa.Table.from_pandas(shown, preserve_index=False).replace_schema_metadata(None)
    return table.cast(pa.schema([(field.name, _short(field.type)) for field in table.schema]))


def _short(kind: pa.DataType) -> pa.DataType:
    """Return a type whose texts are found by numbers of four bytes; pandas' own take eight."""
    if pa.types.is_dictionary(kind):
        return pa.dictionary(kind.index_type, _short(kind.value_type))
    return pa.string() if pa.types.is_large_string(kind) else kind


def _cells(frame: pd.DataFrame, column: Column | Joined, words: Words) -> pd.Series[Any]:
    """Return what is sent of a column; what is written here is sent once, however often it is."""
    if isinstance(column, Joined):
        return pd.Series(column.cells(frame, words), frame.index, "str").astype("category")
    cells = frame[column.code] * 100 if column.percent else frame[column.code]
    # Streamlit's page cuts off what is beyond the step, so 91.7 would be read as 91.
    return cells if column.decimals is None else cells.round(column.decimals)


def _setting(
    column: Column | Joined, words: Words, fields: dict[str, object], *, pinned: bool
) -> Any:
    """Return a column's title and form; what is `pinned` stays where others scroll sideways."""
    title = escape_markdown(column.heading(words, fields))
    note = column.note(words, fields)
    common: dict[str, Any] = {
        "width": column.width,
        "help": None if note is None else escape_markdown(note),
        "pinned": pinned or None,
    }
    if isinstance(column, Joined):
        return st.column_config.Column(title, **common)
    if column.kind == "link":
        return st.column_config.LinkColumn(title, display_text=_HOST, **common)
    if column.kind == "flag":
        return st.column_config.CheckboxColumn(title, **common)
    if column.kind == "text":
        return st.column_config.Column(title, **common)
    # The browser writes numbers in its own language: cells stay numbers, which can be sorted.
    number: dict[str, Any] = {"format": "localized", "step": column.step}
    if column.kind == "bar":
        return st.column_config.ProgressColumn(
            title,
            **number,
            min_value=0,
            max_value=100 if column.percent else 1,
            **common,
        )
    return st.column_config.NumberColumn(title, **number, **common)
