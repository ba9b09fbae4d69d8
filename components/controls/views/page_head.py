"""The top of every page: what it is about, as of when, and its finding."""

from __future__ import annotations

from html import escape

import streamlit as st

from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case
from components.words import Words


def page_head(case: Case, finding: str, explanation: str, words: Words, span: str = "") -> None:
    """Show the case's title with its date, the finding as heading, and what the page shows.

    `span` says what time the page's own data are of, where that is not the source's.
    """
    settings, also = case.settings, f" · {escape(span)}" if span else ""
    with st.container(key="page-head"):
        st.html(
            f'<p class="atlas-eyebrow">{escape(settings.title)} · '
            f"{escape(words.text('As of {time}', time=settings.as_of_label))}{also}</p>"
        )
        st.header(escape_markdown(finding), anchor=False)
        st.caption(escape_markdown(explanation))
