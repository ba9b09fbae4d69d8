"""The map page: who stands where, and how we know."""

from __future__ import annotations

import streamlit as st

from components.address import MapChoice, RecordChoice
from components.analysis.stances import StancesResult, stances
from components.controls.choices.cards import open_country, show_country_box
from components.controls.choices.links import page_link
from components.controls.choices.map import reset_filters, show_map_filters, show_view
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.country_table import country_table
from components.controls.views.page_head import page_head
from components.controls.views.stances_legend import stances_legend
from components.figures.maps.stances import stance_map
from components.tables import Case
from components.words import Words
from components.words.stances import (
    perspective,
    stances_alt,
    stances_finding,
    stances_note,
)


def page(case: Case, chosen: MapChoice) -> None:
    """Show the map of the chosen countries, their counts and their table."""
    words, result = current_words(), stances(case, chosen)
    page_head(result.settings, stances_finding(words, result), _explanation(words, result), words)
    show_map_filters(case, chosen, words)
    show_view(case, chosen, words)
    stances_legend(result, chosen.stance, current_theme(), words)
    if result.rows.empty:
        _nothing_found(words)
    else:
        _show_map(result, words)
    show_country_box(case, chosen, words)
    if not result.rows.empty:
        country_table(result, words)


def _show_map(result: StancesResult, words: Words) -> None:
    with framed("map"):
        figure_view(
            stance_map(result, words, current_theme()),
            key="stance-map",
            alt=stances_alt(words, result),
            on_pick=open_country,
        )
    legend = perspective(words, result.scales, result.view).legend
    opens = words.text(
        "Tick a row's box, click a country on the map, or choose a name to open its page."
    )
    st.caption(f"{legend} {escape_markdown(result.settings.boundary_note)}\n\n{opens}")
    if result.acts:
        page_link(RecordChoice(), words.text("Every act, its date and its reports: the record →"))


def _nothing_found(words: Words) -> None:
    st.info(
        words.text(
            "No country matches all of these filters together. Remove one, or reset them all."
        )
    )
    st.button(words.text("Reset"), on_click=reset_filters, key="reset-empty", type="primary")


def _explanation(words: Words, result: StancesResult) -> str:
    settings = result.settings
    return stances_note(words, result) or f"{settings.question} {settings.as_of_note}"


if __name__ == "__main__":
    open_page("map", page)
