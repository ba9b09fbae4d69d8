"""The way around: the rooms in one line, the pages of the room that is open in the next."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.address.rooms import ROOMS, room_of
from components.words import Words
from components.words.page_titles import page_titles, room_titles


def room_bar(pages: Mapping[str, StreamlitPage], current: str, words: Words) -> None:
    """Show a link to each room, which opens its first page, and to each page beside the open one.

    What is open is marked by the keys of the containers, which the style sheet knows.
    """
    here, rooms, titles = room_of(current), room_titles(words), page_titles(words)
    with st.container(key="rooms", horizontal=True, gap="small"):
        for room, codes in ROOMS.items():
            with st.container(key=_key("room", room, is_open=room == here), width="content"):
                st.page_link(pages[codes[0]], label=rooms[room])
    if len(ROOMS[here]) == 1:
        return
    with st.container(key="pages", horizontal=True, gap="small"):
        for code in ROOMS[here]:
            with st.container(key=_key("page", code, is_open=code == current), width="content"):
                st.page_link(pages[code], label=titles[code])


def _key(kind: str, code: str, *, is_open: bool) -> str:
    return f"open-{kind}" if is_open else f"{kind}-{code}"
