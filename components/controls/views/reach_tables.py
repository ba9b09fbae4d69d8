"""Everything of the reach page as tables, with sources."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.reach.routes import permissions_of
from components.columns.reach import CONSENTS, FIGURES, SIGHTINGS, WAYS
from components.controls.views.table import Look, show_table
from components.tables import Case
from components.words import Words


def options_table(case: Case, options: pd.DataFrame, words: Words) -> None:
    """List every route and platform with its results and its four flags."""
    st.subheader(words.text("All ways, with results and flags"), anchor=False)
    if options.empty:
        st.write(words.text("None for these choices."))
        return
    places = case.places.loc[options["end_id"]]
    shown = options.assign(
        ally=options["iso3"].map(case.countries["name"]),
        place=places["name"].to_numpy(),
        runway_m=places["runway_m"].to_numpy(),
        draft_m=places["draft_m"].to_numpy(),
        source=options["source_id"].map(case.sources["title"]),
    )
    show_table(shown, WAYS, words, Look(words.text("Ways with load, times, flags and source")))
    st.caption(
        words.text(
            "A dash means that a figure is not documented. Feasible is unknown where no range with "
            "payload is published. Consents seen is yes where each listed one was seen in use by "
            "the case's day, for that user. Receivable is yes where a visit of this mode was seen "
            "at that place: what a type needs of runway or depth is not in the figures."
        )
    )


def figures_table(case: Case, allies: list[str], words: Words) -> None:
    """List every published figure of the allies' aircraft and ships, with source and caveat."""
    st.subheader(words.text("Published figures"), anchor=False)
    rows = case.platform_figures
    rows = rows[rows["operator_iso3"].isin([*allies, ""])]
    operators = rows["operator_iso3"].map(case.countries["name"])
    shown = rows.assign(
        operator=operators.fillna(words.text("world fleet")),
        figure=rows["figure"].str.rsplit("_", n=1).str[0].str.replace("_", " "),
        address=rows["source_id"].map(case.sources["address"]),
    )
    show_table(shown, FIGURES, words, Look(words.text("Figures with unit, caveat and source")))
    st.caption(
        words.text("There is one row per value and source; where sources differ, the range counts.")
    )


def demonstrations_table(case: Case, rows: pd.DataFrame, words: Words) -> None:
    """List visits, flights, shipments and refusals with source, confidence and conflicts."""
    shown = rows.assign(
        actor=rows["operator_iso3"].map(case.countries["name"]),
        address=rows["source_id"].map(case.sources["address"]),
        second_address=rows["second_source_id"].map(case.sources["address"]),
    )
    look = Look(words.text("Visits, flights, shipments and refusals with source and confidence"))
    show_table(shown, SIGHTINGS, words, look)


def permissions_table(case: Case, route_ids: list[str], words: Words) -> None:
    """List the consents and passages that the chosen routes need, and closures for all."""
    st.subheader(words.text("Consents and passages"), anchor=False)
    needed = [permissions_of(case, route) for route in route_ids]
    general = case.permissions[case.permissions["iso3"].eq(case.settings.subject_iso3)]
    rows = pd.concat([*needed, general]).drop_duplicates("permission_id")
    if rows.empty:
        st.write(words.text("None is documented for these routes."))
        return
    shown = rows.assign(address=rows["source_id"].map(case.sources["address"]))
    show_table(shown, CONSENTS, words, Look(words.text("Consents with status, date and source")))
    st.caption(words.text("Open means: seen in use on that date, for that user. It is no promise."))
