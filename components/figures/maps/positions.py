"""The world map of positions on one axis: those through a group are fainter."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.positions import THROUGH_GROUP, UNKNOWN, PositionsResult
from components.figures.chart import Figure, Trace
from components.figures.inert import inert, inert_lines
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
from components.figures.theme import Theme, inherited_colour, position_colours
from components.words import Words
from components.words.positions import axis_labels, axis_scale

_HOVER_WIDTH = 46


@kept_with
def positions_map(result: PositionsResult, words: Words, theme: Theme) -> Figure:
    """Return the map of a result: a colour for each position on its axis."""
    ground, scales = result.ground, result.scales
    labels = axis_labels(words, scales, result.axis)
    colours = position_colours(axis_scale(scales, result.axis), scales, theme)
    shown = dict(iter(result.rows.groupby("shown_as")))
    small = small_states(ground, result.rows)
    present = [code for code in labels if code in shown]
    marks = [
        _dots(small[code], colours[code], theme, code) | _hover(small[code], labels[code], result)
        for code in present
        if code in small
    ]
    states = [
        *(
            _outlines(shown[code], colours[code], theme, code)
            | _hover(shown[code], labels[code], result)
            | {"name": inert(labels[code]), "legendrank": rank}
            for rank, code in enumerate(present, start=1)
        ),
        *subject_and_adversary(ground, scales, words, theme),
    ]
    return world_map(ground, [*marks, *silent_land(ground, states, theme), *states], words, theme)


def _outlines(rows: pd.DataFrame, colour: str, theme: Theme, code: str) -> Trace:
    faint = inherited_colour(colour, theme)
    steps = [(0, colour), (0.5, colour), (0.5, faint), (1, faint)]
    return {
        "type": "choropleth",
        "showlegend": True,
        "legendgroup": code,
        "locations": list(rows.index),
        "z": rows["basis"].eq(THROUGH_GROUP).to_numpy(dtype="int8"),
        "colorscale": one_colour(colour) if code == UNKNOWN else steps,
    }


def _dots(rows: pd.DataFrame, colour: str, theme: Theme, code: str) -> Trace:
    faint = inherited_colour(colour, theme)
    colours = rows["basis"].eq(THROUGH_GROUP).map({True: faint, False: colour}).tolist()
    size = SILENT_DOT_PX if code == UNKNOWN else DOT_PX
    return dots(rows, size, colours, theme) | {"legendgroup": code}


def _hover(rows: pd.DataFrame, label: str, result: PositionsResult) -> Trace:
    texts = []
    for row in rows.to_dict("records"):
        group = result.group_names.get(row["group_id"], "")
        lines = [inert(label), inert(group), inert(row["date"])]
        lines += [inert_lines(row["summary"], _HOVER_WIDTH)]
        said = " <br>".join(line for line in lines if line)
        texts.append(f"<b>{inert(row['name'])}</b> <br>{said}")
    return {"text": texts, "hovertemplate": "%{text}<extra></extra>"}
