"""The browser's address, written from here: in place, or as one step to another page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

_NAME = "address-in-place"

# Of the address that the browser shows, what Streamlit keeps from the server: see `embedded.py`.
_EMBED = """
const embed = () => [...new URLSearchParams(location.search)].filter(([n]) => n === 'embed');
const whole = query => {
  const text = [query, `${new URLSearchParams(embed())}`].filter(Boolean).join('&');
  return text && `?${text}`;
};
"""
# Only over the address that the server saw: the visitor may have gone on in the meantime.
_JS = (
    _EMBED
    + """
export default ({data}) => {
  const shown = new URLSearchParams(location.search);
  shown.delete('embed');
  if (`${shown}` !== `${new URLSearchParams(data.shown)}`) return;
  const query = whole(data.wanted);
  history.replaceState(history.state, '', location.pathname + query + location.hash);
};
"""
)
# Streamlit's own switch of pages takes two steps in the history, one on the page that is left. It
# reads the address whenever the browser goes through its history, and so when told that it did.
_GO_NAME = "address-to-go-to"
_GO_JS = (
    _EMBED
    + r"""
export default ({data}) => {
  const here = location.pathname;
  const root = data.at_root ? here.replace(/\/?$/, '/') : here.replace(/[^/]*$/, '');
  const wanted = root + data.path + whole(data.query);
  if (here + location.search === wanted) return;
  history[data.in_place ? 'replaceState' : 'pushState']({}, '', wanted);
  window.dispatchEvent(new PopStateEvent('popstate', {state: {}}));
};
"""
)
_goer = st.components.v2.component(_GO_NAME, js=_GO_JS)
_writer = st.components.v2.component(_NAME, js=_JS)


def write_in_place(shown: Mapping[str, Sequence[str]], wanted: Mapping[str, Sequence[str]]) -> None:
    """Write the query `wanted` where the browser shows `shown`: Back leads where it led before."""
    data = {"shown": _text(shown), "wanted": _text(wanted)}
    _writer(key=_NAME, data=data)


def go_to_address(
    path: str, query: Mapping[str, Sequence[str]], *, at_root: bool, in_place: bool
) -> None:
    """Open the page at `path` with a query.

    `at_root` says that the visitor is on the page without a path; `in_place` that Back does not
    come here again.
    """
    data = {"path": path, "query": _text(query), "at_root": at_root, "in_place": in_place}
    _goer(key=_GO_NAME, data=data)


def _text(query: Mapping[str, Sequence[str]]) -> str:
    return urlencode(query, doseq=True)
