"""Acts and statements in time: one line per actor, one mark per event; a text of many once."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.account import RecordResult
from components.analysis.record.events import NOT_AN_ACT
from components.figures.chart import TINY_PX, Figure, make_figure, plain_axis
from components.figures.charts.event_lines import ROW, TEXT_PX, Lines, in_two_lines, lines_of
from components.figures.charts.event_notes import (
    breaks,
    headings,
    names,
    text_name,
    turn_lines,
    turn_names,
)
from components.figures.inert import inert, inert_lines
from components.figures.legend_entries import LegendEntry
from components.figures.theme import Theme, readable_on, step_colours
from components.figures.time_scale import TimeScale, time_scale
from components.words import Words
from components.words.record import hollow_mark, numbered_mark, step_labels

_ROW_PX, _HEAD_PX = 28, 96
_HOVER_WIDTH = 52
_SPREAD = 0.19  # of a row, between marks of one actor and day
_MOST_BESIDE = 2
_BINS = 40  # of the axis: marks of an actor in one of them would touch
_MOST_TICKS = 6  # fit a phone
_USUAL_PX = 10
_SIZES = {"triangle-up": 12, "diamond": 12, "cross": 11, "star": 12}
_TEXT_STEP = 0.72  # of a row, between texts that would touch
_TEXT_APART = 0.09  # of the axis, between those that would not, on a phone


@kept_with
def events_strip(result: RecordResult, words: Words, theme: Theme) -> Figure:
    """Return the events to draw on a time axis, one line per actor, in bands of equal direction.

    Colour is the direction, shape the family of kinds; a hollow mark is no act of that actor.
    Turning points are upright lines. An act whose day is not known stands at the first possible
    one within the window. An event's `customdata` is its identifier. Marks of one actor and day
    stand apart. A text of many stands once, with the number of its signers, on a line above all.
    Where years before the case's first window would squeeze it, the axis is broken, and says so.
    """
    lines = lines_of(result.strip)
    first, last = (pd.Timestamp(day) for day in result.window)
    drawn = [_from(rows, first) for rows in (result.strip.alone, result.strip.texts)]
    days = pd.concat([rows["start"] for rows in drawn])
    scale = time_scale(days, first, last, pd.Timestamp(result.crisis_from))
    rows, texts = (_along(rows, scale) for rows in drawn)
    rows = rows.assign(line=rows["actor"].map(lines.actors))
    rows, texts = rows.assign(y=rows["line"] + _offsets(rows)), _placed_texts(texts)
    traces = [_marks(result, part, words, theme) for _, part in rows.groupby("family", sort=False)]
    if len(texts):
        traces.append(_texts(result, texts, words, theme))
    top = ROW - texts["y"].min() if len(texts) else 0.0
    layout = {
        "height": round(_ROW_PX * (lines.bottom + top)) + _HEAD_PX,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 0, "r": 16, "t": 82, "b": 0},
        **_axes(lines, top, scale, words, theme),
        "shapes": [*turn_lines(result, scale, theme), *breaks(scale, theme)],
        "annotations": [
            *turn_names(result, scale, words, theme),
            *headings(result, lines, words, theme),
            *text_name(result, texts, words, theme),
            *names(result, rows, words, theme),
        ],
    }
    return make_figure(traces, layout, words, theme, _legend(result, words, theme))


def _legend(result: RecordResult, words: Words, theme: Theme) -> list[LegendEntry]:
    """Return what colours and shapes stand for, of those that are drawn."""
    scales, drawn = result.scales, result.strip
    colours, labels = step_colours(scales, theme), step_labels(words, scales)
    families = scales.event_kind.drop_duplicates("family").itertuples()
    return [
        *(
            LegendEntry(labels[step], "area", colours[step], count=int(count))
            for step, count in drawn.by_direction.items()
            if count
        ),
        *(
            LegendEntry(
                words.cell(scales.event_kind, kind.Index, "family"),
                kind.symbol,
                theme.muted,
                count=int(drawn.by_family[kind.family]),
            )
            for kind in families
            if drawn.by_family[kind.family]
        ),
        *(
            LegendEntry(label, mark, theme.muted, count=count)
            for label, mark, count in (
                (hollow_mark(words), "circle-open", drawn.hollow),
                (numbered_mark(words), "circle", len(drawn.texts)),
            )
            if count
        ),
    ]


def _along(rows: pd.DataFrame, scale: TimeScale) -> pd.DataFrame:
    """Return events with where they stand: `x` as plotly.js reads it, `share` from 0 to 1.

    Those with the same `bin` would touch.
    """
    shares = pd.Series([scale.share(day) for day in rows["start"]], rows.index, "float64")
    return rows.assign(x=scale.at(rows["start"]), share=shares, bin=(shares * _BINS).round())


def _from(rows: pd.DataFrame, first: pd.Timestamp) -> pd.DataFrame:
    return rows.assign(start=rows["start"].clip(lower=first))


def _axes(lines: Lines, top: float, scale: TimeScale, words: Words, theme: Theme) -> dict[str, Any]:
    """Return the axis of days, on top, and that of the actors; texts of many reach up to `top`."""
    said = [in_two_lines(actor) for actor in lines.actors]
    if top:
        said = [*said, in_two_lines(words.text("Joint texts"))]
    return {
        "xaxis": plain_axis(theme)
        | scale.axis(_MOST_TICKS, words)
        | {"tickangle": 0, "side": "top", "showgrid": False},
        "yaxis": plain_axis(theme)
        | {
            "tickvals": [*lines.actors.values(), -ROW / 2][: len(said)],
            "ticktext": said,
            "range": [lines.bottom + 0.1, -top - 0.1],
        },
    }


def _placed_texts(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the texts of many with their height `y`: those that would touch stand above others."""
    rows = rows.sort_values("share")
    ends: list[float] = []  # of what stands on each level
    levels = []
    for share in rows["share"]:
        free = (level for level, end in enumerate(ends) if share - end >= _TEXT_APART)
        level = next(free, len(ends))
        ends[level : level + 1] = [share]
        levels.append(level)
    return rows.assign(y=-ROW / 2 - _TEXT_STEP * pd.Series(levels, rows.index, "float64"))


def _texts(result: RecordResult, rows: pd.DataFrame, words: Words, theme: Theme) -> dict[str, Any]:
    """Return a mark with the number of signers for each text."""
    labels = step_labels(words, result.scales)
    colours = rows["direction"].map(step_colours(result.scales, theme))
    return {
        "type": "scatter",
        "name": words.text("Joint texts"),
        "x": rows["x"].tolist(),
        "y": rows["y"].round(2).tolist(),
        "mode": "markers+text",
        "marker": {
            "size": TEXT_PX,
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


def _offsets(rows: pd.DataFrame) -> pd.Series[float]:
    """Return how far each mark stands from its actor's line, so that near ones are apart."""
    near = rows.groupby(["actor", "bin"])
    place, count = near.cumcount(), near["actor"].transform("size")
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
        "x": rows["x"].tolist(),
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
