"""The choices of the reach page: allies, mode, platform, canals, tonnage, rings."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.analysis.actors.names import actors_in_regions
from components.analysis.claims.support import capability_actors
from components.analysis.reach.platforms import airlifters
from components.tables import Case

_MODES = {"both": "Air and sea", "air": "Air", "sea": "Sea"}
_SCENARIOS = {
    "all_open": "All canals open",
    "suez_closed": "Suez closed",
    "suez_panama_closed": "Suez and Panama closed",
}


@dataclass(frozen=True)
class ReachChoice:
    """What to compute and draw. No platforms means all; `rings_around` is an ally or blank."""

    allies: tuple[str, ...]
    modes: tuple[str, ...]
    platforms: tuple[str, ...]
    scenario: str
    tonnage_t: float
    rings_around: str


def reach_filters(case: Case, regions: tuple[str, ...]) -> ReachChoice:
    """Show the choices in the sidebar and return them."""
    names = case.countries["name"]
    offered = _allies(case, regions)
    with st.sidebar:
        allies = st.multiselect(
            "Allies",
            offered,
            default=[actor for actor in capability_actors(case) if actor in offered],
            key="allies",
            format_func=names.get,
            placeholder="Choose at least one",
            bind="query-params",
            help="States with a documented or plausible route. Not all of them are allies.",
        )
        mode = st.segmented_control(
            "Mode",
            list(_MODES),
            default="both",
            required=True,
            key="mode",
            format_func=_MODES.__getitem__,
            bind="query-params",
        )
        platforms = _platforms(case, allies)
        scenario = st.selectbox(
            "Canals",
            list(_SCENARIOS),
            key="scenario",
            format_func=_SCENARIOS.__getitem__,
            bind="query-params",
            help="Changes routes by sea only.",
        )
        tonnage = _tonnage(case)
        rings = st.selectbox(
            "Range rings around",
            ["", *allies],
            key="rings",
            format_func=lambda ally: names.get(ally, _centre_name(case)),
            bind="query-params",
            help="Rings around the centre are round; around an ally's base they are not.",
        )
    modes = ("air", "sea") if mode == "both" else (str(mode),)
    return ReachChoice(
        tuple(allies), modes, tuple(platforms), str(scenario), tonnage, str(rings or "")
    )


def _allies(case: Case, regions: tuple[str, ...]) -> list[str]:
    within = actors_in_regions(case, regions)
    return [ally for ally in dict.fromkeys(case.routes["iso3"]) if ally in within]


def _platforms(case: Case, allies: list[str]) -> list[str]:
    fleet = airlifters(case)
    fleet = fleet[fleet["operator_iso3"].isin(allies)].set_index("platform_id")["platform"]
    chosen: list[str] = st.multiselect(
        "Aircraft",
        list(fleet.index),
        key="platform",
        format_func=fleet.get,
        placeholder="All documented types",
        bind="query-params",
    )
    return chosen


def _tonnage(case: Case) -> float:
    row = case.parameters.loc["tonnage_t"]
    chosen = st.number_input(
        "Cargo to move (t)",
        min_value=int(row["lowest"]),
        max_value=int(row["highest"]),
        value=int(row["default_high"]),
        step=100,
        key="tonnage",
        bind="query-params",
    )
    return float(chosen or row["default_high"])


def _centre_name(case: Case) -> str:
    return str(case.countries.at[case.settings.subject_iso3, "capital"])
