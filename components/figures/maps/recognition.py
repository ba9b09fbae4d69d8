"""The world map of recognition in one episode: what is not confirmed is fainter."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.recognition import NONE_FOUND, RecognitionResult
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
from components.words.recognition import day_said, position_said, shown_labels, told

_HOVER_WIDTH = 46


@kept_with
def recognition_map(result: RecognitionResult, words: Words, theme: Theme) -> Figure:
    """Return the map of an episode: a colour for each position, fainter where it is weak."""
    ground, scales = result.ground, result.scales
    labels = shown_labels(words, result)
    shown = dict(iter(result.rows.groupby("shown_as")))
    small = small_states(ground, result.rows)
    present = [code for code in labels if code in shown]
    colours = recognition_colours(result, theme)
    marks = [
        dots(small[code], SILENT_DOT_PX if code == NONE_FOUND else DOT_PX, colours[code], theme)
        | _hover(small[code], result, words)
        for code in present
        if code in small
    ]
    states: list[Trace] = [
        {
            "type": "choropleth",
            "showlegend": True,
            "name": inert(labels[code]),
            "legendrank": rank,
            "locations": list(shown[code].index),
            "z": [0] * len(shown[code]),
            "colorscale": one_colour(colours[code]),
        }
        | _hover(shown[code], result, words)
        for rank, code in enumerate(present, start=1)
    ]
    states += subject_and_adversary(ground, scales, words, theme)
    return world_map(ground, [*marks, *silent_land(ground, states, theme), *states], words, theme)


def recognition_colours(result: RecognitionResult, theme: Theme) -> dict[str, str]:
    """Return the colour of what states of a result are shown as."""
    positions = position_colours(result.scales.recognition_position, result.scales, theme)
    return {str(code): _colour(str(code), positions, theme) for code in result.rows["shown_as"]}


def _colour(code: str, colours: dict[str, str], theme: Theme) -> str:
    if code == NONE_FOUND:
        return colours["unknown"]
    position, _, strength = code.partition(":")
    return inherited_colour(colours[position], theme) if strength else colours[position]


def _hover(rows: pd.DataFrame, result: RecognitionResult, words: Words) -> Trace:
    nothing, texts = shown_labels(words, result)[NONE_FOUND], []
    for row in rows.to_dict("records"):
        said, day = nothing, ""
        if row["position"]:
            said, day = position_said(words, result.scales, row), day_said(words, row)
        lines = [inert(said), inert(day)]
        if row["position"]:
            lines.append(inert_lines(told(words, row), _HOVER_WIDTH))
        texts.append(
            f"<b>{inert(row['name'])}</b> <br>" + " <br>".join(line for line in lines if line)
        )
    return {"text": texts, "hovertemplate": "%{text}<extra></extra>"}
