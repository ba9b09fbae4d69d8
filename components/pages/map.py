"""The map page: who stands where, and how we know."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.address import MapChoice, RecordChoice
from components.analysis.record.events import BEFORE
from components.analysis.selection import View
from components.analysis.shown import selection_of
from components.analysis.stances import StancesResult, stances
from components.controls.cards.country import country_card, open_country, show_country_box
from components.controls.choices.links import page_link
from components.controls.choices.map import reset_filters, show_map_filters, show_view
from components.controls.choices.session import picking_key
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.count_strip import count_strip
from components.controls.views.country_table import country_table
from components.controls.views.page_head import page_head
from components.figures.maps.stances import stance_map
from components.tables import Case
from components.words import Words
from components.words.record import record_caveat, record_finding
from components.words.sentences import limited
from components.words.stances import headline


def page(case: Case, chosen: MapChoice) -> None:
    """Show the map of the chosen countries, their counts and their table."""
    words, head = current_words(), st.container()
    show_view(chosen)
    show_map_filters(case, chosen)
    result = stances(case, selection_of(case, chosen))
    with head:
        page_head(case, _finding(words, case, result), _explanation(words, case, result), words)
    if result.rows.empty:
        _nothing_found(words)
    else:
        _show_map(case, result, words)
    show_country_box(case, chosen.country, words)
    if not result.rows.empty:
        country_table(case, result, words)
        st.caption(
            words.text(
                "Tick a row's box, click a country on the map, or choose a name to open a card."
            )
        )
    if chosen.country:
        country_card(case, chosen.country, chosen.reading, words)


def _finding(words: Words, case: Case, result: StancesResult) -> str:
    choice = result.choice
    if choice.view == "claims" or result.rows.empty:
        return headline(words, case, result)
    limits = choice.subregions or choice.regions
    if replace(choice, regions=(), subregions=()).narrows:
        limits = (*limits, words.text("with these filters"))
    return limited(words, limits, record_finding(words, case, result, BEFORE))


def _show_map(case: Case, result: StancesResult, words: Words) -> None:
    theme, choice = current_theme(), result.choice
    figure = stance_map(result, words, theme)
    with st.container(key="map-frame", height=560, border=False):
        figure_view(
            figure,
            case,
            key=picking_key("stance-map"),
            alt=_alt(words, case, result),
            on_pick=open_country,
        )
    count_strip(case, result, theme, words)
    st.caption(f"{_legend(choice.view, words)} {escape_markdown(case.settings.boundary_note)}")
    if choice.view == "record":
        page_link(RecordChoice(), words.text("Every act, its date and its reports: the record →"))


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


def _explanation(words: Words, case: Case, result: StancesResult) -> str:
    if result.choice.view == "record":
        window = case.settings.windows[0]
        said = words.text(
            "What states did, from {first} to {last}, whatever the source says of them. Support "
            "types in the filter are still the source's.",
            first=words.day(window.first),
            last=words.day(window.last),
        )
        return f"{said} {record_caveat(words, result.counts)}".strip()
    return f"{case.settings.question} {case.settings.as_of_note}"


def _alt(words: Words, case: Case, result: StancesResult) -> str:
    bases = ("named", "inherited", "contested", "silent")
    counts = {basis: getattr(result.counts, basis) for basis in bases}
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    if result.choice.view == "record":
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


if __name__ == "__main__":
    open_page("map", page)
