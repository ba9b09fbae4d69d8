"""The map page: who stands where, and how we know."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis import Selection, describe_countries, select_countries
from components.analysis.summary import count_bases, headline
from components.controls.count_strip import count_strip
from components.controls.country_card import choose_country, country_card, open_card, widget_key
from components.controls.country_table import country_table
from components.controls.figure_view import current_theme, figure_view
from components.controls.map_filters import map_filters, reset_filters
from components.controls.page_head import page_head
from components.controls.plain import plain
from components.figures.stance_map import frame_for, stance_map
from components.tables import Case, current_case


def main() -> None:
    """Show the map of the chosen countries, their counts and their table."""
    case = current_case()
    selection = map_filters(case)
    rows = select_countries(describe_countries(case, selection.reading), selection)
    page_head(case, headline(case, rows, selection), _explanation(case))
    if rows.empty:
        _nothing_found()
    else:
        _show_map(case, rows, selection)
    chosen = choose_country(case)
    if not rows.empty:
        country_table(case, rows)
        st.caption("Choose a row, a country on the map, or a name above to open its card.")
    if chosen:
        country_card(case, chosen, selection.reading)


def _show_map(case: Case, rows: pd.DataFrame, selection: Selection) -> None:
    theme = current_theme()
    frame = frame_for(case, selection.regions, selection.subregions)
    figure = stance_map(case, rows, theme, frame)
    with st.container(key="map-frame", height=560, border=False):
        figure_view(
            figure, case, key=widget_key("stance-map"), alt=_alt(case, rows), on_pick=open_card
        )
    count_strip(case, rows, theme)
    st.caption(
        "A square of two halves: left, states that the source names; right and fainter, states "
        "that inherit a claim about their group. Striped: the claims fall into different camps. "
        "Dots mark states too small to see. Words in quotation marks are the source's; others "
        f"are our paraphrase. {plain(case.settings.boundary_note)}"
    )


def _nothing_found() -> None:
    st.info("No country matches all of these filters together. Remove one, or reset them all.")
    st.button("Reset", on_click=reset_filters, key="reset-empty", type="primary")


def _explanation(case: Case) -> str:
    return f"{case.settings.question} {case.settings.as_of_note}"


def _alt(case: Case, rows: pd.DataFrame) -> str:
    counts = count_bases(rows)
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    return (
        f"World map of stances toward {subject}. States named: {counts['named']}; inherited: "
        f"{counts['inherited']}; contested: {counts['contested']}; without a claim: "
        f"{counts['silent']}. The table below holds the same countries."
    )


main()
