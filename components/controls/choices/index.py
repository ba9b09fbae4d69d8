"""The widgets of the backing index: weights, method, years of arms, states to look at closer."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.address import IndexChoice
from components.address.choices import HIGHEST_WEIGHT
from components.address.options import delivery_years
from components.controls.choices.session import choose, reset, show
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case
from components.words import Words

_STEP = 5


def show_weights(case: Case, choice: IndexChoice, words: Words) -> None:
    """Show a slider for each component, the method and the year, in the sidebar."""
    scale = case.index_component_scale
    names = [f"weight_{code}" for code in scale.index]
    with st.sidebar:
        st.markdown(f"**{words.text('Weights')}**")
        for name, (code, label) in zip(names, words.labels(scale).items(), strict=True):
            show(name, getattr(choice, name))
            st.slider(
                escape_markdown(label),
                0,
                HIGHEST_WEIGHT,
                step=_STEP,
                key=name,
                help=escape_markdown(words.definition(scale, code)),
            )
        equal = words.text("Equal weights")
        st.button(equal, on_click=reset, args=names, key="equal", width="stretch")
        _show_method(choice, words)
        _show_years(case, choice, words)


def _show_method(choice: IndexChoice, words: Words) -> None:
    methods = {
        "min_max": words.text("Distance between the ends"),
        "rank": words.text("Rank among states"),
    }
    show("method", choice.method)
    st.radio(
        words.text("Put on one scale by"),
        list(methods),
        key="method",
        format_func=methods.__getitem__,
        help=words.text("Distance keeps how far values lie apart. Rank keeps only their order."),
    )


def _show_years(case: Case, choice: IndexChoice, words: Words) -> None:
    first, last = delivery_years(case)
    if first == last:
        return
    show("arms_since", first if choice.arms_since is None else choice.arms_since, first)
    st.slider(words.text("Count arms delivered since"), first, last, key="arms_since")


@dataclass(frozen=True)
class StateBox:
    """A box for one ranked state: its label, and the field of the choice that it shows."""

    label: str
    name: str


def show_state(
    box: StateBox, choice: IndexChoice, rows: pd.DataFrame, otherwise: str, words: Words
) -> str:
    """Show a box of the states of `rows` of `ranking` and return the one to show.

    An empty box, or a state that is not ranked here, stands for `otherwise`. That state changes
    with weights and regions, so it is no default of the box: one address would then mean another
    state on each reload.
    """
    names = rows["name"].sort_values()
    asked: str | None = getattr(choice, box.name)
    chosen = asked if asked in names.index else None
    show(box.name, chosen)
    st.selectbox(
        box.label,
        list(names.index),
        key=box.name,
        format_func=names.get,
        placeholder=words.text(
            "{name}, rank {rank}", name=names[otherwise], rank=rows.at[otherwise, "rank"]
        ),
    )
    return chosen or otherwise


def open_state(iso3: str) -> None:
    """Break a state down after a click on its mark; call in a callback."""
    choose(ranked=iso3)
