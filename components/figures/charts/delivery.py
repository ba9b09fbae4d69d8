"""When help would arrive, how much of it by when, and what was really shown."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.reach.result import ReachResult
from components.figures.chart import (
    EDGE_PX,
    SMALL_PX,
    Figure,
    day_line,
    legend,
    make_figure,
    plain_axis,
    ticks_apart,
    words_above,
)
from components.figures.inert import inert
from components.figures.theme import Theme, mix
from components.figures.time_axis import time_axis
from components.words import Words, codes
from components.words.reach import platform_in_words, sighting_in_words, way_in_words

_ROW_PX = 56
_MOST_TICKS = 6
_PANEL_PX = 104
_SHORTEST = 1.08  # an exact value still shows, as a short bar
_Span = tuple[str, int, str, str]  # column, width in pixels, colour, title
_ABOVE = 0.2  # of a row, from a mark to its words
_SYMBOLS = {"reached": "circle", "benchmark": "circle-open", "denied": "x-thin-open"}


def _ticks(words: Words) -> dict[float, str]:
    return {
        1 / 24: words.text("1 h"),
        0.25: words.text("6 h"),
        1: words.text("1 day"),
        7: words.text("1 week"),
        30: words.text("30 days"),
        180: words.text("6 months"),
    }


@kept_with
def arrival_figure(result: ReachResult, words: Words, theme: Theme) -> Figure:
    """Return intervals on a logarithmic axis of days: first arrival, and the whole tonnage.

    There is one row per ally and mode; a missing interval and a doubt are said in words.
    """
    rows, tonnage_t = result.best, result.plan.tonnage_t
    spans = (
        ("arrival", 4, theme.muted, words.text("First arrival")),
        ("deliver", 12, theme.accent, words.text("{tonnes} t delivered", tonnes=tonnage_t)),
    )
    ticks = _ticks(words)
    traces = [
        bar
        for place, row in enumerate(rows.to_dict("records"))
        for bar in _way_bars(row, place, spans, words)
    ]
    notes = [
        words_above(_heading(row, words), place - _ABOVE, theme)
        for place, row in enumerate(rows.to_dict("records"))
    ]
    traces += [_bar([None], 0, w, c, t) | {"showlegend": True} for _, w, c, t in spans]
    days = rows.filter(regex="^(arrival|deliver)_days_").to_numpy(dtype=float)
    span = [np.log10(np.nanmin(days) / 1.2), np.log10(np.nanmax(days) * 1.2)]
    layout = {
        "height": len(rows) * _ROW_PX + 84,
        "annotations": notes,
        "dragmode": False,
        "margin": {"l": 6, "r": 14, "t": 0, "b": 0},
        "legend": legend(x=0, y=1, yanchor="bottom"),
        "xaxis": plain_axis(theme)
        | {
            "type": "log",
            "range": span,
            "tickvals": list(ticks),
            "ticktext": list(ticks.values()),
        },
        "yaxis": {"range": [len(rows) - 0.5, -0.85], "visible": False, "fixedrange": True},
    }
    return make_figure(traces, layout, words, theme)


def _way_bars(
    row: dict[str, Any], place: int, spans: tuple[_Span, ...], words: Words
) -> list[dict[str, Any]]:
    """Return the bars of one way; an interval that is not known has none."""
    way = " <br>".join(
        (
            f"<b>{inert(way_in_words(words, row['ally'], row['mode']))}</b>",
            inert(row["name"]),
            inert(platform_in_words(words, row["platform"])),
        )
    )
    bars = []
    for name, width, colour, title in spans:
        low, high = row[f"{name}_days_low"], row[f"{name}_days_high"]
        if not pd.isna(low):
            said = words.labelled(title, _days(low, high, words))
            bars.append(
                _bar([low, max(high, low * _SHORTEST)], place, width, colour, title)
                | {"hovertemplate": f"{way} <br>{said}<extra></extra>"}
            )
    return bars


@kept_with
def delivered_figure(result: ReachResult, mode: str, words: Words, theme: Theme) -> Figure:
    """Return tonnes delivered by a mode against days as bands, one panel per ally.

    Panels share the days, and have their own tonnes. KeyError where nothing goes by that mode.
    """
    curves = result.curves[mode]
    labels = {
        iso3: way_in_words(words, result.names[iso3], mode)
        for iso3 in dict.fromkeys(curves["iso3"])
    }
    traces: list[dict[str, Any]] = []
    layout: dict[str, Any] = {}
    notes = []
    for place, (iso3, label) in enumerate(labels.items()):
        axis = "" if place == 0 else str(place + 1)
        layout[f"yaxis{axis}"], note = _panel(place, len(labels), label, words.text("t"), theme)
        notes.append(note)
        traces += _band(curves[curves["iso3"].eq(iso3)], f"y{axis}", words, theme)
    layout |= {
        "height": len(labels) * _PANEL_PX + 40,
        "annotations": notes,
        "showlegend": False,
        "dragmode": False,
        "margin": {"l": 0, "r": 14, "t": 8, "b": 0},
        "xaxis": plain_axis(theme)
        | ticks_apart(6)
        | {
            "anchor": f"y{len(labels)}" if len(labels) > 1 else "y",
            "title": {"text": words.text("days"), "font": {"size": SMALL_PX}, "standoff": 6},
        },
    }
    return make_figure(traces, layout, words, theme)


def _panel(
    place: int, count: int, label: str, unit: str, theme: Theme
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the axis of one panel, and the label above it."""
    height = 1 / count
    top = 1 - place * height
    axis = plain_axis(theme) | {
        "domain": [top - height * 0.72, top - height * 0.16],
        "anchor": "x" if place == count - 1 else "free",
        "position": 0,
        "rangemode": "tozero",
        "nticks": 3,
        "tickformat": ",d",
        "ticksuffix": f" {unit}",
    }
    above = words_above(f"<b>{inert(label)}</b>", top - height * 0.15, theme)
    return axis, above | {"yref": "paper"}


def _band(rows: pd.DataFrame, axis: str, words: Words, theme: Theme) -> list[dict[str, Any]]:
    """Return the lower and the upper line of one panel, filled between."""
    return [
        {
            "type": "scatter",
            "x": rows["day"].tolist(),
            "y": rows[column].round().tolist(),
            "yaxis": axis,
            "mode": "lines",
            "fill": fill,
            "fillcolor": mix(theme.accent, theme.ground, 0.35),
            "line": {"color": theme.accent, "width": 1, "shape": "hv"},
            "text": [
                words.text(
                    "day {day}: {tonnes} t",
                    day=words.number(row["day"]),
                    tonnes=words.number(row[column]),
                )
                for row in rows.to_dict("records")
            ],
            "hovertemplate": "%{text}<extra></extra>",
        }
        for column, fill in (("low_t", "none"), ("high_t", "tonexty"))
    ]


@kept_with
def demonstrations_figure(result: ReachResult, words: Words, theme: Theme) -> Figure:
    """Return what was shown as dots on a time axis, one line per ally, shaped by outcome.

    The day of the case is an upright line.
    """
    rows, day = result.dated, result.day
    said = [sighting_in_words(words, row) for row in rows.to_dict("records")]
    rows = rows.assign(day=rows["date_start"], hover=said, actor=rows["actor"].map(inert))
    actors = list(dict.fromkeys(rows["actor"]))
    traces = [
        _shown(rows[rows["kind"].eq(kind)], kind, label, theme)
        for kind, label in codes.outcomes(words).items()
        if rows["kind"].eq(kind).any()
    ]
    layout = {
        "height": 46 * len(actors) + 84,
        "shapes": [day_line(day, theme.muted, 1)],
        "dragmode": False,
        "margin": {"l": 0, "r": 14, "t": 0, "b": 0},
        "legend": legend(x=0, y=1, yanchor="bottom"),
        "xaxis": plain_axis(theme) | time_axis(*_around([*rows["day"], day]), _MOST_TICKS, words),
        "yaxis": plain_axis(theme)
        | {"type": "category", "categoryarray": actors, "autorange": "reversed"},
    }
    return make_figure(traces, layout, words, theme)


def _around(days: list[str]) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the first and the last of some days, with room for their marks."""
    times = [pd.Timestamp(day) for day in days]
    room = max((max(times) - min(times)) * 0.04, pd.Timedelta(days=2))
    return min(times) - room, max(times) + room


def _shown(rows: pd.DataFrame, kind: str, label: str, theme: Theme) -> dict[str, Any]:
    """Return the dots of one kind of outcome."""
    return {
        "type": "scatter",
        "x": rows["day"].tolist(),
        "y": rows["actor"].tolist(),
        "mode": "markers",
        "name": label,
        "marker": {
            "symbol": _SYMBOLS[kind],
            "size": 10,
            "color": theme.ink if kind == "denied" else theme.accent,
            "line": {"width": EDGE_PX, "color": theme.accent},
            "opacity": 0.85,
        },
        "text": [" <br>".join(map(inert, lines)) for lines in rows["hover"]],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _heading(row: dict[str, Any], words: Words) -> str:
    """Return what stands above a row: the way in bold, and what is not known of it."""
    missing = pd.isna(row["deliver_days_low"])
    gaps = [words.text("time to deliver not known")] if missing else []
    doubted = row["feasible"] == "unknown"
    gaps += [words.text("range with cargo not documented")] if doubted else []
    way = f"<b>{inert(way_in_words(words, row['ally'], row['mode']))}</b>"
    return words.text("{way}: {gaps}", way=way, gaps=words.series(gaps)) if gaps else way


def _days(low: float, high: float, words: Words) -> str:
    first, last = words.number(low, 1), words.number(high, 1)
    if first == last:
        return words.text("{days} days", days=last)
    return words.text("{low}–{high} days", low=first, high=last)


def _bar(x: list[float | None], y: float, width: int, colour: str, name: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": x,
        "y": [y] * len(x),
        "mode": "lines",
        "line": {"color": colour, "width": width},
        "name": name,
        "showlegend": False,
    }
