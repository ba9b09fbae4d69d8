"""The one way of a figure to the page: config, theme, alternative text, selection, base map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.figures.theme import Theme, theme_named

_CONFIG = {
    "displaylogo": False,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "pan2d", "autoScale2d"],
    "showTips": False,
}


def current_theme() -> Theme:
    """Return the theme that the browser shows."""
    return theme_named(st.context.theme.type)


def figure_view(
    figure: go.Figure,
    *,
    key: str,
    alt: str,
    base_map: str = "",
    on_pick: Callable[[str], None] | None = None,
) -> None:
    """Show a figure; where `on_pick` is given, a click calls it with the picked identifier.

    `alt` says in a sentence what the figure shows. `base_map` is the address of a folder, where
    the figure is a map: plotly.js would else ask another host. The identifier is a map location,
    or the `customdata` of a marker. A click on empty ground, or on a trace whose `hoverinfo` is
    "none", calls nothing. The height is the figure's, or that of the container if the figure
    has none.
    """
    picture = {"format": "png", "scale": 2, "filename": key}
    config = _CONFIG | {"toImageButtonOptions": picture}
    if base_map:
        config["topojsonURL"] = f"{base_map}/"
    height = "content" if figure.layout.height else "stretch"

    def picked() -> None:
        identifier = _picked_identifier(st.session_state[key], figure)
        if identifier and on_pick:
            on_pick(identifier)

    look: dict[str, Any] = {"theme": None, "config": config, "alt": alt, "height": height}
    if on_pick:
        st.plotly_chart(figure, key=key, on_select=picked, selection_mode="points", **look)
    else:
        st.plotly_chart(figure, key=key, **look)


def _picked_identifier(state: Mapping[str, Any], figure: go.Figure) -> str | None:
    """Return what was clicked; None where a browser says what no click on the figure can say."""
    match state["selection"]:
        case {"points": [{"curve_number": int(number)} as point, *_]}:
            pass
        case _:
            return None
    if not 0 <= number < len(figure.data) or figure.data[number].hoverinfo == "none":
        return None
    custom = point.get("customdata")
    if isinstance(custom, list):
        custom = custom[0] if custom else None
    identifier = point.get("location") or custom
    return str(identifier) if identifier else None
