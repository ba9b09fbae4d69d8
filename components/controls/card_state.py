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
