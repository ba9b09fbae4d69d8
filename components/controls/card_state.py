"""Which card is open, and keys of the widgets that a click opens it from."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.controls import keys


@dataclass(frozen=True)
class CardState:
    """The state of one kind of card: `key` is that of its search box."""

    key: str

    def open(self, identifier: str) -> None:
        """Open a card from a click; call in a callback, before the widgets are drawn."""
        st.session_state[self.key] = identifier

    def close(self) -> None:
        """Close the card, and let the same click open it again."""
        st.session_state[self.key] = None
        st.session_state[self._closed] = st.session_state.get(self._closed, 0) + 1

    def widget_key(self, name: str) -> str:
        """Return a key for a map or table that changes when a card is closed."""
        return f"{name}-{st.session_state.get(self._closed, 0)}"

    @property
    def _closed(self) -> str:
        return f"{self.key}_cards_closed"


COUNTRY = CardState(keys.COUNTRY)
EVENT = CardState(keys.EVENT)

_PAGE = "page_of_open_card"


def close_cards_left_behind(page: str) -> None:
    """Close the cards of a page that the visitor left, unless the address asks for them.

    Call before any widget. A card covers its page, so it is closed before another page is
    chosen; but Streamlit may lose that when the two come within one moment.
    """
    left = st.session_state.get(_PAGE, page) != page
    st.session_state[_PAGE] = page
    for card in (COUNTRY, EVENT):
        if left and card.key not in st.query_params:
            card.close()
