"""The top of every page: what it is about, as of when, and its finding."""

from __future__ import annotations

from html import escape

import streamlit as st

from components.controls.plain import plain
from components.tables import Case


def page_head(case: Case, finding: str, explanation: str) -> None:
    """Show the case's title with its date, the finding as heading, and what the page shows."""
    settings = case.settings
    with st.container(key="page-head"):
        st.html(
            f'<p class="atlas-eyebrow">{escape(settings.title)} · As of '
            f"{escape(settings.as_of_label)}</p>"
        )
        st.header(plain(finding), anchor=False)
        st.caption(plain(explanation))
