"""What a pasted link asked for and the case does not have."""

from __future__ import annotations

import streamlit as st

from components.controls.plain import plain

_ASKED = "link_asked_for"


def remember_link() -> None:
    """Keep what the address asked for when the visit began; call before any widget."""
    if _ASKED not in st.session_state:
        st.session_state[_ASKED] = {key: st.query_params.get_all(key) for key in st.query_params}


def report_link(known: set[str]) -> None:
    """Say which values of the link were left out; call once all widgets are drawn.

    Streamlit drops a value that a widget does not offer without a word. A value in `known`
    left the address because it is a default, not because it is wrong.
    """
    asked: dict[str, list[str]] = st.session_state[_ASKED]
    if not asked:
        return
    st.session_state[_ASKED] = {}
    dropped = [
        f"{key} = {value}"
        for key, values in asked.items()
        for value in values
        if value not in st.query_params.get_all(key) and value not in known
    ]
    if dropped:
        st.toast(
            plain(f"The link asked for {'; '.join(dropped)}. There is no such value: left out."),
            duration="long",
        )
