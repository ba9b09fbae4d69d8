"""What is written on the strip of events: bands, decisive acts, turning points, breaks of time."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.record.account import RecordResult
from components.analysis.record.strip import Band
from components.figures.chart import SMALL_PX, TINY_PX, day_line
from components.figures.charts.event_lines import NAMED, ROW, TEXT_PX, Lines, in_two_lines
from components.figures.inert import inert
from components.figures.theme import Theme, step_colours
from components.figures.time_scale import TimeScale
from components.words import Words
from components.words.record import band_label

_OPPOSITE = 0.5  # of the window: from here a name stands on the left of its act
_NAME_SHARE = 0.55  # of the window: what a text's name takes of it on a phone
_NAMED_LEFT = 1 / 3  # of the window: from here a turn's name has more room on its left
_TURN_CHARACTERS = 28  # of a line: half a phone
_TURN_PX = 1.2
_BREAK_WIDTH = 0.006  # of a broken axis


def headings(
    result: RecordResult, lines: Lines, words: Words, theme: Theme
) -> list[dict[str, Any]]:
    """Return the name of each band over its first line, with a square of its colour."""
    colours = step_colours(result.scales, theme)
    return [
        {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": y,
            "yanchor": "middle",
            "text": f'<span style="color:{_colour(band, colours, theme)}">■</span> '
            f"<b>{inert(band_label(words, band, result))}</b>",
            "showarrow": False,
            "font": {"size": SMALL_PX, "color": theme.ink},
        }
        for y, band in lines.headings
    ]


def _colour(band: Band, colours: dict[float, str], theme: Theme) -> str:
    return theme.muted if band.step is None else colours[band.step]


def names(
    result: RecordResult, rows: pd.DataFrame, words: Words, theme: Theme
) -> list[dict[str, Any]]:
    """Return the kind and the day of each decisive act, over its mark.

    `rows` are the drawn events with `x`, `line` (the height of their actor's line) and `share`
    (from 0 to 1, of the axis).
    """
    kinds = words.labels(result.scales.event_kind)
    return [
        {
            "x": row["x"],
            "xanchor": "right" if row["share"] > _OPPOSITE else "left",
            "y": row["line"] - (ROW + NAMED) / 2,
            "yanchor": "middle",
            "text": inert(
                words.text("{kind}, {day}", kind=kinds[row["kind"]], day=words.date(row["date"]))
            ),
            "showarrow": False,
            "font": {"size": TINY_PX, "color": theme.ink},
        }
        for row in rows.loc[list(result.strip.decisive)].to_dict("records")
    ]


def text_name(
    result: RecordResult, texts: pd.DataFrame, words: Words, theme: Theme
) -> list[dict[str, Any]]:
    """Return what was done about the text of most signers and when, beside its mark.

    Nothing is returned where there is no text, or another stands in the name's way on a phone.
    """
    if texts.empty:
        return []
    row = max(texts.to_dict("records"), key=lambda row: len(row["signers"]))
    is_late = row["share"] > _OPPOSITE
    beside = texts.loc[texts["y"].eq(row["y"]), "share"] - row["share"]
    ahead = -beside if is_late else beside
    if ahead.between(0, _NAME_SHARE, inclusive="right").any():
        return []
    role = words.label(result.scales.role, row["role"])
    return [
        {
            "x": row["x"],
            "xanchor": "right" if is_late else "left",
            "xshift": TEXT_PX * (-0.7 if is_late else 0.7),
            "y": row["y"],
            "yanchor": "middle",
            "text": inert(words.text("{role}, {day}", role=role, day=words.date(row["date"]))),
            "showarrow": False,
            "font": {"size": TINY_PX, "color": theme.ink},
        }
    ]


def breaks(scale: TimeScale, theme: Theme) -> list[dict[str, Any]]:
    """Return an upright band at each break of the axis."""
    return [
        {
            "type": "rect",
            "x0": place - _BREAK_WIDTH / 2,
            "x1": place + _BREAK_WIDTH / 2,
            "yref": "paper",
            "y0": 0,
            "y1": 1,
            "fillcolor": theme.rule,
            "line": {"width": 0},
            "layer": "below",
            "label": {"text": "//", "textposition": "top center", "font": {"size": SMALL_PX}},
        }
        for place in scale.breaks
    ]


def turn_lines(result: RecordResult, scale: TimeScale, theme: Theme) -> list[dict[str, Any]]:
    """Return an upright line for each turning point within the span drawn."""
    return [
        day_line(scale.at_day(turn.day), theme.ink, _TURN_PX) | {"layer": "below"}
        for turn in result.settings.turning_points
        if scale.holds(turn.day)
    ]


def turn_names(
    result: RecordResult, scale: TimeScale, words: Words, theme: Theme
) -> list[dict[str, Any]]:
    """Return the day and the name of each turning point within the span drawn, over its line."""
    turns = [turn for turn in result.settings.turning_points if scale.holds(turn.day)]
    sides = ["right" if scale.share(turn.day) > _NAMED_LEFT else "left" for turn in turns]
    return [
        {
            "x": scale.at_day(turn.day),
            "y": 1,
            "yref": "paper",
            "yshift": 42,
            "yanchor": "bottom",
            "xanchor": side,
            "align": side,
            "text": in_two_lines(words.labelled(words.day(turn.day), turn.label), _TURN_CHARACTERS),
            "showarrow": False,
            "font": {"size": SMALL_PX, "color": theme.ink},
        }
        for turn, side in zip(turns, sides, strict=True)
    ]
