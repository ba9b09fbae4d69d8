"""What a pasted link asked for and the case does not have."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.controls.markup.escape_markdown import escape_markdown

_ASKED, _OFFERED = "link_asked_for", "link_values_offered"


def remember_link() -> None:
    """Keep what the address asked for when the visit began; call before any widget."""
    if _ASKED not in st.session_state:
        st.session_state[_ASKED] = {key: st.query_params.get_all(key) for key in st.query_params}


def offer(key: str, labels: Iterable[str]) -> None:
    """Note what a widget offers: a default leaves the address, and is no fault of a link."""
    st.session_state.setdefault(_OFFERED, {})[key] = set(labels)


def report_link() -> None:
    """Say which values of the link were left out; call once all widgets are drawn.

    Streamlit drops a value that a widget does not offer without a word. A value that its widget
    offers left the address because it is a default.
    """
    asked: dict[str, list[str]] = st.session_state[_ASKED]
    if not asked:
        return
    st.session_state[_ASKED] = {}
    offered: dict[str, set[str]] = st.session_state.get(_OFFERED, {})
    dropped = [
        f"{key} = {value}"
        for key, values in asked.items()
        for value in values
        if value not in st.query_params.get_all(key) and value not in offered.get(key, ())
    ]
    if dropped:
        st.toast(
            escape_markdown(
                f"The link asked for {'; '.join(dropped)}. That is not offered here: left out."
            ),
            duration="long",
        )
