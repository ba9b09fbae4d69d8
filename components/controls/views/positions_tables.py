"""The grid of the two axes, the shares of the world, and the states with what decided."""

from __future__ import annotations

import htpy
import pandas as pd
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.analysis.record.positions import FORCE, LEGITIMACY, PositionsResult
from components.analysis.record.turn import Turn
from components.columns.positions import POSITIONS, TURN
from components.controls.choices.cards import open_country
from components.controls.markup.elements import show_html, swatch, table, written
from components.controls.views.table import Look, Picks, show_table
from components.figures.theme import Theme, position_colours
from components.words import Words
from components.words.positions import axis_labels, axis_names, axis_scale
from components.words.rows.positions import position_rows, turn_rows


def positions_grid(result: PositionsResult, theme: Theme, words: Words) -> None:
    """Show how many states stand in each place of the grid, with their names."""
    show_html(_grid(result, theme, words))


@kept_with
def _grid(result: PositionsResult, theme: Theme, words: Words) -> Markup:
    names, scales = axis_names(words), result.scales
    columns = [words.label(scales.legitimacy_position, code) for code in result.grid.columns]
    known = result.known.groupby([FORCE, LEGITIMACY])["name"]
    inside = {key: sorted(found) for key, found in known}
    colours = position_colours(scales.force_position, scales, theme)
    rows: list[tuple[htpy.Node, list[htpy.Node]]] = [
        (
            [swatch(colours[str(force)]), words.label(scales.force_position, str(force))],
            [_cell(inside.get((force, legitimacy), []), words) for legitimacy in row.index],
        )
        for force, row in result.grid.iterrows()
    ]
    corner = words.text("{rows} ↓ · {columns} →", rows=names[FORCE], columns=names[LEGITIMACY])
    label = words.text("States by position on both axes")
    return written(table(label, [corner, *columns], rows, cards=columns))


def _cell(states: list[str], words: Words) -> htpy.Node:
    if not states:
        return "–"
    return htpy.details[
        htpy.summary[htpy.b[words.number(len(states))]], htpy.span[words.listing(states)]
    ]


def shares_table(result: PositionsResult, theme: Theme, words: Words) -> None:
    """Show how much of the world stands behind each position of the chosen axis."""
    show_html(_shares(result, theme, words))


@kept_with
def _shares(result: PositionsResult, theme: Theme, words: Words) -> Markup:
    labels = axis_labels(words, result.scales, result.axis)
    colours = position_colours(axis_scale(result.scales, result.axis), result.scales, theme)
    rows: list[tuple[htpy.Node, list[htpy.Node]]] = [
        (
            [swatch(colours[str(code)]), labels[str(code)]],
            [words.number(row["states"]), *(_share(row[f"{what}_share"], words) for what in _OF)],
        )
        for code, row in result.shares.rows.iterrows()
    ]
    titles = [
        axis_names(words)[result.axis],
        words.text("States"),
        words.text("Of all states"),
        words.text("Of world population"),
        words.text("Of world GDP"),
    ]
    return written(table(words.text("Shares of the world by position"), titles, rows, narrow=True))


_OF = ("states", "population", "gdp")


def _share(share: float, words: Words) -> str:
    return words.text("not known") if pd.isna(share) else words.percent(share)


def positions_table(result: PositionsResult, words: Words, code: str = "positions") -> None:
    """Show each state with its two positions and the act that decided on the chosen axis.

    `code` is that of the same rows among the downloads of the page.
    """
    named = position_rows(result, words)
    show_table(
        named,
        POSITIONS,
        words,
        Look(words.text("States with their positions and the act that decided"), code=code),
        Picks(open_country, "positions-table", list(named.index)),
    )


def turn_table(turn: Turn, words: Words) -> None:
    """Show each state before, at and after the turning point; a click opens its page."""
    show_table(
        turn_rows(turn, words),
        TURN,
        words,
        Look(
            words.text("States before, at and after {day}", day=words.day(turn.day)),
            code="before-and-after",
        ),
        Picks(open_country, "turn-table", list(turn.rows.index)),
    )
