"""The widgets of the reach page: allies, mode, platform, canals, tonnage, rings."""

from __future__ import annotations

import streamlit as st

from components.address import ReachChoice
from components.address import options as of
from components.address.codecs import Scope
from components.analysis.reach.platforms import airlifters
from components.analysis.shown import (
    chosen_platforms,
    named_allies,
    reaching_allies,
    ringed_ally,
    tonnage_t,
)
from components.controls.choices import widgets
from components.controls.choices.session import show
from components.tables import Case
from components.words import Words


def show_reach_filters(case: Case, choice: ReachChoice, words: Words) -> None:
    """Show the choices in the sidebar."""
    names = case.countries["name"]
    allies = reaching_allies(case, choice)
    with st.sidebar:
        widgets.several(
            words.text("Allies"),
            "allies",
            of.allies(case, Scope(choice.region)),
            allies,
            standard=named_allies(case, choice.region),
            placeholder=words.text("Choose at least one"),
            help=words.text(
                "States with a documented or plausible route. Not all of them are allies."
            ),
        )
        _show_mode(choice, words)
        _show_platforms(case, choice, allies, words)
        _show_scenario(choice, words)
        _show_tonnage(case, choice, words)
        show("rings", ringed_ally(case, choice) or "", "")
        st.selectbox(
            words.text("Range rings around"),
            ["", *allies],
            key="rings",
            format_func=lambda ally: names.get(ally, _centre_name(case)),
            help=words.text(
                "Rings around the centre are round. Around an ally's base they are not."
            ),
        )


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


def _show_platforms(case: Case, choice: ReachChoice, allies: tuple[str, ...], words: Words) -> None:
    fleet = airlifters(case)
    fleet = fleet[fleet["operator_iso3"].isin(allies)].set_index("platform_id")["platform"]
    widgets.several(
        words.text("Aircraft"),
        "platform",
        dict(fleet),
        chosen_platforms(case, choice),
        placeholder=words.text("All documented types"),
    )


def _show_tonnage(case: Case, choice: ReachChoice, words: Words) -> None:
    row = case.parameters.loc["tonnage_t"]
    show("tonnage", tonnage_t(case, choice), int(row["default_high"]))
    st.number_input(
        words.text("Cargo to move (t)"),
        min_value=int(row["lowest"]),
        max_value=int(row["highest"]),
        step=100,
        key="tonnage",
    )


def _centre_name(case: Case) -> str:
    return str(case.countries.at[case.settings.subject_iso3, "capital"])
