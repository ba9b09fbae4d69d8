"""The one way of a figure to the page: theme, alternative text, picks, caption.

The message to the browser holds the figure. A script of ours (`components/figures/browser`) draws
it, and keeps zoom and focus when the next one comes.
Streamlit's own chart gives way to a new one whenever its figure changes.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.controls.captions import caption_of_run
from components.controls.embedded import is_embedded
from components.controls.figure_message import figure_message, send_whole
from components.controls.language import current_words
from components.figures.browser.scripts import loader
from components.figures.caption import PAGES_OWN, Own
from components.figures.chart import ACTIONS_PX, Figure
from components.figures.shown import About, with_other, written
from components.figures.theme import DARK, LIGHT, Theme, theme_named

NAME = "figure"
_ASKED = "other_theme_of_"
_view = st.components.v2.component(NAME, js=loader(), isolate_styles=False)


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
    ground, on a trace whose `hoverinfo` is "none", or in a frame on another page, calls nothing:
    what it opens would not stand there. The height is the figure's,
    or that of the container if the figure has none.
    """
    words, theme, state = current_words(), current_theme(), st.session_state
    figure = draw(theme)
    said = caption_of_run(key, own, words, is_map="geo" in figure.layout)
    alone = is_embedded()
    picks, ahead = on_pick is not None and not alone, None if alone else own.ahead
    about = About(alt, said, theme, picks=picks, ahead=ahead)
    shown = written(figure, about, words)
    if state.pop(_ASKED + key, False):
        shown = with_other(shown, draw(_other(theme)), _other(theme))

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
