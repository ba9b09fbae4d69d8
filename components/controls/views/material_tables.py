"""The reports of material backing, one table per family."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.kept import kept_with
from components.analysis.record.material import MaterialResult
from components.columns.material import MATERIAL
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.table import Look, show_table
from components.words import Words
from components.words.codes import confidence
from components.words.material import figure_in_words, flows, time_in_words


def material_tables(result: MaterialResult, words: Words) -> None:
    """Show the reports of each family, latest first."""
    rows = _worded(result, words)
    for family in result.families:
        own = rows[rows["family"].eq(family)]
        name = str(own["family_name"].iloc[0])
        st.subheader(escape_markdown(name), anchor=False)
        show_table(own, MATERIAL, words, Look(words.text("Reports: {family}", family=name)))


@kept_with
def _worded(result: MaterialResult, words: Words) -> pd.DataFrame:
    rows, kinds = result.rows, result.scales.material_kind
    unknown = words.text("not given")
    families = {code: words.cell(kinds, code, "family") for code in kinds.index}
    return rows.assign(
        time=[time_in_words(words, row) for _, row in rows.iterrows()],
        state=rows["name"].replace("", words.text("no single state")),
        what=rows["kind"].map(words.labels(kinds)),
        figure=[figure_in_words(words, row) or unknown for _, row in rows.iterrows()],
        flow=rows["flow"].map(flows(words, result.subject)),
        confidence=rows["confidence"].map(confidence(words)),
        family_name=rows["kind"].map(families),
    )
