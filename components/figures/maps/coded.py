"""A world map that gives each state the colour of what it is shown as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from components.analysis.geography.ground import Ground
from components.figures.chart import Figure, Trace
from components.figures.inert import inert
from components.figures.maps.base import (
    DOT_PX,
    SILENT_DOT_PX,
    dots,
    one_colour,
    silent_land,
    small_states,
    subject_and_adversary,
    world_map,
)
from components.figures.theme import Theme
from components.tables.scales import Scales
from components.words import Words

Hover = Callable[[pd.DataFrame, str], Trace]


@dataclass(frozen=True)
class Code:
    """What states can be shown as: its label and colours; `faint` is that of weaker states.

    `is_silent` says that nothing is known of them, so that their dots are smaller.
    """

    code: str
    label: str
    colour: str
    faint: str
    is_silent: bool = False


@dataclass(frozen=True, eq=False)
class CodedStates:
    """The states of a map by iso3: `rows` has `name, shown_as` and, where some are weak, `faint`.

    `codes` are in the order of the legend; one that no row has stands in the legend all the same.
    `hover` returns what rows of one code say under the pointer, given the label of the code.
    """

    rows: pd.DataFrame
    codes: Sequence[Code]
    hover: Hover
    scales: Scales


def coded_map(
    ground: Ground,
    states: CodedStates,
    words: Words,
    theme: Theme,
    *,
    with_legend: bool = False,
) -> Figure:
    """Return the map of states in their colours, small ones as dots, with the two parties.

    `with_legend` is that of `world_map`.
    """
    rows = states.rows if "faint" in states.rows else states.rows.assign(faint=False)
    shown, small = dict(iter(rows.groupby("shown_as"))), small_states(ground, rows)
    marks = [
        _dots(small[each.code], each, theme) | states.hover(small[each.code], each.label)
        for each in states.codes
        if each.code in small
    ]
    outlines = [
        _outlines(shown.get(each.code, rows.iloc[:0]), each, rank, states.hover)
        for rank, each in enumerate(states.codes, start=1)
    ]
    outlines += subject_and_adversary(ground, states.scales, words, theme)
    land = silent_land(ground, outlines, theme)
    traces = [*marks, *land, *outlines]
    return world_map(ground, traces, words, theme, with_legend=with_legend)


def _outlines(rows: pd.DataFrame, code: Code, rank: int, hover: Hover) -> Trace:
    steps = [(0, code.colour), (0.5, code.colour), (0.5, code.faint), (1, code.faint)]
    return {
        "type": "choropleth",
        "showlegend": True,
        "name": inert(code.label),
        "legendgroup": code.code,
        "legendrank": rank,
        "locations": list(rows.index),
        "z": rows["faint"].to_numpy(dtype="int8"),
        "colorscale": one_colour(code.colour) if code.colour == code.faint else steps,
        **hover(rows, code.label),
    }


def _dots(rows: pd.DataFrame, code: Code, theme: Theme) -> Trace:
    colours = rows["faint"].map({True: code.faint, False: code.colour})
    colour = colours.tolist() if rows["faint"].any() else code.colour
    size = SILENT_DOT_PX if code.is_silent else DOT_PX
    return dots(rows, size, colour, theme) | {"legendgroup": code.code}
