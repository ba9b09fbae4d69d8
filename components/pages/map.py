"""The map page: who stands where, through which lens and when, and how we know."""

from __future__ import annotations

import streamlit as st

from components.address import MapChoice, RecordChoice
from components.analysis.lens import LensResult, lens
from components.controls.choices.cards import open_country
from components.controls.choices.frames import show_frame
from components.controls.choices.links import page_link
from components.controls.choices.map import reset_filters, show_lens, show_map_filters, show_time
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import caption, show_html
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.forms import link_to_ranking, show_form
from components.controls.views.lens_legend import lens_legend
from components.controls.views.lens_table import lens_table
from components.controls.views.page_head import figure_head, how_to_read, page_head
from components.exports.figures_ahead import OF_MAP
from components.figures.caption import Own
from components.figures.maps.lens import lens_map
from components.tables import Case
from components.words import Words
from components.words.explained import Explanation
from components.words.lens import lens_alt, lens_caveat, lens_finding, lens_how, lens_note


def page(case: Case, choice: MapChoice) -> None:
    """Show the map of the chosen countries through its lens, their counts and their table."""
    words, result = current_words(), lens(case, choice)
    explanation = Explanation(lens_note(words, result), lens_how(words, result))
    page_head(result.settings, lens_finding(words, result), explanation, words)
    show_map_filters(case, choice, result, words)
    with st.container(key="lens-row", horizontal=True, gap="small"):
        show_lens(result, choice, words)
        show_time(result, words)
        if choice.form == "map":
            in_regions = bool(choice.region or choice.subregion)
            show_frame(case, choice.frame, words, in_regions=in_regions)
        show_form(choice, words)
    lens_legend(result, current_theme(), words)
    if result.rows.empty:
        _nothing_found(words)
        return
    if choice.form == "map":
        _show_map(result, words)
    link_to_ranking(choice, words)
    _show_rows(result, words)


def figure(case: Case, choice: MapChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), lens(case, choice)
    figure_head(lens_finding(words, result))
    lens_legend(result, current_theme(), words)
    if not result.rows.empty:
        _show_map(result, words)


def _show_map(result: LensResult, words: Words) -> None:
    with framed("map"):
        figure_view(
            lambda theme: lens_map(result, words, theme),
            key="stance-map",
            alt=lens_alt(words, result),
            on_pick=open_country,
            own=Own(ahead=OF_MAP),
        )


def _show_rows(result: LensResult, words: Words) -> None:
    opens = words.text(
        "Tick a row's box, click a country on the map, or choose a name to open its page."
    )
    show_html(caption(opens), how_to_read(result.settings.boundary_note, words))
    caveat = lens_caveat(words, result)
    if caveat:
        show_html(caption(caveat))
    if result.lens == "record":
        page_link(RecordChoice(), words.text("Every act, its date and its reports: the record →"))
    lens_table(result, words)


def _nothing_found(words: Words) -> None:
    st.info(
        words.text(
            "No country matches all of these filters together. Remove one, or reset them all."
        )
    )
    st.button(words.text("Reset"), on_click=reset_filters, key="reset-empty", type="primary")


if __name__ == "__main__":
    open_page("map", page, figure)
