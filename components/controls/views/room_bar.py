"""The way around: the name, the rooms and the search in one line, the open room's pages below."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import htpy
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.address import HomeChoice, to_query
from components.address.rooms import FIRST, ROOMS, room_of
from components.controls.markup.elements import show_html
from components.controls.window import INSIDE, SEARCH
from components.words import Words
from components.words.page_titles import page_titles, room_titles


def room_bar(
    pages: Mapping[str, StreamlitPage], current: str, words: Words, name: str, held: str
) -> None:
    """Show a link to each room, which opens its first page, and to each page of the open room.

    Before the rooms stands the case's `name`, after them the search; both lead to the first page.
    Each link has the name by which the case is `held`, blank for the server's own, so that it leads
    there in another window as well. The keys of the containers tell the places of the open room
    and page, counted from 1; 0 stands for a page that is in no row.
    """
    query = {"case": held} if held else {}
    here, rooms, titles = room_of(current), room_titles(words), page_titles(words)
    first = urlencode(to_query(HomeChoice(lang=words.language, case=held)), doseq=True)
    address = f"{pages[FIRST].url_path or './'}{first and '?'}{first}"
    with st.container(key=f"rooms-{list(ROOMS).index(here) + 1}", horizontal=True, gap="small"):
        show_html(htpy.a(f".atlas-name.{INSIDE}", href=address)[name])
        for room, codes in ROOMS.items():
            st.page_link(pages[codes[0]], label=rooms[room], query_params=query)
        show_html(
            htpy.a(f".{SEARCH}.{INSIDE}", href=address)[htpy.span[words.text("Search")]],
        )
    codes = ROOMS[here]
    if len(codes) > 1:
        place = codes.index(current) + 1 if current in codes else 0
        with st.container(key=f"pages-{place}", horizontal=True, gap="small"):
            for code in codes:
                st.page_link(pages[code], label=titles[code], query_params=query)
