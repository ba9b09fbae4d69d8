"""The world map of recognition in one episode: what is not confirmed is fainter."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.recognition import NONE_FOUND, RecognitionResult
from components.figures.chart import Figure, Trace
from components.figures.inert import inert, inert_lines
from components.figures.maps.coded import Code, CodedStates, coded_map
from components.figures.theme import Theme, inherited_colour, position_colours
from components.tables.scales import Scales
from components.words import Words
from components.words.recognition import day_said, position_said, shown_labels, told

_HOVER_WIDTH = 46


@kept_with
def recognition_map(result: RecognitionResult, words: Words, theme: Theme) -> Figure:
    """Return the map of an episode: a colour for each position, fainter where it is weak."""
    colours = recognition_colours(result, theme)
    codes = [
        Code(code, label, colours[code], colours[code], code == NONE_FOUND)
        for code, label in shown_labels(words, result).items()
        if code in colours
    ]
    states = CodedStates(
        result.rows, codes, lambda some, _: _hover(some, result, words), result.scales
    )
    return coded_map(result.ground, states, words, theme)


def recognition_colours(result: RecognitionResult, theme: Theme) -> dict[str, str]:
    """Return the colour of what states of a result are shown as."""
    codes = result.rows["shown_as"].unique()
    return {str(code): colour_of_reading(str(code), result.scales, theme) for code in codes}


def colour_of_reading(code: str, scales: Scales, theme: Theme) -> str:
    """Return the colour of a position with its strength, which is fainter where it is weak."""
    colours = position_colours(scales.recognition_position, scales, theme)
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
