"""The legend of a map, above it: colours with their counts; where it filters, one presses them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import htpy
import streamlit as st
from markupsafe import Markup

from components.analysis.geography.ground import Ground
from components.controls.choices.session import choose
from components.controls.markup.elements import inline_list, show_html, stance_swatch, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import MOST_ENTRIES
from components.figures.theme import Theme
from components.tables.scales import Scales
from components.words import Words

# The style sheet gives the button at each place the colour of that number.
_COLOURS_CSS = Markup(".st-key-{key}{{{colours}}}")


@dataclass(frozen=True)
class Entry:
    """What one colour of the map stands for: `fill` is a CSS background, `count` its states."""

    code: str
    label: str
    fill: str
    count: int


def filter_legend(
    field: str,
    entries: Sequence[Entry],
    chosen: Sequence[str],
    words: Words,
    beside: htpy.Node = None,
) -> None:
    """Show a row of buttons, one per entry; the pressed ones are what the map keeps.

    `field` is that of the choice. While none is pressed the map keeps all. `beside` follows the
    row: a list of what else the map shows. ValueError where there are more than `MOST_ENTRIES`.
    """
    if len(entries) > MOST_ENTRIES:
        fault = f"{len(entries)} entries of a legend, and colours for {MOST_ENTRIES}"
        raise ValueError(fault)
    key, codes = f"legend-{field}", tuple(entry.code for entry in entries)
    said = {
        entry.code: words.text(
            "{label} {count}", label=escape_markdown(entry.label), count=f"**{entry.count}**"
        )
        for entry in entries
    }
    st.session_state[key] = [code for code in codes if code in chosen]
    st.pills(
        words.text("Legend. Press an entry to show only its states"),
        codes,
        selection_mode="multi",
        key=key,
        format_func=said.__getitem__,
        on_change=_press,
        args=(field, key),
        label_visibility="collapsed",
    )
    colours = Markup(";").join(
        Markup(f"--{place}:{entry.fill}")  # noqa: S704 - of our own making
        for place, entry in enumerate(entries, start=1)
    )
    show_html(beside, htpy.style[_COLOURS_CSS.format(key=key, colours=colours)])


def _press(field: str, key: str) -> None:
    choose(**{field: tuple(st.session_state[key])})


def plain_legend(label: str, entries: Sequence[htpy.Node]) -> None:
    """Show entries that filter nothing, as one list named `label`."""
    show_html(inline_list(label, entries))


def counted(entry: Entry) -> htpy.Node:
    """Return an entry for a plain legend: its colour, its label and its count."""
    return [swatch(entry.fill), entry.label, " ", htpy.b[str(entry.count)]]


def parties(ground: Ground, scales: Scales, theme: Theme) -> list[htpy.Node]:
    """Return the two states that the case is about, where the frame holds them, as entries."""
    return [[stance_swatch(scales, shown.party, theme), shown.name] for shown in ground.parties]
