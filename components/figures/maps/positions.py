"""The world map of positions on one axis: those through a group are fainter."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.positions import THROUGH_GROUP, UNKNOWN, PositionsResult
from components.figures.chart import Figure, Trace
from components.figures.inert import inert, inert_lines
from components.figures.maps.coded import Code, CodedStates, coded_map
from components.figures.theme import Theme, inherited_colour, position_colours
from components.words import Words
from components.words.positions import axis_labels, axis_scale, paler_by_group

_HOVER_WIDTH = 46


@kept_with
def positions_map(result: PositionsResult, words: Words, theme: Theme) -> Figure:
    """Return the map of a result: a colour for each position on its axis."""
    scales, rows = result.scales, result.rows
    colours = position_colours(axis_scale(scales, result.axis), scales, theme)
    codes = [
        _code(code, label, colours[code], theme)
        for code, label in axis_labels(words, scales, result.axis).items()
        if rows["shown_as"].eq(code).any()
    ]
    states = CodedStates(
        rows.assign(faint=rows["basis"].eq(THROUGH_GROUP)),
        codes,
        lambda some, label: _hover(some, label, result),
        scales,
    )
    drawn = coded_map(result.ground, states, words, theme)
    return replace(drawn, paler=paler_by_group(words))


def _code(code: str, label: str, colour: str, theme: Theme) -> Code:
    is_silent = code == UNKNOWN
    faint = colour if is_silent else inherited_colour(colour, theme)
    return Code(code, label, colour, faint, is_silent)


def _hover(rows: pd.DataFrame, label: str, result: PositionsResult) -> Trace:
    texts = []
    for row in rows.to_dict("records"):
        group = result.group_names.get(row["group_id"], "")
        lines = [inert(label), inert(group), inert(row["date"])]
        lines += [inert_lines(row["summary"], _HOVER_WIDTH)]
        said = " <br>".join(line for line in lines if line)
        texts.append(f"<b>{inert(row['name'])}</b> <br>{said}")
    return {"text": texts, "hovertemplate": "%{text}<extra></extra>"}
