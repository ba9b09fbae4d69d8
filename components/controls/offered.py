"""A choice whose options depend on other choices."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st


def keep_offered(key: str, options: Collection[object]) -> None:
    """Take out of a widget's choice what it no longer offers; call before the widget.

    Streamlit would drop such a value by itself, but leave it in the address, which would then
    say something else than the page. A choice of several keeps what is left of it; a choice of
    one becomes none.
    """
    chosen = st.session_state.get(key)
    if isinstance(chosen, list):
        kept = [value for value in chosen if value in options]
        if kept != chosen:
            st.session_state[key] = kept
    elif chosen is not None and chosen not in options:
        st.session_state[key] = None
