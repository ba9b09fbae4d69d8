"""States before, at and after a turning point as bands that flow from position to position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.turn import TIMES, Turn
from components.figures.chart import LABEL_PX, SMALL_PX, Figure, Trace, make_figure
from components.figures.charts.event_lines import in_two_lines
from components.figures.inert import inert, inert_lines
from components.figures.theme import Theme, mix, position_colours, scale_colours
from components.words import Words
from components.words.divergence import documented_labels, path_in_words, times_in_words

_HEIGHT_PX, _HEAD_PX = 420, 52
_NODE = 0.016  # of the width, from a time's line to either side
_GAP = 0.035  # of the height, between positions of one time
_STEPS = 24  # of a curve
_BAND_SHARE = 0.45  # of its colour, over the ground
_OTHER_SHARE = 0.15  # the same beside the band that is chosen
_HOVER_WIDTH = 44
_TIME_CHARACTERS = 14  # of a line: a third of a phone


@dataclass(frozen=True)
class _Node:
    """The states at one position at one time: from `top` down to `bottom`."""

    time: int
    code: str
    count: int
    top: float
    bottom: float


@kept_with
def turn_flow(turn: Turn, words: Words, theme: Theme) -> Figure:
    """Return the paths of a turn: a bar per position at each time, as high as it has states.

    A band joins two bars and has the colour of where its states stood before; it tells their names
    when pointed at, and its code when pressed. Beside a chosen one the others are paler. Positions
    stand in the order of their scales, what is not known last.
    ValueError without a path.
    """
    paths = turn.paths.assign(count=turn.paths["states"].map(len))
    if paths.empty:
        fault = "no state has an act before the turn"
        raise ValueError(fault)
    nodes = [node for place in range(len(TIMES)) for node in _nodes(paths, place)]
    layout = {
        "height": _HEIGHT_PX,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 4, "r": 4, "t": _HEAD_PX, "b": 4},
        "xaxis": {"visible": False, "range": [-_NODE, 2 + _NODE], "fixedrange": True},
        "yaxis": {"visible": False, "range": [1, 0], "fixedrange": True},
        "shapes": [_bar(node, turn, theme) for node in nodes],
        "annotations": [
            *(_named(node, turn, words, theme) for node in nodes),
            *_times(turn, words, theme),
        ],
    }
    return make_figure(_bands(turn, paths, nodes, words, theme), layout, words, theme)


def _nodes(paths: pd.DataFrame, time: int) -> list[_Node]:
    """Return the positions of a time in the order in which its paths name them first."""
    counts = _ordered(paths, time)
    unit = (1 - _GAP * (len(counts) - 1)) / paths["count"].sum()
    nodes, top = [], 0.0
    for code, count in counts.items():
        nodes.append(_Node(time, str(code), int(count), top, top + unit * count))
        top += unit * count + _GAP
    return nodes


def _ordered(paths: pd.DataFrame, time: int) -> pd.Series[int]:
    column = TIMES[time]
    return paths.groupby([f"{column}_place", column])["count"].sum().droplevel(0)


def _bands(
    turn: Turn, paths: pd.DataFrame, nodes: list[_Node], words: Words, theme: Theme
) -> list[Trace]:
    """Return a filled band for each path and half: from before to the turn, and on from there."""
    at = {(node.time, node.code): node for node in nodes}
    colours = scale_colours(turn.scales, theme)
    bands = []
    for half in (0, 1):
        # Bands leave a bar in the order of where they go, and reach one in that of where they left.
        starts = _stacked(paths, half, half + 1, at)
        ends = _stacked(paths, half + 1, half, at)
        for path, row in enumerate(paths.to_dict("records")):
            share = _BAND_SHARE if turn.band in ("", row["band"]) else _OTHER_SHARE
            fill = mix(colours[row["before"]], theme.ground, share)
            said = inert_lines(path_in_words(words, row, turn.scales), _HOVER_WIDTH)
            band = _band(half, starts[path], ends[path], fill, said)
            bands.append({**band, "customdata": [row["band"]]})
    return bands


def _stacked(
    paths: pd.DataFrame, time: int, other: int, at: dict[tuple[int, str], _Node]
) -> dict[int, tuple[float, float]]:
    """Return where each path lies in its bar at `time`, those first that stand first at `other`."""
    places = [f"{TIMES[each]}_place" for each in (time, other)]
    taken = {node.code: node.top for node in at.values() if node.time == time}
    found = {}
    for path, row in paths.sort_values([*places, "before_place"], kind="stable").iterrows():
        node = at[time, row[TIMES[time]]]
        top = taken[node.code]
        bottom = top + (node.bottom - node.top) * row["count"] / node.count
        taken[node.code] = bottom
        found[int(str(path))] = (top, bottom)
    return found


def _band(
    half: int, start: tuple[float, float], end: tuple[float, float], fill: str, said: str
) -> Trace:
    share = np.linspace(0, 1, _STEPS)
    bend = share * share * (3 - 2 * share)
    x = half + _NODE + share * (1 - 2 * _NODE)
    upper, lower = (a + (b - a) * bend for a, b in zip(start, end, strict=True))
    return {
        "type": "scatter",
        "x": [*x.round(4).tolist(), *x[::-1].round(4).tolist()],
        "y": [*upper.round(4).tolist(), *lower[::-1].round(4).tolist()],
        "mode": "lines",
        "line": {"width": 0},
        "fill": "toself",
        "fillcolor": fill,
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": said,
    }


def _bar(node: _Node, turn: Turn, theme: Theme) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": node.time - _NODE,
        "x1": node.time + _NODE,
        "y0": node.top,
        "y1": node.bottom,
        "fillcolor": _colour(node, turn, theme),
        "line": {"width": 0},
    }


def _colour(node: _Node, turn: Turn, theme: Theme) -> str:
    if not node.code:
        return scale_colours(turn.scales, theme)["silent"]
    if TIMES[node.time] == "force":
        return position_colours(turn.scales.force_position, turn.scales, theme)[node.code]
    return scale_colours(turn.scales, theme)[node.code]


def _named(node: _Node, turn: Turn, words: Words, theme: Theme) -> dict[str, Any]:
    last = node.time == len(TIMES) - 1
    return {
        "x": node.time + (-_NODE if last else _NODE),
        "xanchor": "right" if last else "left",
        "y": (node.top + node.bottom) / 2,
        "yanchor": "middle",
        "text": f"{inert(_label(node, turn, words))} <b>{node.count}</b>",
        "showarrow": False,
        "font": {"size": SMALL_PX, "color": theme.ink},
    }


def _label(node: _Node, turn: Turn, words: Words) -> str:
    if not node.code:
        return words.text("No act found")
    if TIMES[node.time] == "force":
        return words.label(turn.scales.force_position, node.code)
    return documented_labels(words, turn.scales)[node.code]


def _times(turn: Turn, words: Words, theme: Theme) -> list[dict[str, Any]]:
    """Return what each time is called, above its bars."""
    anchors = ("left", "center", "right")
    places = (-_NODE, 1, 2 + _NODE)
    return [
        {
            "x": place,
            "xanchor": anchor,
            "align": anchor,
            "y": 1,
            "yref": "paper",
            "yshift": 6,
            "yanchor": "bottom",
            "text": f"<b>{in_two_lines(said, _TIME_CHARACTERS)}</b>",
            "showarrow": False,
            "font": {"size": LABEL_PX, "color": theme.ink},
        }
        for place, anchor, said in zip(
            places, anchors, times_in_words(words, turn.day), strict=True
        )
    ]
