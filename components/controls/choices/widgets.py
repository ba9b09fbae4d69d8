"""Widgets of a field of a choice: codes as options, names as what a reader sees.

Each shows what the choice says. What a visitor changes is read from it in the next run, before
anything is drawn, so no widget returns a value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

import streamlit as st

from components.address import Choice
from components.controls.choices.session import show
from components.controls.markup.escape_markdown import escape_markdown


def several(
    label: str, name: str, options: Mapping[str, str], value: Sequence[str], **look: Any
) -> None:
    """Show a choice of several; `standard` in `look` is what it shows while nobody chose."""
    standard = look.pop("standard", None)
    show(name, list(value), None if standard is None else list(standard), unset=[])
    st.multiselect(label, list(options), key=name, format_func=options.__getitem__, **look)


def one(label: str, name: str, options: Mapping[str, str], choice: Choice, **look: Any) -> None:
    """Show a box with one of several chosen; the first is what it shows while nobody chose."""
    show(name, getattr(choice, name), unset=next(iter(options), None))
    st.selectbox(label, list(options), key=name, format_func=options.__getitem__, **look)


def search(label: str, name: str, options: Mapping[str, str], value: str | None, hint: str) -> None:
    """Show a box to type into, which stands empty while nothing is chosen; `hint` says what."""
    show(name, value, unset=None)
    st.selectbox(
        label,
        list(options),
        index=None,
        key=name,
        format_func=options.__getitem__,
        placeholder=hint,
    )


def segments(
    label: str, name: str, options: Mapping[str, str], choice: Choice, **look: Any
) -> None:
    """Show a row of buttons of which one is always pressed, at first the field's default."""
    first = str(next(each.default for each in fields(choice) if each.name == name))
    segments_from(label, name, options, (getattr(choice, name), first), **look)


def segments_from(
    label: str, name: str, options: Mapping[str, str], shown: tuple[str, str], **look: Any
) -> None:
    """Show a row of buttons of which one is always pressed.

    `shown` is the one that is pressed, and the one that is while nobody chose.
    """
    value, first = shown
    show(name, value, first, unset=first)
    names = {code: escape_markdown(words) for code, words in options.items()}
    st.segmented_control(
        label,
        list(names),
        default=first,
        required=True,
        key=name,
        format_func=names.__getitem__,
        **look,
    )


def text(label: str, name: str, choice: Choice, **look: Any) -> None:
    """Show a box for free text."""
    show(name, getattr(choice, name), unset="")
    st.text_input(label, key=name, **look)


def toggle(label: str, name: str, choice: Choice, **look: Any) -> None:
    """Show a switch."""
    show(name, getattr(choice, name), unset=False)
    st.toggle(label, key=name, **look)
