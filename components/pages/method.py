"""The page on method: how a stance is coded, by whom, how sure; then what was put right, terms."""

from __future__ import annotations

import streamlit as st

from components.address import MethodChoice
from components.analysis.method.result import MethodResult, method
from components.controls.choices.cards import show_country_box
from components.controls.choices.method import show_corrected
from components.controls.figure_view import current_theme
from components.controls.language import current_words
from components.controls.open_page import open_page
from components.controls.places import filter_bar
from components.controls.views.method_parts import coding, contents, folded_parts, parts
from components.controls.views.method_tables import (
    agreement_table,
    audits_table,
    coded_table,
    corrections_table,
    parted_table,
)
from components.controls.views.page_head import page_head
from components.tables import Case
from components.words import Words
from components.words.explained import method_explained
from components.words.method import corrections_found, method_finding


def page(case: Case, choice: MethodChoice) -> None:
    """Show how a stance is coded, second coders and audits; the rest behind a press."""
    words, result = current_words(), method(case, choice)
    show_corrected(result, words)
    with filter_bar():
        show_country_box(case, choice, words)
    page_head(
        result.settings,
        method_finding(words, result),
        method_explained(words),
        words,
    )
    contents(result, words)
    coding(result, words)
    _show_coders(result, words)
    _show_audits(result, words)
    _show_corrections(result, words)
    folded_parts(result, current_theme(), words)


def _show_corrections(result: MethodResult, words: Words) -> None:
    st.header(parts(words)["corrections"], anchor="corrections")
    if result.corrections.empty:
        st.write(words.text("No correction is listed here."))
        return
    some = len(result.corrections) < result.in_all
    said = words.plural("The one correction", "All {count} corrections", result.in_all)
    if some:
        said = corrections_found(words, result)
    with st.expander(said, expanded=some):
        corrections_table(result, words)


def _show_coders(result: MethodResult, words: Words) -> None:
    coders = result.coders
    if coders is None:
        return
    st.header(parts(words)["coders"], anchor="coders")
    agreement_table(coders, result.settings.record_note, words)
    with st.expander(words.text("Each state: most lists beside ours, and where lists disagree")):
        coded_table(result, words)
        parted_table(result, words)


def _show_audits(result: MethodResult, words: Words) -> None:
    st.header(parts(words)["audits"], anchor="audits")
    st.caption(
        words.text(
            "Codings drawn at random, each looked up again at its source. The command “make audit” "
            "draws a sheet with which anybody can repeat it."
        )
    )
    if result.audits.empty:
        st.write(words.text("No audit is listed."))
        return
    audits_table(result, words)


if __name__ == "__main__":
    open_page("method", page)
