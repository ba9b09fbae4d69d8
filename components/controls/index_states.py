"""The states that the index page looks at closer, by box or by a click on the chart."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.controls import keys
from components.controls.link_check import offer
from components.controls.offered import keep_offered


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
    st.session_state[keys.RANKED] = iso3
