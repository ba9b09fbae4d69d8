"""Where the parts of a page stand: the head first, then the filters in one bar, then the rest.

The places are laid out first and filled in any order. What stands above comes first all the same:
a browser draws what it has, and what is put in above pushes down what it drew.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass

import htpy
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements.lib.mutable_popover_container import PopoverContainer

from components.controls.markup.elements import show_html
from components.words import Words


@dataclass
class Places:
    """The places of one run of a page; `first` draws what begins the bar, until it has."""

    head: DeltaGenerator
    filters: DeltaGenerator
    first: Callable[[], None] | None


_PLACES: ContextVar[Places] = ContextVar("places")


def lay_out(first: Callable[[], None] | None) -> None:
    """Make the places of a page; call once in a run, before anything of the page is drawn.

    `first` draws what begins the bar when that is first asked for; None: there is no bar.
    """
    head = st.container(key="page-head")
    filters = head
    if first is not None:
        filters = st.container(
            key="filters", horizontal=True, vertical_alignment="bottom", gap="small"
        )
    _PLACES.set(Places(head, filters, first))


def head_place() -> DeltaGenerator:
    """Return the place of the head. LookupError before `lay_out`."""
    return _PLACES.get().head


def filter_bar() -> DeltaGenerator:
    """Return the bar of filters between head and figure. LookupError before `lay_out`."""
    places = _PLACES.get()
    if places.first is not None:
        first, places.first = places.first, None
        with places.filters:
            first()
    return places.filters


def show_fold(words: Words) -> None:
    """Show the box to tick behind which the bar stands on a phone; call as the bar begins."""
    show_html(htpy.label(".atlas-fold")[htpy.input(type="checkbox"), words.text("Show filters")])


def more_filters(words: Words) -> PopoverContainer:
    """Return a place behind a button at the end of the bar, for filters that few need.

    Fill it while it is `open` only: closed, what is in it would cost each step of each visitor.
    A choice holds whether its widget is drawn or not.
    """
    return more_behind(words.text("More filters"), "more-filters")


def more_behind(label: str, key: str) -> PopoverContainer:
    """Return a place behind a button with a label of its own, to be filled while `open`."""
    with filter_bar():
        return st.popover(label, width="content", key=key, on_change="rerun")
