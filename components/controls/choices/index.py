"""The widgets of the backing index: weights, method, years of arms, states to look at closer."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address import IndexChoice
from components.address.bounds import delivery_years
from components.address.codecs import Scope
from components.address.declare import EQUAL_WEIGHT, HIGHEST_WEIGHT
from components.address.options import other_states
from components.analysis.index.backing_index import Asked, IndexResult
from components.analysis.index.components import FAMILIES
from components.controls.choices import widgets
from components.controls.choices.session import choose, show
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.places import filter_bar, more_behind
from components.tables import Case
from components.words import Words
from components.words.backing_index import family_names

_STEP, _WEIGHTING = 5, "weighting"


def show_weights(case: Case, choice: IndexChoice, words: Words) -> None:
    """Show named weightings, and behind a button a slider for each component, method and year."""
    scale = case.index_component_scale
    with filter_bar():
        _show_named_weightings(choice, scale, words)
        countries = other_states(case, Scope(choice.region))
        widgets.several(
            words.text("Countries"),
            "countries",
            {iso3: countries[iso3] for iso3 in sorted(countries, key=countries.__getitem__)},
            choice.countries,
            placeholder=words.text("All countries"),
        )
    more = more_behind(words.text("Weights and method"), "more-weights")
    if more.open:
        with more:
            _show_sliders(choice, scale, words)
            _show_method(choice, words)
            _show_years(case, choice, words)


def _show_sliders(choice: IndexChoice, scale: pd.DataFrame, words: Words) -> None:
    for code, label in words.labels(scale).items():
        name = _field(code)
        show(name, getattr(choice, name))
        st.slider(
            escape_markdown(label),
            0,
            HIGHEST_WEIGHT,
            step=_STEP,
            key=name,
            help=escape_markdown(words.definition(scale, code)),
        )


def _show_named_weightings(choice: IndexChoice, scale: pd.DataFrame, words: Words) -> None:
    """Show a row of buttons that set all weights at once; one whose weights are set is pressed."""
    weightings, labels = _named_weightings(scale), words.labels(scale)
    names = {"equal": words.text("Equal weights")} | family_names(words)
    now = {name: getattr(choice, name) for name in weightings["equal"]}
    st.session_state[_WEIGHTING] = next((c for c, each in weightings.items() if each == now), None)
    families = {
        names[family]: words.listing(labels[code] for code in codes)
        for family, codes in FAMILIES.items()
    }
    st.segmented_control(
        words.text("Weights"),
        list(weightings),
        key=_WEIGHTING,
        format_func=names.__getitem__,
        on_change=_weigh,
        args=(weightings,),
        help=escape_markdown(
            words.series(words.labelled(name, parts) for name, parts in families.items())
        ),
    )


def _named_weightings(scale: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Return the weights of each named weighting: equal ones, or those of one family alone."""
    only: dict[str, dict[str, int]] = {
        family: {_field(code): HIGHEST_WEIGHT if code in codes else 0 for code in scale.index}
        for family, codes in FAMILIES.items()
    }
    return {"equal": dict.fromkeys(map(_field, scale.index), EQUAL_WEIGHT), **only}


def _weigh(weightings: dict[str, dict[str, int]]) -> None:
    pressed = st.session_state[_WEIGHTING]
    if pressed in weightings:
        choose(**weightings[pressed])


def _field(component: str) -> str:
    return f"weight_{component}"


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


def show_state_box(result: IndexResult, words: Words) -> None:
    """Show the search box for a ranked state, whose score opens."""
    names = result.rows["name"].sort_values().to_dict()
    label = words.text("Open a score")
    widgets.search(label, "ranked", names, result.state, words.text("Type a name"))


def open_state(iso3: str) -> None:
    """Open the score of a state after a click; call in a callback."""
    choose(ranked=iso3)


def close_state() -> None:
    """Close the card of a score; call in a callback."""
    choose(ranked=None)
