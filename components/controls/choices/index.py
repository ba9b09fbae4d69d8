"""The widgets of the backing index: weights, method, years of arms, states to look at closer."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address import IndexChoice
from components.address.choices import HIGHEST_WEIGHT
from components.address.options import delivery_years
from components.controls.choices.session import choose, reset, show
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case

_METHODS = {"min_max": "Distance between ends", "rank": "Rank among states"}
_STEP = 5


def show_weights(case: Case, choice: IndexChoice) -> None:
    """Show a slider for each component, the method and the year, in the sidebar."""
    scale = case.index_component_scale
    names = [f"weight_{code}" for code in scale.index]
    with st.sidebar:
        st.markdown("**Weights**")
        for name, row in zip(names, scale.to_dict("records"), strict=True):
            show(name, getattr(choice, name))
            st.slider(
                escape_markdown(row["label"]),
                0,
                HIGHEST_WEIGHT,
                step=_STEP,
                key=name,
                help=escape_markdown(row["definition"]),
            )
        st.button("Equal weights", on_click=reset, args=names, key="equal", width="stretch")
        show("method", choice.method)
        st.radio(
            "Put on one scale by",
            list(_METHODS),
            key="method",
            format_func=_METHODS.__getitem__,
            help="Distance keeps how far values lie apart. Rank keeps only their order.",
        )
        _show_years(case, choice)


def _show_years(case: Case, choice: IndexChoice) -> None:
    first, last = delivery_years(case)
    if first == last:
        return
    show("arms_since", first if choice.arms_since is None else choice.arms_since, first)
    st.slider("Count arms delivered from", first, last, key="arms_since")


def show_state(
    label: str, name: str, choice: IndexChoice, rows: pd.DataFrame, otherwise: str
) -> str:
    """Show a box of the states of `rows` of `ranking` and return the one to show.

    An empty box, or a state that is not ranked here, stands for `otherwise`. That state changes
    with weights and regions, so it is no default of the box: one address would then mean another
    state on each reload.
    """
    names = rows["name"].sort_values()
    asked: str | None = getattr(choice, name)
    chosen = asked if asked in names.index else None
    show(name, chosen)
    st.selectbox(
        label,
        list(names.index),
        key=name,
        format_func=names.get,
        placeholder=f"{names[otherwise]}, rank {rows.at[otherwise, 'rank']}",
    )
    return chosen or otherwise


def open_state(iso3: str) -> None:
    """Break a state down after a click on its mark; call in a callback."""
    choose(ranked=iso3)
