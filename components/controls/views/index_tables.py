"""The backing index as tables: the whole ranking, and one state down to its raw values."""

from __future__ import annotations

import htpy
import pandas as pd

from components.analysis.index.backing_index import IndexResult
from components.analysis.index.breakdown import Breakdown, SourceLink
from components.analysis.index.ranking import RANGE_SHARE
from components.columns.countries import RANKING
from components.controls.markup.elements import outside_link, show_html, small, table
from components.controls.views.table import Look, show_table
from components.tables.scales import Scales
from components.words import Words
from components.words.backing_index import component_bases, component_values


def ranking_table(result: IndexResult, words: Words) -> None:
    """Show every ranked state with score, coverage and rank range."""
    fields: dict[str, object] = {
        "weighted": result.weighing.weighted,
        "share": words.percent(RANGE_SHARE),
    }
    alt = words.text("States with rank, score, number of components and range of ranks")
    show_table(result.rows, RANKING, words, Look(alt, fields=fields))


def breakdown_table(found: Breakdown, scales: Scales, words: Words) -> None:
    """Show what one state's score is made of: raw values, scaled, weighed, with their sources."""
    labels = words.labels(scales.index_component)
    values, bases = component_values(words, scales, found), component_bases(words, found)
    titles = (
        words.text("Component"),
        words.text("Value"),
        words.text("On the scale 0–1"),
        words.text("Weight"),
        words.text("Adds to score"),
        words.text("Source"),
    )
    body = [
        (
            labels[str(code)],
            (
                values[str(code)],
                *_numbers(row, words),
                _sources(found.sources[str(code)], bases[str(code)]),
            ),
        )
        for code, row in found.parts.iterrows()
    ]
    show_html(table(words.text("Breakdown"), titles, body))


def _numbers(row: pd.Series, words: Words) -> tuple[str, str, str]:
    unknown = pd.isna(row["share"])
    share = words.text("not counted") if unknown else words.percent(row["share"])
    return _number(row["scaled"], words), share, _number(row["adds"], words)


def _sources(sources: tuple[SourceLink, ...], basis: str) -> htpy.Node:
    links: list[htpy.Node] = []
    for source in sources:
        links += [", " if links else None, outside_link(source.address, source.name)]
    return [*links, " ", small(basis)]


def _number(value: float, words: Words) -> str:
    return "–" if pd.isna(value) else words.number(value, 2)
