"""What the source claims of a state, what was documented, and whether the two part."""

from __future__ import annotations

import htpy
import streamlit as st

from components.analysis.report import StateReport
from components.controls.figure_view import current_theme
from components.controls.markup.elements import eyebrow, show_html, stance_swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.words import Words
from components.words.quotation import statements_and_places
from components.words.record import acts_in_words
from components.words.stances import perspective
from components.words.states import explain, parting_in_words


def verdict_section(report: StateReport, words: Words) -> None:
    """Show claim and record side by side, and under them in one sentence whether they part."""
    if report.stance["basis"] in ("subject", "adversary"):
        st.write(escape_markdown(explain(words, report)))
        return
    claimed, documented = st.columns(2, gap="medium")
    with claimed:
        _claimed(report, words)
    with documented:
        _documented(report, words)
    st.markdown(f"**{escape_markdown(parting_in_words(words, report.beside))}**")


def _claimed(report: StateReport, words: Words) -> None:
    row, scales, theme = report.stance, report.scales, current_theme()
    labels, code = perspective(words, scales).labels, str(row["shown_as"])
    said = ""
    if row["contested"] and code != "contested":
        said = words.text(
            "Contested; shown as “{stance}” by the reading you chose.", stance=labels[code]
        )
    show_html(
        eyebrow(words.text("The source says")),
        htpy.h2(".atlas-verdict")[stance_swatch(scales, code, theme), labels[code]],
        htpy.p[statements_and_places(words, row["wordings"])] if row["wordings"] else None,
        htpy.p[words.running((explain(words, report), said))],
    )


def _documented(report: StateReport, words: Words) -> None:
    window, record = report.settings.windows[0], report.acts.first_window
    label = perspective(words, report.scales, "record").labels[record["shown_as"]]
    square = stance_swatch(report.scales, record["shown_as"], current_theme())
    show_html(
        eyebrow(words.text("Documented, {window}", window=window.label)),
        htpy.h2(".atlas-verdict")[square, label],
        htpy.p[acts_in_words(words, record)],
    )
