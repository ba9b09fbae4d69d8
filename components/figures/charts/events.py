"""Acts and statements in time: one line per actor, one mark per event."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.account import RecordResult
from components.analysis.record.events import NOT_AN_ACT
from components.figures.chart import MARK_PX, SMALL_PX, Figure, day_line, make_figure, plain_axis
from components.figures.inert import inert, inert_lines
from components.figures.theme import Theme, step_colours
from components.figures.time_axis import time_axis
from components.words import Words
from components.words.record import step_labels

_ROW_PX, _HEAD_PX = 30, 92
_HOVER_WIDTH = 52
_SPREAD = 0.19  # of a row, between marks of one actor and day
_MOST_BESIDE = 2
_BINS = 40  # of the window: marks of an actor in one of them would touch
_NAMED_LEFT = 1 / 3  # of the window: from here a turn's name has more room on its left
_MOST_TICKS = 5  # fit a phone
_TURN_PX = 1.2
_SIZES = {"triangle-up": 11, "diamond": 11, "cross": 10}


@kept_with
def events_strip(result: RecordResult, words: Words, theme: Theme) -> Figure:
    """Return the events to draw on a time axis, one line per actor.

    Colour is the direction, shape the family of kinds; a hollow mark is no act of that actor.
    Turning points are upright lines. An act whose day is not known stands at the first possible
    one within the window. An event's `customdata` is its identifier. Marks of one actor and day
    stand apart.
    """
    actors = result.strip.actors
    first, last = (pd.Timestamp(day) for day in result.window)
    rows = result.strip.events
    rows = rows.assign(start=rows["start"].clip(lower=first))
    height = {name: place for place, name in enumerate(actors)}
    rows = rows.assign(y=rows["actor"].map(height) + _offsets(rows, (last - first) / _BINS))
    traces = [_marks(result, part, words, theme) for _, part in rows.groupby("family", sort=False)]
    pad = max((last - first) * 0.03, pd.Timedelta(days=2))
    drawn = (first - pad, last + pad)
    layout = {
        "height": _ROW_PX * len(actors) + _HEAD_PX,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 0, "r": 16, "t": 66, "b": 0},
        **_axes(actors, drawn, words, theme),
        **_turning_points(result, drawn, words, theme),
    }
    return make_figure(traces, layout, words, theme)


def _axes(
    actors: tuple[str, ...],
    drawn: tuple[pd.Timestamp, pd.Timestamp],
    words: Words,
    theme: Theme,
) -> dict[str, Any]:
    """Return the axis of days, on top, and that of the actors."""
    return {
        "xaxis": plain_axis(theme)
        | time_axis(*drawn, _MOST_TICKS, words)
        | {"tickangle": 0, "side": "top"},
        "yaxis": plain_axis(theme)
        | {
            "tickvals": list(range(len(actors))),
            "ticktext": [inert(actor) for actor in actors],
            "range": [len(actors) - 0.4, -0.6],
        },
    }


def _offsets(rows: pd.DataFrame, width: pd.Timedelta) -> pd.Series[float]:
    """Return how far each mark stands from its actor's line, so that near ones are apart."""
    since = rows["start"] - rows["start"].min()
    of_day = rows.groupby([rows["actor"], since // max(width, pd.Timedelta(days=1))])
    place, count = of_day.cumcount(), of_day["actor"].transform("size")
    row = place % (2 * _MOST_BESIDE + 1)
    middle = (count.clip(upper=2 * _MOST_BESIDE + 1) - 1) / 2
    return (row - middle) * _SPREAD


def _marks(result: RecordResult, rows: pd.DataFrame, words: Words, theme: Theme) -> dict[str, Any]:
    """Return the marks of one family of kinds."""
    scales = result.scales
    kinds = words.labels(scales.event_kind)
    labels, symbol = step_labels(words, scales), str(rows["symbol"].iloc[0])
    hollow = rows["nature"].eq(NOT_AN_ACT)
    colours = rows["direction"].map(step_colours(scales, theme))
    return {
        "type": "scatter",
        "name": inert(words.cell(scales.event_kind, rows["kind"].iloc[0], "family")),
        "x": rows["start"].dt.strftime("%Y-%m-%d").tolist(),
        "y": rows["y"].round(2).tolist(),
        "mode": "markers",
        "marker": {
            "symbol": hollow.map({True: f"{symbol}-open", False: symbol}).tolist(),
            "size": _SIZES.get(symbol, MARK_PX),
            "color": colours.mask(hollow, theme.muted).tolist(),
            "line": {"width": 1, "color": theme.muted},
        },
        "cliponaxis": False,
        "customdata": rows.index.tolist(),
        "text": [_hover(row, labels, kinds, words) for row in rows.to_dict("records")],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _hover(
    row: dict[str, Any], labels: dict[float, str], kinds: dict[str, str], words: Words
) -> str:
    kind = inert(kinds[row["kind"]])
    head = f"<b>{inert(row['actor'])}</b> {words.date(row['date'])} <br>"
    if row["nature"] == NOT_AN_ACT:
        coded = words.text("no act of its own")
    else:
        coded = words.text(
            "{label} ({step})",
            label=labels[row["direction"]],
            step=words.signed(row["direction"]),
        )
    summary = inert_lines(row["summary"], _HOVER_WIDTH)
    coded = words.labelled(kind, inert(coded))
    return f"{head}{coded} <br>{summary} <br>{inert(row['publisher'])}"


def _turning_points(
    result: RecordResult, drawn: tuple[pd.Timestamp, pd.Timestamp], words: Words, theme: Theme
) -> dict[str, Any]:
    """Return an upright line with its name for each turning point within the span drawn."""
    first, last = drawn
    turns = [t for t in result.settings.turning_points if first <= pd.Timestamp(t.day) <= last]
    late = {t.day: (pd.Timestamp(t.day) - first) / (last - first) > _NAMED_LEFT for t in turns}
    return {
        "shapes": [
            day_line(turn.day.isoformat(), theme.ink, _TURN_PX) | {"layer": "below"}
            for turn in turns
        ],
        "annotations": [
            {
                "x": turn.day.isoformat(),
                "y": 1,
                "yref": "paper",
                "yshift": 42,
                "yanchor": "bottom",
                "xanchor": "right" if late[turn.day] else "left",
                "text": words.labelled(words.day(turn.day), inert(turn.label)),
                "showarrow": False,
                "font": {"size": SMALL_PX, "color": theme.ink},
            }
            for turn in turns
        ],
    }
