"""The widgets of the first page."""

from __future__ import annotations

import streamlit as st

from components.address import HomeChoice
from components.address.codecs import LONGEST_TEXT
from components.controls.choices import widgets
from components.words import Words

_PICKED = "picked_on_home"


def show_search(choice: HomeChoice, words: Words) -> None:
    """Show the box that looks in countries, acts, claims and sources."""
    widgets.text(
        words.text("Search countries, acts, claims and sources"),
        "find",
        choice,
        max_chars=LONGEST_TEXT,
        placeholder=words.text("A country, a person, a word: then Enter"),
    )


def pick_country(iso3: str) -> None:
    """Note a country after a click on the map; call in a callback."""
    st.session_state[_PICKED] = iso3


def picked_country() -> str | None:
    """Return the country that was clicked since this was last asked."""
    picked: str | None = st.session_state.pop(_PICKED, None)
    return picked
