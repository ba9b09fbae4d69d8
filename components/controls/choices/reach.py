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

_MODES = {"both": "Air and sea", "air": "Air", "sea": "Sea"}
_SCENARIOS = {
    "all_open": "All canals open",
    "suez_closed": "Suez closed",
    "suez_panama_closed": "Suez and Panama closed",
}


def show_reach_filters(case: Case, choice: ReachChoice) -> None:
    """Show the choices in the sidebar."""
    names = case.countries["name"]
    allies = reaching_allies(case, choice)
    with st.sidebar:
        widgets.several(
            "Allies",
            "allies",
            of.allies(case, Scope(choice.region)),
            allies,
            standard=named_allies(case, choice.region),
            placeholder="Choose at least one",
            help="States with a documented or plausible route. Not all of them are allies.",
        )
        widgets.segments("Mode", "mode", _MODES, choice)
        _show_platforms(case, choice, allies)
        widgets.one("Canals", "scenario", _SCENARIOS, choice, help="Changes routes by sea only.")
        _show_tonnage(case, choice)
        show("rings", ringed_ally(case, choice) or "", "")
        st.selectbox(
            "Range rings around",
            ["", *allies],
            key="rings",
            format_func=lambda ally: names.get(ally, _centre_name(case)),
            help="Rings around the centre are round; around an ally's base they are not.",
        )


def _show_platforms(case: Case, choice: ReachChoice, allies: tuple[str, ...]) -> None:
    fleet = airlifters(case)
    fleet = fleet[fleet["operator_iso3"].isin(allies)].set_index("platform_id")["platform"]
    widgets.several(
        "Aircraft",
        "platform",
        dict(fleet),
        chosen_platforms(case, choice),
        placeholder="All documented types",
    )


def _show_tonnage(case: Case, choice: ReachChoice) -> None:
    row = case.parameters.loc["tonnage_t"]
    show("tonnage", tonnage_t(case, choice), int(row["default_high"]))
    st.number_input(
        "Cargo to move (t)",
        min_value=int(row["lowest"]),
        max_value=int(row["highest"]),
        step=100,
        key="tonnage",
    )


def _centre_name(case: Case) -> str:
    return str(case.countries.at[case.settings.subject_iso3, "capital"])
