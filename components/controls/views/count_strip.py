"""Counts of a selection: by basis, and by stance with the map's colours."""

from __future__ import annotations

from html import escape

import streamlit as st

from components.analysis.stances import StancesResult
from components.controls.markup.elements import inline_list, stance_swatch
from components.figures.theme import Theme
from components.words import Words
from components.words.stances import perspective


def count_strip(result: StancesResult, theme: Theme, words: Words) -> None:
    """Show how many states there are on each basis, and by what they are shown as."""
    said = perspective(words, result.scales, result.view)
    counted = [f"<b>{getattr(result.counts, key)}</b> {word}" for key, word in said.counted.items()]
    st.html(inline_list(words.text("Counts by basis"), counted))
    by_stance = []
    for code, row in result.by_stance.iterrows():
        split = ""
        if row.named and result.acts is None:
            named = words.text("({named} named)", named=row.named)
            split = f" {escape(named)}"
        square = stance_swatch(result.scales, str(code), theme)
        label = escape(said.labels[str(code)])
        by_stance.append(f"{square}{label} <b>{row.total}</b>{split}")
    st.html(inline_list(words.text("Counts by stance"), by_stance))
