"""The legend of the strip of events: colours are directions, shapes are families of kinds."""

from __future__ import annotations

from html import escape

import streamlit as st

from components.analysis.actors.names import party_names
from components.analysis.record.account import RecordResult
from components.controls.markup.elements import inline_list, stance_swatch, swatch
from components.figures.theme import Theme, step_colours
from components.tables import Case
from components.words import Words
from components.words.stances import perspective

_GLYPHS = {
    "circle": "●",
    "square": "■",
    "diamond": "◆",
    "triangle-up": "▲",
    "cross": "✚",
    "star": "★",
}


def record_legend(result: RecordResult, theme: Theme, words: Words) -> None:
    """Say what the colours and shapes of the strip mean, with the number of marks of each."""
    drawn, scales = result.strip, result.scales
    colours = step_colours(scales, theme)
    directions = [
        f"{swatch(colours[row.position])}{escape(row.label)} ({words.signed(row.position)}) "
        f"<b>{drawn.by_direction[row.position]}</b>"
        for row in scales.direction.itertuples()
    ]
    families = scales.event_kind.drop_duplicates("family")
    shapes = [
        f'<span class="atlas-glyph">{_GLYPHS[row.symbol]}</span>{escape(row.family)} '
        f"<b>{drawn.by_family[row.family]}</b>"
        for row in families.itertuples()
    ]
    none = escape(words.text("Hollow: no act of its own"))
    shapes.append(f'<span class="atlas-glyph">○</span>{none} <b>{drawn.hollow}</b>')
    st.html(
        inline_list(words.text("Directions"), directions) + inline_list(words.text("Kinds"), shapes)
    )


def maps_legend(case: Case, theme: Theme, words: Words) -> None:
    """Say what the colours of both maps mean: first the source's word, then the record's."""
    claims = perspective(words, case.scales).labels
    record = perspective(words, case.scales, "record").labels
    ends = {str(end): name for end, name in party_names(case).items()}
    items = []
    for code, label in claims.items():
        other = record.get(code, "")
        both = f"{label} / {other}" if other and other != label else str(label)
        if code in ends:
            both = f"{label}: {ends[code]}"
        items.append(f"{stance_swatch(case.scales, str(code), theme)}{escape(str(both))}")
    ring = f'<span class="atlas-swatch" style="box-shadow:inset 0 0 0 2px {theme.accent}"></span>'
    items.append(f"{ring}{escape(words.text('Outlined: claim and record part'))}")
    st.html(inline_list(words.text("Colours of both maps"), items))
