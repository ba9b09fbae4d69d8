"""Which claims about a state were checked against the record, and with what verdict."""

from __future__ import annotations

import streamlit as st

from components.analysis.report import StateReport
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, show_html
from components.figures.theme import verdict_colours
from components.words import Words
from components.words.quotation import quoted


def checks_section(report: StateReport, words: Words) -> None:
    """Show each checked claim about a state with its verdict; nothing where there is none."""
    rows, scales = report.checks, report.scales
    if rows.empty:
        return
    st.subheader(words.text("Claims about it, checked"), anchor=False)
    colours = verdict_colours(scales, current_theme())
    for row in rows.itertuples():
        where = words.beside((words.label(scales.aspect, row.aspect), row.place))
        show_html(
            claim(
                quoted(words, row.wording, row.verbatim),
                words.label(scales.verdict, row.verdict),
                where,
                row.why,
                colours[row.verdict],
            )
        )
