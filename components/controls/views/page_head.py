"""The top of every page: what it is about, as of when, and its finding."""

from __future__ import annotations

import htpy
import streamlit as st

from components.controls.captions import as_of_run, note_finding
from components.controls.markup.elements import eyebrow, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.places import head_place
from components.controls.views.share import share, share_figure
from components.tables.settings import Settings
from components.words import Words
from components.words.explained import Explanation


def page_head(
    settings: Settings,
    finding: str,
    explanation: str | Explanation,
    words: Words,
    span: str = "",
) -> None:
    """Show the case's title with its date, the finding as heading, and what the page shows.

    `span` says what time the page's own data are of, where that is neither the claims' nor all of
    the record's.
    """
    note_finding(finding, span)
    with head_place():
        about = words.beside((settings.title, as_of_run(words), span))
        show_html(eyebrow(about, " ", share(words), share_figure(words)))
        st.title(escape_markdown(words.unbroken(finding)), anchor=False)
        _explain(explanation, words)


def figure_head(finding: str, span: str = "") -> None:
    """Show the finding alone, above a figure that stands in a frame on another page."""
    note_finding(finding, span)
    with head_place():
        st.title(escape_markdown(finding), anchor=False)


def _explain(explanation: str | Explanation, words: Words) -> None:
    if isinstance(explanation, str):
        explanation = Explanation(explanation, "")
    if explanation.shown:
        st.caption(escape_markdown(explanation.shown))
    if explanation.further:
        show_html(how_to_read(explanation.further, words))


def how_to_read(further: str, words: Words) -> htpy.Node:
    """Return what it takes to read a figure, behind a press; nothing where it takes nothing."""
    if not further:
        return None
    summary = htpy.summary[words.text("How to read this")]
    return htpy.details(".atlas-how.atlas-note")[summary, htpy.p[further]]
