"""The scorecard: one column per actor, one row per figure, what is longer behind a press."""

from __future__ import annotations

import htpy

from components.analysis.claims.comparison import ComparisonResult
from components.controls.markup.elements import show_html, small, table
from components.words import Words
from components.words.scorecard import Cell, scorecard_rows


def scorecard_table(result: ComparisonResult, words: Words) -> None:
    """Show the figures of each actor with unit, year and source."""
    rows = [
        (
            [row.title, htpy.br, small(row.about)],
            [_cell(cell, words) for cell in row.cells],
        )
        for row in scorecard_rows(words, result)
    ]
    names = [result.names[actor] for actor in result.actor_ids]
    show_html(table(words.text("Scorecard"), ["", *names], rows, cards=names))


def _cell(cell: Cell, words: Words) -> htpy.Node:
    parts: list[htpy.Node] = [cell.said]
    if cell.beside:
        parts += [" ", htpy.br, small(cell.beside)]
    if cell.percent is not None:
        low, high = cell.percent
        parts.append(htpy.div(".atlas-band", style=f"--from:{low:g}%;--to:{high:g}%")[htpy.span])
    if cell.further:
        opened = (htpy.p[line] for line in cell.further)
        parts.append(htpy.details(".atlas-how")[htpy.summary[words.text("details")], opened])
    return parts
