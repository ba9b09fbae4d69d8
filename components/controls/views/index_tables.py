"""The backing index as tables: the whole ranking, and one state down to its raw values."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components.analysis.index.breakdown import breakdown
from components.analysis.index.ranking import RANGE_SHARE
from components.analysis.shown import Weighing
from components.columns.countries import RANKING
from components.controls.markup.elements import outside_link
from components.controls.views.table import Look, show_table
from components.tables import Case
from components.words import Words
from components.words.backing_index import component_bases, component_values


def ranking_table(rows: pd.DataFrame, weighing: Weighing, words: Words) -> None:
    """Show every ranked state with score, coverage and rank range."""
    fields: dict[str, object] = {
        "weighted": weighing.weighted,
        "share": words.percent(RANGE_SHARE),
    }
    alt = words.text("States with rank, score, number of components and range of ranks")
    show_table(rows, RANKING, words, Look(alt, fields=fields))


def breakdown_table(case: Case, iso3: str, weighing: Weighing, words: Words) -> None:
    """Show what one state's score is made of: raw values, scaled, weighed, with their sources."""
    found = breakdown(case, iso3, weighing.weights, weighing.method, weighing.arms_since)
    rows = found.parts.assign(
        label=words.labels(case.index_component_scale),
        words=component_values(words, case, found),
        basis=component_bases(words, case, found),
    )
    head = "".join(
        f'<th scope="col">{title}</th>'
        for title in ("Component", "Value", "On the scale 0–1", "Weight", "Adds to score", "Source")
    )
    body = "".join(_row(case, row) for row in rows.to_dict("records"))
    st.html(
        '<div class="atlas-scroll" tabindex="0" role="region" aria-label="Breakdown">'
        f'<table class="atlas-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        "</div>"
    )


def _row(case: Case, row: dict[str, Any]) -> str:
    share = "not counted" if pd.isna(row["share"]) else f"{row['share'] * 100:.0f} %"
    cells = (escape(row["words"]), _number(row["scaled"]), share, _number(row["adds"]))
    sources = case.sources.loc[list(row["source_ids"])].drop_duplicates("publisher")
    links = ", ".join(
        outside_link(source["address"], source["publisher" if source["address"] else "title"])
        for _, source in sources.iterrows()
    )
    return (
        f'<tr><th scope="row">{escape(row["label"])}</th>'
        f"{''.join(f'<td>{cell}</td>' for cell in cells)}"
        f'<td>{links} <span class="atlas-where">{escape(row["basis"])}</span></td></tr>'
    )


def _number(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.2f}"
