"""Links from page to page, by the page's code and the choice that it opens with."""

from __future__ import annotations

import copy
import functools
from collections.abc import Mapping
from urllib.parse import urlencode

import htpy
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.address import CHOICES, Choice, MapChoice, to_query
from components.address.rooms import FIRST
from components.controls.choices.address_in_place import go_to_address
from components.controls.choices.session import Texts, came_by_address, page_of_visit, shared_with
from components.controls.window import INSIDE

_PAGES = "pages_by_code"


def offer_pages(files: Mapping[str, str]) -> Mapping[str, StreamlitPage]:
    """Return the pages in files by code, for links to them; call before any link is drawn.

    They are made once for all visitors: to make one is to look for its file.
    """
    pages = _pages(tuple(files.items()))
    st.session_state[_PAGES] = pages
    return pages


def to_run(pages: Mapping[str, StreamlitPage]) -> list[StreamlitPage]:
    """Return pages for the navigation of one run: it notes in a page that it may be run, once."""
    return [copy.copy(page) for page in pages.values()]


@functools.cache
def _pages(files: tuple[tuple[str, str], ...]) -> Mapping[str, StreamlitPage]:
    # Every run tells the browser of all pages, and the links have names of their own: codes do.
    return {
        code: st.Page(file, title=code, url_path=code, default=code == FIRST)
        for code, file in files
    }


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


def inside_link(choice: Choice, label: str) -> htpy.Node:
    """Return a link in our own markup to the page of `choice`, in all regions.

    Many of them are one element of the page. Where a page is opened alone, it is only the words.
    """
    address = _address(choice, shared_with(choice, in_region=False))
    return htpy.a(f".{INSIDE}", href=address)[label] if address else label


def address_of_view(choice: Choice) -> str:
    """Return the address of what `choice` shows, relative to the page; empty where it is alone."""
    return _address(choice, {})


def _address(choice: Choice, around: Texts) -> str:
    code, pages = _code_of(choice), _offered()
    if code not in pages:
        return ""
    path, query = pages[code].url_path or "./", urlencode(around | to_query(choice), doseq=True)
    return f"{path}?{query}" if query else path


def lead_to(choice: Choice) -> None:
    """Lead the visitor to the page of `choice`, in one step of the browser's history.

    Who came by an address that says so is led on from there: Back leaves both. Where a page is
    opened alone there is no other.
    """
    _lead(choice, shared_with(choice, in_region=True), in_place=came_by_address())


def lead_to_case(held: str, language: str) -> None:
    """Lead the visitor to the map of the case that the server holds by a name.

    Nothing goes along that was chosen in the case before. Where a page is opened alone there is
    no other.
    """
    _lead(MapChoice(lang=language, case=held), {}, in_place=False)


def _lead(choice: Choice, around: Texts, *, in_place: bool) -> None:
    pages = _offered()
    if pages:
        path, at_root = pages[_code_of(choice)].url_path, not pages[page_of_visit()].url_path
        go_to_address(path, around | to_query(choice), at_root=at_root, in_place=in_place)


def _code_of(choice: Choice) -> str:
    return next(page for page, kind in CHOICES.items() if kind is type(choice))


def _offered() -> Mapping[str, StreamlitPage]:
    pages: Mapping[str, StreamlitPage] = st.session_state.get(_PAGES, {})
    return pages
