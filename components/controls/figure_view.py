"""The one way of a figure to the page: theme, alternative text, picks, caption.

The message to the browser holds the figure. A script of ours (`components/figures/browser`) draws
it, and keeps zoom and focus when the next one comes.
Streamlit's own chart gives way to a new one whenever its figure changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import streamlit as st

from components.analysis.kept import kept_with
from components.controls.captions import PAGES_OWN, Own, caption
from components.controls.figure_message import figure_message, send_whole
from components.controls.language import current_words
from components.figures.browser.scripts import loader
from components.figures.caption import Caption, paper
from components.figures.chart import ACTIONS_PX, Figure
from components.figures.theme import DARK, LIGHT, Theme, theme_named
from components.words import Words

NAME = "figure"
_ASKED = "other_theme_of_"
_view = st.components.v2.component(NAME, js=loader(), isolate_styles=False)


@dataclass(frozen=True)
class _About:
    """What is said of a figure: its place, alternative text, picks, caption, theme."""

    key: str
    alt: str
    picks: bool
    caption: Caption
    theme: Theme


def current_theme() -> Theme:
    """Return the theme that the browser shows."""
    return theme_named(st.context.theme.type)


def figure_view(
    draw: Callable[[Theme], Figure],
    *,
    key: str,
    alt: str,
    on_pick: Callable[[str], None] | None = None,
    own: Own = PAGES_OWN,
) -> None:
    """Show a figure; where `on_pick` is given, a click calls it with the picked identifier.

    `draw` returns the figure in a theme: a visitor may save it in the other one, too. `alt` says
    in a sentence what it shows; `own` is its title and its sources where the page's are not its
    own. The identifier is a map location, or the `customdata` of a marker. A click on empty
    ground, or on a trace whose `hoverinfo` is "none", calls nothing. The height is the figure's,
    or that of the container if the figure has none.
    """
    words, theme, state = current_words(), current_theme(), st.session_state
    figure = draw(theme)
    said = caption(key, own, words, is_map="geo" in figure.layout)
    about = _About(key, alt, on_pick is not None, said, theme)
    shown = _written(figure, about, words)
    if state.pop(_ASKED + key, False):
        shown = _with_other(shown, draw(_other(theme)), words, _other(theme))

    def picked() -> None:
        match state.get(key):
            case {"picked": str(identifier)} if on_pick:
                on_pick(identifier)

    height = figure.layout.get("height")
    _view(
        key=key,
        data=figure_message(key, shown),
        height=int(height) + ACTIONS_PX if height else "stretch",
        on_picked_change=picked,
        on_missing_change=lambda: send_whole(key),
        on_other_theme_change=lambda: state.update({_ASKED + key: True}),
    )


def _other(theme: Theme) -> Theme:
    return LIGHT if theme == DARK else DARK


@kept_with
def _written(figure: Figure, about: _About, words: Words) -> bytes:
    """Return a figure with what is said of it, as JSON."""
    said = {
        "caption": asdict(about.caption),
        "theme": about.theme.name,
        "config": _config(words, is_map="geo" in figure.layout),
        "alt": about.alt,
        "picks": about.picks,
        "says": _says(words),
    }
    return f"{{{_drawn(figure, words, about.theme)},{_inside(said)}}}".encode()


def _with_other(shown: bytes, figure: Figure, words: Words, theme: Theme) -> bytes:
    """Return what is shown with the figure of the other theme beside it, for a picture."""
    return shown[:-1] + f',"other":{{{_drawn(figure, words, theme)}}}}}'.encode()


def _drawn(figure: Figure, words: Words, theme: Theme) -> str:
    """Return a figure with its legend and paper in a theme, as JSON without its braces."""
    entries = [
        {name: value for name, value in asdict(entry).items() if value not in ("", None)}
        for entry in figure.entries(words)
    ]
    around = _inside({"legend": entries, "paper": paper(theme)})
    return f'"figure":{figure.to_json()},{around}'


def _inside(said: dict[str, Any]) -> str:
    """Return an object as JSON without its braces."""
    return json.dumps(said, ensure_ascii=False)[1:-1]


def _config(words: Words, *, is_map: bool) -> dict[str, Any]:
    """Return plotly's settings: the language, and its own buttons for maps alone."""
    return {
        "displaylogo": False,
        "showTips": False,
        "locale": words.language,
        "displayModeBar": is_map,
    }


def _says(words: Words) -> dict[str, str]:
    """Return what the view says of itself."""
    return {
        "zoom_in": words.text("Zoom in"),
        "zoom_out": words.text("Zoom out"),
        "reset": words.text("Reset"),
        "picture": words.text("Save picture"),
        "format": words.text("Format"),
        "size": words.text("Size"),
        "page": words.text("Page (1600 px wide)"),
        "slide": words.text("Slide (1920 × 1080 px)"),
        "phone": words.text("Phone (1080 px wide)"),
        "colours": words.text("Colours"),
        "light": words.text("Light"),
        "dark": words.text("Dark"),
        "save": words.text("Save"),
        "saved": words.text("Saved"),
        "copy_link": words.text("Copy link"),
        "copied": words.text("Link copied"),
        "full_screen": words.text("Full screen"),
        "touch": words.text("Use two fingers to move the map"),
        "wheel": words.text("Hold Ctrl and turn the wheel to zoom the map"),
        "keys": words.text(
            "Map. Arrow keys go to the neighbouring country, letters to the next name, Enter opens "
            "its page, Escape leaves."
        ),
    }
