"""The way around: the rooms in one line, the pages of the room that is open in the next."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.address.rooms import ROOMS, room_of
from components.words import Words
from components.words.page_titles import page_titles, room_titles


def room_bar(
    pages: Mapping[str, StreamlitPage], current: str, words: Words, query: Mapping[str, str]
) -> None:
    """Show a link to each room, which opens its first page, and to each page of the open room.

    Each link has the parameters of `query`, so that it leads there in another window as well.
    The keys of the containers tell the places of the open room and page, counted from 1;
    0 stands for a page that is in no row.
    """
    here, rooms, titles = room_of(current), room_titles(words), page_titles(words)
    with st.container(key=f"rooms-{list(ROOMS).index(here) + 1}", horizontal=True, gap="small"):
        for room, codes in ROOMS.items():
            st.page_link(pages[codes[0]], label=rooms[room], query_params=query)
    codes = ROOMS[here]
    if len(codes) > 1:
        place = codes.index(current) + 1 if current in codes else 0
        with st.container(key=f"pages-{place}", horizontal=True, gap="small"):
            for code in codes:
                st.page_link(pages[code], label=titles[code], query_params=query)
