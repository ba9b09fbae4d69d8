"""A page of which the case holds nothing: what is missing, and what to do about it."""

from __future__ import annotations

import streamlit as st

from components.analysis.lacking import Lacking
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.page_head import page_head
from components.words import Words
from components.words.absent import absent, what_to_do


def nothing_held(missing: Lacking, words: Words) -> None:
    """Show what a case lacks for a page, in place of filters and figures."""
    said = absent(words, missing)
    page_head(missing.settings, said.finding, said.would_show, words)
    st.info(escape_markdown(what_to_do(words, missing)))
