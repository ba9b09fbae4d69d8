"""Acts and statements in time: one line per actor, one mark per event; a text of many once."""

from __future__ import annotations

import textwrap
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.account import RecordResult
from components.analysis.record.events import NOT_AN_ACT
from components.figures.chart import SMALL_PX, TINY_PX, Figure, day_line, make_figure, plain_axis
from components.figures.inert import inert, inert_lines
from components.figures.theme import Theme, readable_on, step_colours
from components.figures.time_axis import time_axis
from components.words import Words
from components.words.record import step_labels

_ROW_PX, _HEAD_PX = 30, 108
_HOVER_WIDTH = 52
_SPREAD = 0.19  # of a row, between marks of one actor and day
_MOST_BESIDE = 2
_BINS = 40  # of the window: marks of an actor in one of them would touch
_NAMED_LEFT = 1 / 3  # of the window: from here a turn's name has more room on its left
_MOST_TICKS = 5  # fit a phone
_TURN_PX = 1.2
_USUAL_PX, _TEXT_PX = 10, 20
_SIZES = {"triangle-up": 12, "diamond": 12, "cross": 11, "star": 12}
_TEXT_STEP = 0.72  # of a row, between texts that would touch
_NAME_CHARACTERS = 20
_TURN_CHARACTERS = 28  # of a line: half a phone


@kept_with
def events_strip(result: RecordResult, words: Words, theme: Theme) -> Figure:
    """Return the events to draw on a time axis, one line per actor.

    Colour is the direction, shape the family of kinds; a hollow mark is no act of that actor.
    Turning points are upright lines. An act whose day is not known stands at the first possible
    one within the window. An event's `customdata` is its identifier. Marks of one actor and day
    stand apart. A text of many stands once, with the number of its signers, on a line above all.
    """
    actors = result.strip.actors
    first, last = (pd.Timestamp(day) for day in result.window)
    rows = result.strip.alone
    rows = rows.assign(start=rows["start"].clip(lower=first))
    height = {name: place for place, name in enumerate(actors)}
    rows = rows.assign(y=rows["actor"].map(height) + _offsets(rows, (last - first) / _BINS))
    traces = [_marks(result, part, words, theme) for _, part in rows.groupby("family", sort=False)]
    texts = _placed_texts(result, (last - first) / _BINS)
    if len(texts):
        traces.append(_texts(result, texts, words, theme))
    top = -texts["y"].min() if len(texts) else 0.0
    pad = max((last - first) * 0.03, pd.Timedelta(days=2))
    drawn = (first - pad, last + pad)
    layout = {
        "height": round(_ROW_PX * (len(actors) + top)) + _HEAD_PX,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 0, "r": 16, "t": 82, "b": 0},
        **_axes(actors, top, drawn, words, theme),
        **_turning_points(result, drawn, words, theme),
    }
    return make_figure(traces, layout, words, theme)


def _axes(
    actors: tuple[str, ...],
    top: float,
    drawn: tuple[pd.Timestamp, pd.Timestamp],
    words: Words,
    theme: Theme,
) -> dict[str, Any]:
    """Return the axis of days, on top, and that of the actors; texts of many reach up to `top`."""
    names = [_broken(actor) for actor in actors]
    if top:
        names = [*names, _broken(words.text("Texts of several"))]
    return {
        "xaxis": plain_axis(theme)
        | time_axis(*drawn, _MOST_TICKS, words)
        | {"tickangle": 0, "side": "top"},
        "yaxis": plain_axis(theme)
        | {
            "tickvals": [*range(len(actors)), -1][: len(names)],
            "ticktext": names,
            "range": [len(actors) - 0.4, -top - 0.6],
        },
    }


def _broken(name: str, characters: int = _NAME_CHARACTERS) -> str:
    """Return a name in two lines at most: on a phone the marks need the room."""
    lines = textwrap.wrap(name, characters, max_lines=2, placeholder="…")
    return "<br>".join(inert(line) for line in lines)


def _placed_texts(result: RecordResult, width: pd.Timedelta) -> pd.DataFrame:
    """Return the texts of many with their height `y`: those that would touch stand above others."""
    first = pd.Timestamp(result.window[0])
    rows = result.strip.texts
    rows = rows.assign(start=rows["start"].clip(lower=first)).sort_values("start")
    bins = (rows["start"] - first) // max(width, pd.Timedelta(days=1))
    return rows.assign(y=-1 - _TEXT_STEP * rows.groupby(bins).cumcount())


def _texts(result: RecordResult, rows: pd.DataFrame, words: Words, theme: Theme) -> dict[str, Any]:
    """Return a mark with the number of signers for each text."""
    labels = step_labels(words, result.scales)
    colours = rows["direction"].map(step_colours(result.scales, theme))
    return {
        "type": "scatter",
        "name": words.text("Texts of several"),
        "x": rows["start"].dt.strftime("%Y-%m-%d").tolist(),
        "y": rows["y"].round(2).tolist(),
        "mode": "markers+text",
        "marker": {
            "size": _TEXT_PX,
            "color": colours.tolist(),
            "line": {"width": 1, "color": theme.muted},
        },
        "text": [str(len(signers)) for signers in rows["signers"]],
        "textfont": {"size": TINY_PX, "color": [readable_on(colour) for colour in colours]},
        "cliponaxis": False,
        "customdata": rows.index.tolist(),
        "hovertext": [_signed(row, labels, words) for row in rows.to_dict("records")],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _signed(row: dict[str, Any], labels: dict[float, str], words: Words) -> str:
    head = words.plural(
        "{count} actor, one text, {date}",
        "{count} actors, one text, {date}",
        len(row["signers"]),
        date=words.date(row["date"]),
    )
    coded = words.text(
        "{label} ({step})", label=labels[row["direction"]], step=words.signed(row["direction"])
    )
    names = inert_lines(words.listing(row["signers"]), _HOVER_WIDTH)
    summary = inert_lines(row["summary"], _HOVER_WIDTH)
    return f"<b>{inert(head)}</b> <br>{inert(coded)} <br>{names} <br>{summary}"


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
            "size": _SIZES.get(symbol, _USUAL_PX),
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
                "align": "right" if late[turn.day] else "left",
                "text": _broken(words.labelled(words.day(turn.day), turn.label), _TURN_CHARACTERS),
                "showarrow": False,
                "font": {"size": SMALL_PX, "color": theme.ink},
            }
            for turn in turns
        ],
    }
