"""When a load could arrive, and what was really shown."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.reach.result import ReachResult
from components.figures.chart import (
    EDGE_PX,
    LABEL_PX,
    Figure,
    Trace,
    axis_title,
    day_line,
    legend,
    make_figure,
    plain_axis,
    words_above,
)
from components.figures.inert import inert
from components.figures.legend_entries import LegendEntry
from components.figures.theme import Theme
from components.figures.time_axis import time_axis
from components.words import Words, codes
from components.words.reach import (
    doubtful_in_words,
    platform_in_words,
    sighting_in_words,
    way_in_short,
    way_in_words,
)

_ROW_PX, _AXIS_PX = 72, 64
_BAR_PX, _ARROW_PX = 10, 15
_LAST_DAY = 60
_ROOM = 1.5  # of the axis: the days of a bar that ends there stand beside it
_LANES = {"air": 0.02, "sea": 0.3}  # of a row, below its middle
_ABOVE = 0.12  # of a row, from its middle to the name
_MOST_TICKS = 6
_SYMBOLS = {"reached": "circle", "benchmark": "circle-open", "denied": "x-thin-open"}


@kept_with
def arrival_figure(result: ReachResult, words: Words, theme: Theme) -> Figure:
    """Return one row per ally: the days until the whole load is there, by air and by sea.

    A bar that is longer than the axis ends in an arrow; the days stand beside each. A thin line
    leads from the first possible arrival to the bar. Where the time to deliver is not known a
    hollow bar is that to the first arrival.
    """
    rows = result.best
    allies = list(dict.fromkeys(rows["ally"]))
    colours = _colours(theme)
    traces = [
        trace
        for row in rows.to_dict("records")
        for trace in _way(
            row, allies.index(row["ally"]) + _LANES[row["mode"]], colours[row["mode"]], words
        )
    ]
    layout = {
        "height": len(allies) * _ROW_PX + _AXIS_PX,
        "annotations": [
            words_above(f"<b>{inert(ally)}</b>", place - _ABOVE, theme)
            for place, ally in enumerate(allies)
        ],
        "dragmode": False,
        "showlegend": False,
        "margin": {"l": 8, "r": 4, "t": 0, "b": 4},
        "xaxis": _axis_of_days(result.plan.tonnage_t, words, theme),
        "yaxis": {"range": [len(allies) - 0.4, -0.6], "visible": False, "fixedrange": True},
    }
    return make_figure(traces, layout, words, theme, arrival_key(result, words, theme))


def _axis_of_days(tonnage_t: float, words: Words, theme: Theme) -> dict[str, Any]:
    """Return the axis of days, on top: the first rows of a long chart are read beside it."""
    title = words.text("Days until all {cargo} t are there", cargo=tonnage_t)
    return plain_axis(theme) | {
        "side": "top",
        "range": [0, _LAST_DAY * _ROOM],
        "tickvals": list(range(0, _LAST_DAY + 1, 10)),
        "title": axis_title(title, theme, standoff=12),
    }


@kept_with
def arrival_key(result: ReachResult, words: Words, theme: Theme) -> tuple[LegendEntry, ...]:
    """Return what the marks of `arrival_figure` stand for, those that it has."""
    rows, colours, modes = result.best, _colours(theme), codes.modes(words)
    known, late = rows["deliver_days_high"].notna(), rows["deliver_days_high"].gt(_LAST_DAY)
    bars = {
        LegendEntry(words.text("By {mode}", mode=modes[mode]), "solid", colour): (
            rows["mode"].eq(mode)
        )
        for mode, colour in colours.items()
    }
    signs = {
        LegendEntry(
            words.text("Beyond day {day}", day=_LAST_DAY), "triangle-right", theme.ink
        ): late,
        LegendEntry(words.text("First arrival only"), "circle-open", theme.ink): ~known,
        LegendEntry(
            words.text("Bar: all delivered, soonest to latest; thin line: from the first arrival")
        ): known,
        LegendEntry(doubtful_in_words(words)): known & rows["feasible"].ne("yes"),
    }
    return tuple(entry for entry, where in (bars | signs).items() if where.any())


def _colours(theme: Theme) -> dict[str, str]:
    return {"air": theme.accent, "sea": theme.muted}


def _way(row: dict[str, Any], y: float, colour: str, words: Words) -> list[Trace]:
    """Return the bar of one way with its days, and the line that leads to it."""
    known = not pd.isna(row["deliver_days_low"])
    name = "deliver" if known else "arrival"
    low, high = row[f"{name}_days_low"], row[f"{name}_days_high"]
    first, last = min(low, _LAST_DAY), min(high, _LAST_DAY)
    beyond = high > _LAST_DAY
    bar = {
        "type": "scatter",
        "x": [first, last],
        "y": [y, y],
        "mode": "lines+markers+text",
        "line": {"color": colour, "width": _BAR_PX if known else EDGE_PX},
        "marker": {
            "symbol": [
                "circle" if known else "circle-open",
                "triangle-right" if beyond else "circle" if known else "circle-open",
            ],
            "size": [_BAR_PX, _ARROW_PX if beyond else _BAR_PX],
            "color": colour,
            "opacity": 1,
            "line": {"width": 0 if known else EDGE_PX, "color": colour},
        },
        "text": ["", f"  {inert(way_in_short(words, row))}"],
        "textposition": "middle right",
        "textfont": {"size": LABEL_PX},
        "cliponaxis": False,
        "hovertemplate": f"{_about(row, words)}<extra></extra>",
    }
    if not known or row["arrival_days_low"] >= first:
        return [bar]
    lead = {
        "type": "scatter",
        "x": [row["arrival_days_low"], first],
        "y": [y, y],
        "mode": "lines",
        "line": {"color": colour, "width": 1},
        "hoverinfo": "skip",
    }
    return [lead, bar]


def _about(row: dict[str, Any], words: Words) -> str:
    """Return what is shown of a way where it is pointed at: route, platform and both times."""
    lines = [
        f"<b>{inert(way_in_words(words, row['ally'], row['mode']))}</b>",
        inert(row["name"]),
        inert(platform_in_words(words, row["platform"])),
    ]
    titles = {"arrival": words.text("First arrival"), "deliver": words.text("All delivered")}
    for name, title in titles.items():
        low, high = row[f"{name}_days_low"], row[f"{name}_days_high"]
        if not pd.isna(low):
            lines.append(inert(words.labelled(title, words.duration(low, high))))
    return " <br>".join(lines)


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
        "height": 36 * len(actors) + 84,
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
