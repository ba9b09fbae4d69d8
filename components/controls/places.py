"""Where the parts of a page stand: the head first, then the filters in one bar, then the rest.

A page knows its choice before anything is drawn, but its finding later than its filters; so the
places are laid out first and filled in any order.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.words import Words


@dataclass(frozen=True)
class Places:
    """The places of one run of a page."""

    head: DeltaGenerator
    filters: DeltaGenerator


_PLACES: ContextVar[Places] = ContextVar("places")


def lay_out() -> None:
    """Make the places of a page; call once in a run, before anything of the page is drawn."""
    head = st.container(key="page-head")
    filters = st.container(key="filters", horizontal=True, vertical_alignment="bottom", gap="small")
    _PLACES.set(Places(head, filters))


def head_place() -> DeltaGenerator:
    """Return the place of the head. LookupError before `lay_out`."""
    return _PLACES.get().head


def filter_bar() -> DeltaGenerator:
    """Return the bar of filters between head and figure. LookupError before `lay_out`."""
    return _PLACES.get().filters


def more_filters(words: Words) -> DeltaGenerator:
    """Return a place behind a button at the end of the bar, for filters that few need."""
    with filter_bar():
        return st.popover(words.text("More filters"), width="content", key="more-filters")
