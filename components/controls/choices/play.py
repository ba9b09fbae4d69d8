"""A slider of the steps in time of a map, with a button that plays them one after the other.

The browser counts: it tells the next step when the page shows the last one, so that nothing runs
here while nobody presses, and each step is an address as any other choice. It stops at the end,
at a second press, and wherever the visitor chooses something else. Who asked the browser for less
motion goes one step with each press.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.analysis.moments import Moment
from components.controls.choices.session import choose
from components.figures.browser.scripts import loader
from components.words import Words

NAME = "play"
_STEP_MS = 1600
_player = st.components.v2.component(NAME, js=loader("play.js"), isolate_styles=False)


def show_play(
    moments: tuple[Moment, ...], labels: list[str], shown: int | None, words: Words
) -> None:
    """Show the slider of `moments`, at the one `shown`; without any moment there is none."""
    if not moments:
        return

    def stepped() -> None:
        # A browser can send anything here.
        match st.session_state.get(NAME):
            case {"stepped": str(place)} if place.isdecimal() and int(place) < len(moments):
                moment = moments[int(place)]
                choose(**{moment.field: moment.value})

    data: dict[str, Any] = {"steps": labels, "at": shown, "says": _says(words)}
    _player(key=NAME, data=data | {"step_ms": _STEP_MS}, on_stepped_change=stepped)


def _says(words: Words) -> dict[str, str]:
    return {
        "play": words.text("Play"),
        "pause": words.text("Pause"),
        "slider": words.text("Step in time"),
        "other": words.text("Another time is chosen"),
    }
