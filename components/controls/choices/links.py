"""Links from page to page, by the page's code and the choice that it opens with."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.address import CHOICES, Choice, to_query
from components.controls.choices.session import shared_with

_PAGES = "pages_by_code"


def offer_pages(pages: Mapping[str, StreamlitPage]) -> None:
    """Say which pages there are, by code; each run says it before any link is drawn."""
    st.session_state[_PAGES] = dict(pages)


def page_link(choice: Choice, label: str, *, in_region: bool = True) -> None:
    """Show a link to the page of `choice`; where a page is opened alone, only its words.

    Language, reading and, if `in_region`, regions are those of the page that holds the link.
    """
    code, pages = _code_of(choice), _offered()
    kept = shared_with(choice, in_region=in_region)
    query: dict[str, str | list[str]] = {**kept, **to_query(choice)}
    if code in pages:
        st.page_link(pages[code], label=label, query_params=query)
    else:
        st.caption(label)


def go_to_page(choice: Choice) -> None:
    """Leave this run for the page of `choice`, where it is offered; not in a callback."""
    code, pages = _code_of(choice), _offered()
    if code in pages:
        st.switch_page(pages[code], query_params=to_query(choice))


def _code_of(choice: Choice) -> str:
    return next(page for page, kind in CHOICES.items() if kind is type(choice))


def _offered() -> Mapping[str, StreamlitPage]:
    pages: Mapping[str, StreamlitPage] = st.session_state.get(_PAGES, {})
    return pages
