"""The language of this visitor, from the address."""

from __future__ import annotations

import streamlit as st

from components.words import Words, languages, words_for

LANGUAGE = "lang"


def current_words() -> Words:
    """Return the words of the language that the address asks for: English unless it is offered."""
    asked = st.query_params.get(LANGUAGE, "")
    return words_for(asked if asked in languages() else languages()[0])
