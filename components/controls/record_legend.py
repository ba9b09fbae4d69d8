"""The legend of the strip of events: colours are directions, shapes are families of kinds."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components.analysis.record.direction import signed
from components.controls.html import swatch
from components.figures.theme import Theme, step_colours
from components.tables import Case

_GLYPHS = {
    "circle": "●",
    "square": "■",
    "diamond": "◆",
    "triangle-up": "▲",
    "cross": "✚",
    "star": "★",
}


def record_legend(case: Case, events: pd.DataFrame, theme: Theme) -> None:
    """Say what the colours and shapes of the strip mean, with the number of events of each."""
    acts = events[events["nature"].ne("not_an_act")]
    colours = step_colours(case, theme)
    directions = [
        f"{swatch(colours[row.position])}{escape(row.label)} ({signed(row.position)}) "
        f"<b>{acts['direction'].eq(row.position).sum()}</b>"
        for row in case.direction_scale.itertuples()
    ]
    families = case.event_kind_scale.drop_duplicates("family")
    shapes = [
        f'<span class="atlas-glyph">{_GLYPHS[row.symbol]}</span>{escape(row.family)} '
        f"<b>{events['family'].eq(row.family).sum()}</b>"
        for row in families.itertuples()
    ]
    hollow = len(events) - len(acts)
    shapes.append(f'<span class="atlas-glyph">○</span>Hollow: no act of its own <b>{hollow}</b>')
    st.html(_list("Directions", directions) + _list("Kinds", shapes))


def _list(label: str, items: list[str]) -> str:
    entries = "".join(f'<span role="listitem">{item}</span>' for item in items)
    return f'<div class="atlas-counts" role="list" aria-label="{label}">{entries}</div>'
