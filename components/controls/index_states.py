"""The states that the index page looks at closer, by box or by a click on the chart."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.controls import keys
from components.controls.link_check import offer
from components.controls.offered import keep_offered

_CLICKED, _CHART = "index_mark_clicked", "index_chart_number"


def choose_state(label: str, key: str, rows: pd.DataFrame, otherwise: str) -> str:
    """Show a box of the states of `rows` of `ranking` and return the one to show.

    An empty box stands for `otherwise`. That state changes with weights and regions, so it is
    no default of the box: one address would then mean another state on each reload.
    """
    names = rows["name"].sort_values()
    offer(key, names)
    keep_offered(key, names.index)
    # What a click on the chart sets reaches the box only if the box was set before.
    st.session_state.setdefault(key, None)
    chosen: str | None = st.selectbox(
        label,
        list(names.index),
        index=None,
        key=key,
        format_func=names.get,
        placeholder=f"{names[otherwise]}, rank {rows.at[otherwise, 'rank']}",
        bind="query-params",
    )
    return chosen or otherwise


def open_state(iso3: str) -> None:
    """Break a state down after a click on its mark; call in a callback."""
    st.session_state[keys.RANKED] = st.session_state[_CLICKED] = iso3


def chart_key(rows: pd.DataFrame) -> str:
    """Return a key for the chart of `rows`, a new one where the box left the mark clicked last.

    That mark would still count as clicked, and a click on it would do no more than undo that.
    """
    keep_offered(keys.RANKED, rows.index)
    clicked, number = st.session_state.get(_CLICKED), st.session_state.get(_CHART, 0)
    if clicked and clicked != st.session_state.get(keys.RANKED):
        st.session_state[_CLICKED] = None
        number = st.session_state[_CHART] = number + 1
    return f"rank-intervals-{number}"
