"""The page on method: what was put right, who else coded the same, audits, ratings."""

from __future__ import annotations

import streamlit as st

from components.address import MethodChoice
from components.analysis.method.result import MethodResult, method
from components.controls.choices.cards import show_country_box
from components.controls.choices.method import show_corrected
from components.controls.figure_view import current_theme
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.method_tables import (
    agreement_table,
    audits_table,
    coded_table,
    corrections_table,
    directions_table,
    parted_table,
    ratings_table,
)
from components.controls.views.page_head import page_head
from components.tables import Case
from components.words import Words
from components.words.method import agreement_note, method_finding


def page(case: Case, choice: MethodChoice) -> None:
    """Show corrections, then second coders, audits, ratings, and how directions are coded."""
    words, result = current_words(), method(case, choice)
    show_corrected(result, words)
    page_head(
        result.settings,
        method_finding(words, result),
        words.text(
            "What was wrong and was put right, how far others who coded the same states agree, "
            "what audits found, and how far each source and each report is trusted."
        ),
        words,
    )
    _show_corrections(result, words)
    _show_coders(result, words)
    _show_audits(result, words)
    _show_ratings(result, words)
    _show_directions(result, words)
    show_country_box(case, choice, words)


def _show_corrections(result: MethodResult, words: Words) -> None:
    st.header(words.text("Corrections"), anchor=False)
    if result.corrections.empty:
        st.write(words.text("No correction is listed here."))
        return
    if len(result.corrections) < result.in_all:
        st.caption(
            words.plural(
                "{found} of {count} correction",
                "{found} of {count} corrections",
                result.in_all,
                found=len(result.corrections),
            )
        )
    corrections_table(result, words)


def _show_coders(result: MethodResult, words: Words) -> None:
    coders = result.coders
    if coders is None:
        return
    st.header(words.text("Second coders"), anchor=False)
    st.caption(
        words.text(
            "Published lists put states into classes by their word on the use of force. We turned "
            "each list's word into one of our positions, and folded these into three sides. So "
            "they are second coders of our record: {note}",
            note=escape_markdown(result.settings.record_note),
        )
    )
    agreement_table(coders, words)
    st.caption(escape_markdown(agreement_note(words, coders)))
    coded_table(result, words)
    with st.expander(words.text("States on which lists part, with each list's word")):
        parted_table(result, words)


def _show_audits(result: MethodResult, words: Words) -> None:
    st.header(words.text("Audits"), anchor=False)
    st.caption(
        words.text(
            "Marks drawn at random, each looked up again at its source. The command “make audit” "
            "draws a sheet with which anybody can repeat it."
        )
    )
    if result.audits.empty:
        st.write(words.text("No audit is listed."))
        return
    audits_table(result, words)


def _show_ratings(result: MethodResult, words: Words) -> None:
    st.header(words.text("Sources and reports, rated apart"), anchor=False)
    st.caption(
        words.plural(
            "A good source can carry a doubtful report, so each has a scale of its own. {count} "
            "source is not rated.",
            "A good source can carry a doubtful report, so each has a scale of its own. {count} "
            "sources are not rated.",
            result.unrated,
        )
    )
    scales = result.scales
    ratings_table(
        words.text("Reliability of the source"),
        scales.reliability,
        result.reliabilities,
        words.text("Sources"),
        words,
    )
    ratings_table(
        words.text("Credibility of the report"),
        scales.credibility,
        result.credibilities,
        words.text("Events"),
        words,
    )


def _show_directions(result: MethodResult, words: Words) -> None:
    if result.directions is None:
        return
    st.header(words.text("From two positions to one direction"), anchor=False)
    st.caption(
        words.text(
            "At the turning point an act has a position on each axis, and its direction follows "
            "from both by this table, so that like acts are coded alike. One direction hides what "
            "two positions say; the page of answers keeps them apart."
        )
    )
    directions_table(result, current_theme(), words)


if __name__ == "__main__":
    open_page("method", page)
