"""A change of theme while the page is open: Streamlit repaints its own parts, not our figures."""

from __future__ import annotations

import streamlit as st

_NAME = "theme-change"

# Streamlit hands its colours to components as CSS variables. A transition of one of them ends
# after the theme has changed, however that came about: then the new theme goes with the rerun.
_CSS = """
div { position: absolute; width: 1px; height: 1px; pointer-events: none;
  background-color: var(--st-background-color); transition: background-color 10ms; }
"""
_JS = """
export default ({parentElement, setTriggerValue}) => {
  const probe = parentElement.querySelector('div');
  const changed = () => setTriggerValue('changed', true);
  probe.addEventListener('transitionend', changed);
  return () => probe.removeEventListener('transitionend', changed);
};
"""
_probe = st.components.v2.component(_NAME, html='<div aria-hidden="true"></div>', css=_CSS, js=_JS)


def redraw_on_theme_change() -> None:
    """Run the script again when the visitor's theme changes, so that all figures follow it."""
    _probe(key=f"{_NAME}-probe", on_changed_change=_nothing)


def _nothing() -> None:
    """Do nothing: Streamlit runs the script again after it."""
