"""The language of this visitor: what the choice of the page says, and before that the address."""

from __future__ import annotations

import streamlit as st

from components.languages import SOURCE, languages
from components.words import Words, words_for

_NOTED = "language_of_visit"
_PARAMETER = "lang"


def note_language(code: str) -> None:
    """Note which language the choice of this run has; its page is written in it."""
    st.session_state[_NOTED] = code


def current_words() -> Words:
    """Return the words of the page in this run."""
    noted: str | None = st.session_state.get(_NOTED)
    return words_for(noted) if noted else words_before_page()


def words_before_page() -> Words:
    """Return the words of what is drawn before the choice is known: of the address or the visit.

    On the way to another page the address is empty for a while, and the language stays.
    """
    if not len(st.query_params):
        return words_for(st.session_state.get(_NOTED, SOURCE))
    asked = st.query_params.get(_PARAMETER, SOURCE)
    return words_for(asked if asked in languages() else SOURCE)
