"""An address that is written over the one the browser shows, without a step in its history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

_NAME = "address-in-place"

# Only over the address that the server saw: the visitor may have gone on in the meantime.
_JS = """
export default ({data}) => {
  const shown = new URLSearchParams(location.search).toString();
  if (shown !== new URLSearchParams(data.shown).toString()) return;
  const query = data.wanted && `?${data.wanted}`;
  history.replaceState(history.state, '', location.pathname + query + location.hash);
};
"""
_writer = st.components.v2.component(_NAME, js=_JS)


def write_in_place(shown: Mapping[str, Sequence[str]], wanted: Mapping[str, Sequence[str]]) -> None:
    """Write the query `wanted` where the browser shows `shown`: Back leads where it led before."""
    data = {"shown": _text(shown), "wanted": _text(wanted)}
    _writer(key=_NAME, data=data)


def _text(query: Mapping[str, Sequence[str]]) -> str:
    return urlencode(query, doseq=True)
