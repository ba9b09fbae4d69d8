"""The scorecard: one column per actor, one row per figure, what is longer behind a press."""

from __future__ import annotations

import htpy

from components.analysis.claims.comparison import ComparisonResult
from components.controls.markup.elements import show_html, small, table
from components.controls.views.term import term
from components.words import Words
from components.words.scorecard import Cell, Row, scorecard_rows

_SHOWN = 9  # cards on a phone, as the style sheet has it


def scorecard_table(result: ComparisonResult, words: Words) -> None:
    """Show the figures of each actor with unit, year and source."""
    rows = [
        (_heading(row, words), [_cell(cell, words) for cell in row.cells])
        for row in scorecard_rows(words, result)
    ]
    names = [result.names[actor] for actor in result.actor_ids]
    show_html(
        _all_of(len(rows), words) if len(rows) > _SHOWN else None,
        table(words.text("Scorecard"), ["", *names], rows, cards=names),
    )


def _heading(row: Row, words: Words) -> htpy.Node:
    title: list[htpy.Node] = [row.title]
    if row.asked is not None:
        said, code = row.asked
        title += [" ", small(term(words, code, said))]
    return [*title, htpy.br, small(row.about)]


def _all_of(count: int, words: Words) -> htpy.Element:
    """Return the box that shows a phone what else there is."""
    said = words.text("Show all {count} figures", count=count)
    return htpy.label(".atlas-all")[htpy.input(type="checkbox"), said]


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
