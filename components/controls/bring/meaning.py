"""What the columns of a table mean, and what the case is about.

Boxes show what the draft says, whatever they showed before: one answer can change another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import htpy
import streamlit as st

from components.controls.markup.elements import show_html, table
from components.ingest import Mapping as Meaning
from components.ingest import Sheet
from components.ingest.mapping import suggest, with_order_of_days
from components.ingest.vocabulary import ROLES, Role
from components.tables.world import World
from components.words import Words

Update = Callable[[Callable[[Meaning], Meaning]], None]

_NONE = ""
_LONGEST = 60
_BOX_PX = 230
_MOST_TEXT = {"title": 80, "question": 160}
_FIRST_ROWS, _FIRST_COLUMNS = 5, 8


def show_columns(
    sheet: Sheet, meaning: Meaning, world: World, update: Update, words: Words
) -> None:
    """Show a box per role: which column has it."""
    titles = _roles(words)
    offered = {_NONE: words.text("no column")}
    offered |= {column: cut(column) for column in map(str, sheet.rows.columns)}
    st.subheader(words.text("What the columns mean"), anchor=False)
    with st.container(horizontal=True, key="bring-columns"):
        for role in ROLES:
            key = f"bring-column-{role}"

            def choose(role: Role = role, key: str = key) -> None:
                column = st.session_state[key]
                if column in offered:
                    update(lambda now: _with_column(sheet, now, world, role, column))

            box(titles[role], offered, meaning.columns.get(role, _NONE), key, choose)


def show_subject(meaning: Meaning, world: World, update: Update, words: Words) -> None:
    """Show what the case is called, asks, and is about."""
    states = {_NONE: words.text("choose"), **_names(world)}
    nobody = {_NONE: words.text("nobody"), **_names(world)}
    st.subheader(words.text("What the case is about"), anchor=False)
    with st.container(horizontal=True, key="bring-subject"):
        _text("title", words.text("Title"), meaning, update)
        _text("question", words.text("Question"), meaning, update)
        _state("subject_iso3", words.text("Stances are toward"), states, meaning, update)
        _state("adversary_iso3", words.text("and against"), nobody, meaning, update)
        _show_in("bring-as_of", meaning.as_of)
        st.date_input(
            words.text("As of"),
            None,
            key="bring-as_of",
            min_value=dt.date(1800, 1, 1),
            max_value=dt.date(2200, 1, 1),
            on_change=lambda: update(lambda now: replace(now, as_of=_day("bring-as_of"))),
            width=150,
        )


def show_first_rows(sheet: Sheet, words: Words) -> None:
    """Show the first rows as they were read."""
    rows = sheet.rows.iloc[:_FIRST_ROWS, :_FIRST_COLUMNS]
    label = words.text("The first rows as they were read")
    cells = ((str(number), [cut(cell) for cell in row]) for number, *row in rows.itertuples())
    titles = (words.text("Row"), *map(cut, map(str, rows.columns)))
    show_html(htpy.p(".atlas-caption")[label], table(label, titles, cells))


def cut(text: str) -> str:
    """Return a cell as it is shown: short."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def with_setting(now: Meaning, name: str, value: Any) -> Meaning:
    """Return the meaning with another value of the field of that name."""
    changes: dict[str, Any] = {name: value}
    return replace(now, **changes)


def _with_column(sheet: Sheet, now: Meaning, world: World, role: Role, column: str) -> Meaning:
    """Return the meaning with another column for a role: what was answered stays answered."""
    columns = {each: held for each, held in now.columns.items() if each != role and held != column}
    if column:
        columns[role] = column
    new = suggest(sheet, world, columns)
    changed = replace(
        now,
        columns=columns,
        stances={**new.stances, **now.stances},
        names={**new.names, **now.names},
    )
    return with_order_of_days(sheet, changed, day_first=now.day_first)


def _text(name: str, label: str, meaning: Meaning, update: Update) -> None:
    key = f"bring-{name}"

    def choose() -> None:
        text = str(st.session_state[key])[: _MOST_TEXT[name]].strip()
        update(lambda now: with_setting(now, name, text))

    _show_in(key, getattr(meaning, name)[: _MOST_TEXT[name]])
    st.text_input(label, max_chars=_MOST_TEXT[name], key=key, on_change=choose, width=300)


def _state(
    name: str, label: str, offered: Mapping[str, str], meaning: Meaning, update: Update
) -> None:
    key = f"bring-{name}"

    def choose() -> None:
        code = st.session_state[key]
        if code in offered:
            update(lambda now: with_setting(now, name, code))

    box(label, offered, getattr(meaning, name), key, choose)


def box(
    label: str, offered: Mapping[str, str], value: str, key: str, choose: Callable[[], None]
) -> None:
    """Show a box with one of several chosen; what a browser sends beside them does not count."""
    _show_in(key, value)
    st.selectbox(
        label,
        list(offered),
        format_func=offered.__getitem__,
        key=key,
        on_change=choose,
        width=_BOX_PX,
    )


def _show_in(key: str, value: object) -> None:
    """Have a box show a value; one that shows it already is left alone while somebody types."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def _day(key: str) -> dt.date | None:
    value = st.session_state[key]
    return value if isinstance(value, dt.date) else None


def _names(world: World) -> dict[str, str]:
    return {str(iso3): str(name) for iso3, name in world.countries["name"].sort_values().items()}


def _roles(words: Words) -> dict[Role, str]:
    return {
        "actor": words.text("State (needed)"),
        "stance": words.text("Stance (needed)"),
        "date": words.text("Date"),
        "source": words.text("Source"),
        "locator": words.text("Where in the source"),
        "words": words.text("Its words"),
        "confidence": words.text("Confidence"),
    }
