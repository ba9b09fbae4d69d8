"""What the source claims of a state, word by word."""

from __future__ import annotations

import streamlit as st

from components.analysis.report import StateReport
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, show_html
from components.controls.views.country.where import about_whom
from components.figures.theme import scale_colours
from components.words import Words
from components.words.quotation import quoted


def claims_section(report: StateReport, words: Words) -> None:
    """Show the claims that decide on a state's stance, then those that do not."""
    evidence, colours = report.evidence, scale_colours(report.scales, current_theme())
    for row in evidence.context.itertuples():
        show_html(claim(row.wording, row.topic, row.locator, row.summary))
    for decides, title in (
        (True, words.text("Claims that decide")),
        (False, words.text("Claims that do not decide")),
    ):
        rows = evidence.stances[evidence.stances["decides"].eq(decides)]
        if rows.empty:
            continue
        st.header(title, anchor=False)
        for row in rows.itertuples():
            where = about_whom(report, row, words)
            show_html(
                claim(
                    quoted(words, row.wording, row.verbatim),
                    words.label(report.scales.stance, row.stance),
                    where,
                    row.summary,
                    colours[row.stance],
                )
            )
