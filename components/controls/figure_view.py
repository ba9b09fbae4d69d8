"""The one way of a figure to the page: theme, alternative text, picks.

The message to the browser holds the figure. A script of ours (`components/figures/browser`) draws
it, and keeps zoom and focus when the next one comes.
Streamlit's own chart gives way to a new one whenever its figure changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import streamlit as st

from components.analysis.kept import kept_with
from components.controls.figure_message import figure_message, send_whole
from components.controls.language import current_words
from components.figures.browser.scripts import loader
from components.figures.chart import Figure
from components.figures.theme import Theme, theme_named
from components.words import Words

NAME = "figure"
_view = st.components.v2.component(NAME, js=loader(), isolate_styles=False)


def current_theme() -> Theme:
    """Return the theme that the browser shows."""
    return theme_named(st.context.theme.type)


def figure_view(
    figure: Figure,
    *,
    key: str,
    alt: str,
    on_pick: Callable[[str], None] | None = None,
) -> None:
    """Show a figure; where `on_pick` is given, a click calls it with the picked identifier.

    `alt` says in a sentence what the figure shows. The identifier is a map location, or the
    `customdata` of a marker. A click on empty ground, or on a trace whose `hoverinfo` is "none",
    calls nothing. The height is the figure's, or that of the container if the figure has none.
    """
    words = current_words()
    shown = _written(figure, (key, alt), words, picks=on_pick is not None)

    def picked() -> None:
        match st.session_state.get(key):
            case {"picked": str(identifier)} if on_pick:
                on_pick(identifier)

    _view(
        key=key,
        data=figure_message(key, shown),
        height=int(figure.layout.get("height", 0)) or "stretch",
        on_picked_change=picked,
        on_missing_change=lambda: send_whole(key),
    )


@kept_with
def _written(figure: Figure, said: tuple[str, str], words: Words, *, picks: bool) -> bytes:
    """Return a figure with its key and alternative text, as JSON."""
    key, alt = said
    about = {
        "config": _config(words, key),
        "alt": alt,
        "picks": picks,
        "says": _says(words),
    }
    whole = f'{{"figure":{figure.to_json()},{json.dumps(about, ensure_ascii=False)[1:]}'
    return whole.encode()


def _config(words: Words, key: str) -> dict[str, Any]:
    """Return plotly's settings: the picture's file, the language."""
    picture = {"format": "png", "scale": 2, "filename": key}
    return {
        "displaylogo": False,
        "showTips": False,
        "toImageButtonOptions": picture,
        "locale": words.language,
    }


def _says(words: Words) -> dict[str, str]:
    """Return what the view says of itself."""
    return {
        "zoom_in": words.text("Zoom in"),
        "zoom_out": words.text("Zoom out"),
        "reset": words.text("Reset"),
        "picture": words.text("Download as a picture"),
        "full_screen": words.text("Full screen"),
        "touch": words.text("Use two fingers to move the map"),
        "wheel": words.text("Hold Ctrl and turn the wheel to zoom the map"),
        "keys": words.text(
            "Map. Arrow keys go to the neighbouring country, letters to the next name, Enter opens "
            "its page, Escape leaves."
        ),
    }
