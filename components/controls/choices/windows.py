"""The box of named windows of days, for pages on what happened at a time."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from components.controls.choices.session import choose
from components.controls.places import filter_bar
from components.tables import Case
from components.words import Words

_WINDOW_BY_NAME = "window-by-name"
Span = tuple[dt.date, dt.date]


def show_windows(case: Case, window: Span | None, words: Words, unlimited: str = "") -> None:
    """Ask for a window by name; one that has no name is offered by its days while it is chosen.

    The first that is offered stands for no choice: the case's first, or, where that has a name,
    what is `unlimited`.
    """
    named: dict[str, Span | None] = {unlimited: None} if unlimited else {}
    named |= {each.label: (each.first, each.last) for each in case.settings.windows}
    own = "" if window is None else words.span(*window)
    shown = next((label for label, span in named.items() if span == window), own)
    st.session_state[_WINDOW_BY_NAME] = shown
    with filter_bar():
        st.selectbox(
            words.text("Time"),
            [*named, *([] if shown in named else [own])],
            key=_WINDOW_BY_NAME,
            on_change=_take,
            args=(named,),
        )


def _take(named: dict[str, Span | None]) -> None:
    chosen = st.session_state[_WINDOW_BY_NAME]
    if chosen in named:
        choose(window=None if chosen == next(iter(named)) else named[chosen])
