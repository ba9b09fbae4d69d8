"""A figure on its way to the browser: the first of a visit whole, later ones with that at hand.

A map after a filter is mostly what it was before: packed with the first one as its dictionary it
takes half a kilobyte, where it would take two to six. The websocket packs too, but looks back no
farther than 16 kB: the first figure is soon out of sight.

A message is a byte that says whether it is packed, the eight of the first figure's name, and the
figure: JSON, or raw deflate (RFC 1951). `components/figures/browser/unpack.js` reads it.
"""

from __future__ import annotations

import hashlib

import streamlit as st

from components.packing import pack_beside

# Where in the session the first figure of a place is kept.
NOTED = "first_figure_of_"
_NAME_BYTES = 8


def figure_message(key: str, figure: bytes) -> bytes:
    """Return what the browser is told of the figure (JSON) in the place `key` of this visit."""
    first: bytes | None = st.session_state.get(NOTED + key)
    if first is None:
        st.session_state[NOTED + key] = figure
        return b"\0" + _name(figure) + figure
    return b"\1" + _name(first) + pack_beside(first, figure)


def send_whole(key: str) -> None:
    """Note that the browser does not have the first figure: the next one goes whole."""
    st.session_state.pop(NOTED + key, None)


def _name(figure: bytes) -> bytes:
    return hashlib.sha256(figure).digest()[:_NAME_BYTES]
