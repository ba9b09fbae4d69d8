"""The backing index as tables: the whole ranking, and one state down to its raw values."""

from __future__ import annotations

from typing import Any

import htpy
import pandas as pd

from components.analysis.index.breakdown import breakdown
from components.analysis.index.ranking import RANGE_SHARE
from components.analysis.shown import Weighing
from components.columns.countries import RANKING
from components.controls.markup.elements import outside_link, show_html, small, table
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
    titles = (
        words.text("Component"),
        words.text("Value"),
        words.text("On the scale 0–1"),
        words.text("Weight"),
        words.text("Adds to score"),
        words.text("Source"),
    )
    body = [(row["label"], _cells(case, row, words)) for row in rows.to_dict("records")]
    show_html(table(words.text("Breakdown"), titles, body))


def _cells(case: Case, row: dict[str, Any], words: Words) -> tuple[htpy.Node, ...]:
    unknown = pd.isna(row["share"])
    share = words.text("not counted") if unknown else words.percent(row["share"])
    sources = case.sources.loc[list(row["source_ids"])].drop_duplicates("publisher")
    links: list[htpy.Node] = []
    for _, source in sources.iterrows():
        name = source["publisher" if source["address"] else "title"]
        links += [", " if links else None, outside_link(source["address"], name)]
    source_cell = [*links, " ", small(row["basis"])]
    return row["words"], _number(row["scaled"]), share, _number(row["adds"]), source_cell


def _number(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.2f}"
