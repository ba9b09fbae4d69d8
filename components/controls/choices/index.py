"""The widgets of the backing index: weights, method, years of arms, states to look at closer."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pandas as pd
import streamlit as st

from components.address import IndexChoice
from components.address.choices import HIGHEST_WEIGHT
from components.address.options import delivery_years
from components.analysis.index.backing_index import Asked
from components.controls.choices.session import choose, show
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.places import filter_bar
from components.tables import Case
from components.words import Words

_STEP = 5


def show_weights(case: Case, choice: IndexChoice, words: Words) -> None:
    """Show a slider for each component, the method and the year, behind a button."""
    scale = case.index_component_scale
    names = [f"weight_{code}" for code in scale.index]
    with filter_bar():
        _show_named_weightings(choice, names, words)
    with (
        filter_bar(),
        st.popover(words.text("Weights and method"), width="content", key="more-weights"),
    ):
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
        _show_method(choice, words)
        _show_years(case, choice, words)


def _show_named_weightings(choice: IndexChoice, names: list[str], words: Words) -> None:
    """Show buttons that set all weights at once; the one whose weights are set stands out."""
    now = {name: getattr(choice, name) for name in names}
    equal = {name: next(f.default for f in fields(choice) if f.name == name) for name in names}
    weightings: dict[str, tuple[str, dict[str, Any]]] = {
        "equal": (words.text("Equal weights"), equal),
        "acts": (words.text("Acts and words"), _only(names, "direction", "capabilities")),
        "arms": (words.text("Arms and groups"), _only(names, "arms", "groups")),
        "votes": (words.text("Votes"), _only(names, "votes")),
    }
    for key, (label, weights) in weightings.items():
        st.button(
            label,
            key=key,
            on_click=choose,
            kwargs=weights,
            type="primary" if weights == now else "secondary",
            width="stretch",
        )


def _only(names: list[str], *codes: str) -> dict[str, int]:
    """Return the highest weight for the components `codes`, and none for the others."""
    kept = {f"weight_{code}" for code in codes}
    return {name: HIGHEST_WEIGHT if name in kept else 0 for name in names}


def _show_method(choice: IndexChoice, words: Words) -> None:
    methods = {
        "min_max": words.text("Distance between the ends"),
        "rank": words.text("Rank among states"),
    }
    show("method", choice.method)
    st.radio(
        words.text("Put components on one scale by"),
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


def show_state(label: str, name: str, asked: Asked, rows: pd.DataFrame, words: Words) -> None:
    """Show a box of the states of `rows` of `ranking`, empty where none was asked for."""
    names = rows["name"].sort_values()
    show(name, asked.state)
    st.selectbox(
        label,
        list(names.index),
        key=name,
        format_func=names.get,
        placeholder=words.text(
            "{name}, rank {rank}",
            name=names[asked.otherwise],
            rank=rows.at[asked.otherwise, "rank"],
        ),
    )


def open_state(iso3: str) -> None:
    """Break a state down after a click on its mark; call in a callback."""
    choose(ranked=iso3)
