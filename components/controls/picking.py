"""What a click on a row of a table picks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st


def picked_row(key: str, order: Sequence[str], on_pick: Callable[[str], None]) -> None:
    """Call `on_pick` with the identifier of the row that was clicked in the table `key`."""
    chosen = st.session_state[key]["selection"]["rows"]
    if chosen:
        on_pick(str(order[chosen[0]]))
