"""Counts of a selection: by basis, and by stance with the map's colours."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components.analysis.summary import count_bases, count_stances
from components.analysis.vocabulary import View, vocabulary
from components.controls.markup.elements import inline_list, stance_swatch
from components.figures.theme import Theme
from components.tables import Case
from components.words import Words


def count_strip(
    case: Case, rows: pd.DataFrame, theme: Theme, words: Words, view: View = "claims"
) -> None:
    """Show how many of `rows` there are on each basis, and by what they are shown as."""
    bases, said = count_bases(rows), vocabulary(case, view).counted
    counted = [f"<b>{bases[key]}</b> {word}" for key, word in said.items()]
    st.html(inline_list(words.text("Counts by basis"), counted))
    by_stance = []
    for code, row in count_stances(case, rows, view).iterrows():
        split = ""
        if row.named and view == "claims":
            named = words.text("({named} named)", named=row.named)
            split = f" {escape(named)}"
        square = stance_swatch(case, str(code), theme)
        by_stance.append(f"{square}{escape(row.label)} <b>{row.total}</b>{split}")
    st.html(inline_list(words.text("Counts by stance"), by_stance))
