"""Figures of material backing over time: one panel per state, one above the other."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.material import PARTS, TOTAL, Series
from components.figures.chart import (
    EDGE_PX,
    MARK_PX,
    SMALL_PX,
    TINY_PX,
    Figure,
    Trace,
    make_figure,
    plain_axis,
    ticks_apart,
    words_above,
)
from components.figures.inert import inert, inert_lines
from components.figures.theme import Theme
from components.figures.time_axis import time_axis
from components.words import Words
from components.words.codes import confidence
from components.words.material import figure_in_words, last_of_panel, panel_names, time_in_words

_PANEL_PX, _BETWEEN_PX, _DAYS_PX = 72, 34, 34
_MANY_PANELS = 3  # from here on the days stand above them, too
_HOVER_WIDTH = 46
_MOST_TICKS = 8
_EDGE = pd.Timedelta(days=20)
_HEADROOM = 1.18
_MARKS = {"high": "circle", "medium": "circle", "low": "x-thin"}
_ON_TOP = {"overlaying": "x", "side": "top", "anchor": "free", "position": 1, "showgrid": False}
# plotly.js leaves out an axis that no trace has.
_UNSEEN: Trace = {"type": "scatter", "x": [None], "y": [None], "xaxis": "x2", "hoverinfo": "skip"}


@kept_with
def backing_chart(series: Series, words: Words, theme: Theme) -> Figure:
    """Return the figures of a series: the time of each as a bar, its range, and its mark."""
    count, names = len(series.panels), panel_names(words, series)
    lasts, edge = last_of_panel(words, series), series.rows["end"].max() + _EDGE
    height, days = count * (_PANEL_PX + _BETWEEN_PX), _days(series.rows, words, theme)
    above = _DAYS_PX if count >= _MANY_PANELS else 0
    layout: dict[str, Any] = {
        "height": above + height + _DAYS_PX,
        "margin": {"l": 0, "r": 12, "t": above, "b": _DAYS_PX},
        "dragmode": False,
        "showlegend": False,
        "hovermode": "closest",
        "annotations": [],
        "shapes": [],
        "xaxis": days | {"anchor": _axis("y", count - 1)},
    }
    traces: list[Trace] = []
    if above:
        layout["xaxis2"] = days | _ON_TOP
        traces.append(_UNSEEN)
    for place, panel in enumerate(series.panels):
        rows = series.rows[series.rows["panel"].eq(panel)]
        top = 1 - (place * (_PANEL_PX + _BETWEEN_PX) + _BETWEEN_PX) / height
        domain = [max(0.0, top - _PANEL_PX / height), top]
        layout[f"yaxis{place + 1 if place else ''}"] = _values(rows, domain, theme)
        said = f"<b>{inert(names[panel])}</b>, {inert(lasts[panel])}"
        title = words_above(said, top, theme)
        font = {"size": SMALL_PX, "color": theme.ink}
        layout["annotations"].append(title | {"yref": "paper", "font": font})
        colour = theme.muted if panel in (PARTS, TOTAL) else theme.accent
        axis = _axis("y", place)
        layout["shapes"].append(_nothing_later(rows["end"].max(), edge, axis, theme))
        traces += _spans(rows, axis, colour)
        points = _points(rows, names[panel], words)
        traces.append(points | {"yaxis": axis, "marker": _marker(rows, colour, theme)})
    return make_figure(traces, layout, words, theme)


def _axis(letter: str, place: int) -> str:
    return f"{letter}{place + 1}" if place else letter


def _nothing_later(
    last: pd.Timestamp, edge: pd.Timestamp, axis: str, theme: Theme
) -> dict[str, Any]:
    """Return the shade of the time after the last figure of a panel."""
    return {
        "type": "rect",
        "yref": f"{axis} domain",
        "x0": _day(last),
        "x1": _day(edge),
        "y0": 0,
        "y1": 1,
        "fillcolor": theme.faint,
        "line": {"width": 0},
        "layer": "below",
    }


def _days(rows: pd.DataFrame, words: Words, theme: Theme) -> dict[str, Any]:
    days = time_axis(rows["start"].min() - _EDGE, rows["end"].max() + _EDGE, _MOST_TICKS, words)
    return plain_axis(theme) | days | {"tickangle": 0}


def _values(rows: pd.DataFrame, domain: list[float], theme: Theme) -> dict[str, Any]:
    highest = float(rows[["value", "high"]].max().max())
    return (
        plain_axis(theme)
        | ticks_apart(6)
        | {
            "domain": domain,
            "range": [0, highest * _HEADROOM or 1],
            "nticks": 3,
            "tickformat": ",~f",
            "tickfont": {"size": TINY_PX, "color": theme.muted},
        }
    )


def _spans(rows: pd.DataFrame, axis: str, colour: str) -> list[Trace]:
    """Return the times as level lines and the ranges as upright ones, each in one trace."""
    ranged = rows.dropna(subset=["low", "high"])
    times = [(r.start, r.end, r.value, r.value) for r in rows.itertuples()]
    ranges = [(m, m, low, high) for m, low, high in _ranges(ranged)]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [x for first, last, *_ in lines for x in (_day(first), _day(last), None)],
            "y": [y for *_, low, high in lines for y in (low, high, None)],
            "yaxis": axis,
            "line": {"color": colour, "width": width},
            "hoverinfo": "skip",
        }
        for lines, width in ((times, EDGE_PX), (ranges, 1))
        if lines
    ]


def _ranges(rows: pd.DataFrame) -> list[tuple[pd.Timestamp, float, float]]:
    return list(zip(_middle(rows), rows["low"], rows["high"], strict=True))


def _points(rows: pd.DataFrame, name: str, words: Words) -> Trace:
    trusted = confidence(words)
    said = [
        " <br>".join(
            [
                inert(figure_in_words(words, row)),
                inert(time_in_words(words, row)),
                inert_lines(row["summary"], _HOVER_WIDTH),
                inert(words.text("Confidence: {how}", how=trusted[row["confidence"]])),
            ]
        )
        for _, row in rows.iterrows()
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_day(day) for day in _middle(rows)],
        "y": rows["value"].tolist(),
        "cliponaxis": False,
        "text": said,
        "hovertemplate": f"<b>{inert(name)}</b> <br>%{{text}}<extra></extra>",
    }


def _marker(rows: pd.DataFrame, colour: str, theme: Theme) -> dict[str, Any]:
    trusts = list(rows["confidence"])
    return {
        "size": MARK_PX,
        "color": [theme.ground if code == "medium" else colour for code in trusts],
        "symbol": [_MARKS[code] for code in trusts],
        "line": {"width": EDGE_PX, "color": colour},
    }


def _middle(rows: pd.DataFrame) -> pd.Series[pd.Timestamp]:
    return rows["start"] + (rows["end"] - rows["start"]) / 2


def _day(moment: pd.Timestamp) -> str:
    return str(moment.date())
