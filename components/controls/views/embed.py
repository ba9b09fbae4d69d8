"""What a page shows in a frame on another page: its figure with finding, credit, and a way here."""

from __future__ import annotations

from collections.abc import Callable

import htpy
import streamlit as st

from components.controls.captions import caption_of_run
from components.controls.markup import elements
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.places import head_place
from components.figures.caption import PAGES_OWN
from components.words import Words
from components.words.page_titles import page_descriptions, page_titles


def embed(page: str, draw: Callable[[], None] | None, address: str, words: Words) -> None:
    """Show what `draw` draws, or for a page without a figure what it is about; then the credit.

    `address` is that of the whole page, which opens in a new tab.
    """
    if draw is None:
        with head_place():
            st.title(escape_markdown(page_titles(words)[page]), anchor=False)
            st.caption(escape_markdown(page_descriptions(words)[page]))
    else:
        draw()
    _credit(address, words)


def _credit(address: str, words: Words) -> None:
    said = caption_of_run("", PAGES_OWN, words, is_map=True)
    *sources, credit = said.notes
    whole = elements.outside_link(address, words.text("Open the whole page"))
    elements.show_html(
        htpy.div(".atlas-credit")[
            htpy.p[elements.beside(said.subtitle, credit, whole)],
            elements.unfolding(words.text("Sources"), (htpy.p[note] for note in sources)),
        ]
    )
