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


def count_strip(case: Case, rows: pd.DataFrame, theme: Theme, view: View = "claims") -> None:
    """Show how many of `rows` there are on each basis, and by what they are shown as."""
    bases, words = count_bases(rows), vocabulary(case, view).counted
    counted = [f"<b>{bases[key]}</b> {word}" for key, word in words.items()]
    st.html(inline_list("Counts by basis", counted))
    by_stance = []
    for code, row in count_stances(case, rows, view).iterrows():
        split = f" ({row.named} named)" if row.named and view == "claims" else ""
        square = stance_swatch(case, str(code), theme)
        by_stance.append(f"{square}{escape(row.label)} <b>{row.total}</b>{split}")
    st.html(inline_list("Counts by stance", by_stance))
