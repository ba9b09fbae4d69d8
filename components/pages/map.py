"""The map page: who stands where, and how we know."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, first_window
from components.analysis.selection import Selection, describe_countries, select_countries
from components.analysis.summary import count_bases, headline, record_caveat, record_headline
from components.analysis.vocabulary import View
from components.controls.card_state import COUNTRY
from components.controls.cards.country import choose_country, country_card
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.map_filters import choose_view, map_filters, reset_filters
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.count_strip import count_strip
from components.controls.views.country_table import country_table
from components.controls.views.page_head import page_head
from components.figures.framing import frame_for
from components.figures.stance_map import stance_map
from components.tables import Case, current_case
from components.words import Words


def main() -> None:
    """Show the map of the chosen countries, their counts and their table."""
    case, words = current_case(), current_words()
    head = st.container()
    view = choose_view()
    selection = map_filters(case, view)
    rows = select_countries(_described(case, view, selection), selection)
    with head:
        page_head(
            case,
            _finding(case, rows, view, selection),
            _explanation(case, rows, view, words),
            words,
        )
    if rows.empty:
        _nothing_found(words)
    else:
        _show_map(case, rows, view, selection, words)
    chosen = choose_country(case, words)
    if not rows.empty:
        country_table(case, rows, view)
        st.caption(
            words.text(
                "Tick a row's box, click a country on the map, or choose a name to open a card."
            )
        )
    if chosen:
        country_card(case, chosen, selection.reading, words)


def _described(case: Case, view: View, selection: Selection) -> pd.DataFrame:
    if view == "record":
        return describe_record(case, first_window(case), BEFORE)
    return describe_countries(case, selection.reading)


def _finding(case: Case, rows: pd.DataFrame, view: View, selection: Selection) -> str:
    if view == "record" and not rows.empty:
        places = selection.subregions or selection.regions
        filtered = replace(selection, regions=(), subregions=()).narrows
        return record_headline(case, rows, BEFORE, places, filtered=filtered)
    return headline(case, rows, selection)


def _show_map(
    case: Case, rows: pd.DataFrame, view: View, selection: Selection, words: Words
) -> None:
    theme = current_theme()
    frame = frame_for(case, selection.regions, selection.subregions)
    figure = stance_map(case, rows, theme, frame, view)
    with st.container(key="map-frame", height=560, border=False):
        figure_view(
            figure,
            case,
            key=COUNTRY.widget_key("stance-map"),
            alt=_alt(case, rows, view, words),
            on_pick=COUNTRY.open,
        )
    count_strip(case, rows, theme, words, view)
    st.caption(f"{_legend(view, words)} {escape_markdown(case.settings.boundary_note)}")
    if view == "record":
        st.page_link(
            "components/pages/record.py",
            label=words.text("Every act, its date and its reports: the record →"),
        )


def _legend(view: View, words: Words) -> str:
    if view == "record":
        return words.text(
            "Each square has two halves: on the left, states with an act of their own; on the "
            "right and fainter, states whose acts are known from published lists only. The colour "
            "is the mean of the acts, rounded to the nearest step; a half is rounded away from "
            "restraint. Grey: nothing was found, which is no proof that there was nothing. Dots "
            "mark states too small to see."
        )
    return words.text(
        "Each square has two halves: on the left, states that the source names; on the right and "
        "fainter, states that inherit a claim about their group. Striped: the claims fall into "
        "different camps. Dots mark states too small to see. Words in quotation marks are the "
        "source's; others are our paraphrase."
    )


def _nothing_found(words: Words) -> None:
    st.info(
        words.text(
            "No country matches all of these filters together. Remove one, or reset them all."
        )
    )
    st.button(words.text("Reset"), on_click=reset_filters, key="reset-empty", type="primary")


def _explanation(case: Case, rows: pd.DataFrame, view: View, words: Words) -> str:
    if view == "record":
        window = case.settings.windows[0]
        said = words.text(
            "What states did, from {first} to {last}, whatever the source says of them. Support "
            "types in the filter are still the source's.",
            first=words.day(window.first),
            last=words.day(window.last),
        )
        return f"{said} {record_caveat(rows)}".strip()
    return f"{case.settings.question} {case.settings.as_of_note}"


def _alt(case: Case, rows: pd.DataFrame, view: View, words: Words) -> str:
    counts = count_bases(rows)
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    if view == "record":
        return words.text(
            "World map of documented acts toward {subject}. States with acts of their own: "
            "{named}; known from lists only: {inherited}; without: {silent}. The table below has "
            "the same countries.",
            subject=subject,
            **counts,
        )
    return words.text(
        "World map of stances toward {subject}. States named: {named}; inherited: {inherited}; "
        "contested: {contested}; without a claim: {silent}. The table below has the same "
        "countries.",
        subject=subject,
        **counts,
    )


main()
