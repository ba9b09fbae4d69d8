"""The widgets of the reach page: actors, mode, platform, canals, tonnage, rings."""

from __future__ import annotations

import streamlit as st

from components.address import ReachChoice
from components.address.choice import MOST_ACTORS
from components.analysis.reach.result import ReachResult
from components.controls.choices import widgets
from components.controls.choices.session import show
from components.controls.places import filter_bar, more_filters
from components.tables import Case
from components.words import Words


def show_reach_filters(case: Case, result: ReachResult, words: Words) -> None:
    """Show the choices in the bar above the figure."""
    choice, plan = result.choice, result.plan
    with filter_bar():
        widgets.several(
            words.text("Actors"),
            "actors",
            result.offered,
            plan.actors,
            standard=result.standard,
            max_selections=MOST_ACTORS,
            placeholder=words.text("Choose at least one"),
            help=words.text(
                "Up to {most}, the same as under “What they offer”. Not all of them are allies.",
                most=MOST_ACTORS,
            ),
        )
        _show_mode(choice, words)
        _show_tonnage(case, plan.tonnage_t, words)
    more = more_filters(words)
    if more.open:
        with more:
            _show_platforms(result, words)
            _show_scenario(choice, words)
            _show_rings(result, words)


def _show_mode(choice: ReachChoice, words: Words) -> None:
    modes = {
        "both": words.text("Air and sea"),
        "air": words.text("Air"),
        "sea": words.text("Sea"),
    }
    widgets.segments(words.text("Mode"), "mode", modes, choice)


def _show_scenario(choice: ReachChoice, words: Words) -> None:
    scenarios = {
        "all_open": words.text("All canals open"),
        "suez_closed": words.text("Suez closed"),
        "suez_panama_closed": words.text("Suez and Panama closed"),
    }
    note = words.text("Changes routes by sea only.")
    widgets.one(words.text("Canals"), "scenario", scenarios, choice, help=note)


def _show_platforms(result: ReachResult, words: Words) -> None:
    widgets.several(
        words.text("Aircraft"),
        "platform",
        result.aircraft,
        result.plan.platforms,
        placeholder=words.text("All documented types"),
    )


def _show_rings(result: ReachResult, words: Words) -> None:
    show("rings", result.plan.rings_around or "", "")
    st.selectbox(
        words.text("Range rings around"),
        ["", *result.plan.allies],
        key="rings",
        format_func=lambda ally: result.names.get(ally, result.capital),
        help=words.text("Rings around the centre are round. Around an ally's base they are not."),
    )


def _show_tonnage(case: Case, tonnage_t: int, words: Words) -> None:
    row = case.parameters.loc["tonnage_t"]
    show("tonnage", tonnage_t, int(row["default_high"]))
    st.number_input(
        words.text("Cargo to move (t)"),
        min_value=int(row["lowest"]),
        max_value=int(row["highest"]),
        step=100,
        key="tonnage",
    )
