"""Rows with their words above the mark: readable at any width, nothing to overlap."""

from __future__ import annotations

import textwrap
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.foresight import Foresight
from components.figures.chart import Figure, Trace, axis_title, make_figure, plain_axis, words_above
from components.figures.inert import inert
from components.figures.theme import Theme
from components.words import Words

_ROW_PX = 66
_LINE_CHARACTERS = 56  # fits a phone; two lines fit a row
_AXIS_PX = 70
_LEAST_PCT = 40  # of the axis, however unlikely all is
_ROOM = 0.02  # of the axis: a ring at an end of it is drawn whole
_ABOVE = 0.15  # of a row, from a mark to its words


@kept_with
def scored_figure(foresight: Foresight, words: Words, theme: Theme) -> Figure:
    """Return the scored likelihoods as intervals, with what happened as a ring."""
    rows = foresight.scored
    traces, notes = _likelihoods(rows, words, theme)
    happened = (rows["observed"] * 100).tolist()
    rings = {
        "type": "scatter",
        "x": happened,
        "y": list(range(len(rows))),
        "mode": "markers",
        "marker": {
            "symbol": "circle-open",
            "size": 13,
            "color": theme.ink,
            "line": {"width": 2.5, "color": theme.ink},
        },
        "cliponaxis": False,
        "text": [words.text("what happened: {pct} %", pct=pct) for pct in happened],
        "hovertemplate": "%{text}<extra></extra>",
    }
    axis = inert(words.text("Likelihood, %"))
    signs = inert(words.text("Bar: our range; notch: our point; ring: what happened"))
    last = max(_LEAST_PCT, *happened, *rows["high_pct"])
    span = [-last * _ROOM, last * (1 + _ROOM)]
    return make_figure(
        [*traces, rings], _layout(notes, span, f"{axis}<br>{signs}", theme), words, theme
    )


def _likelihoods(
    rows: pd.DataFrame, words: Words, theme: Theme
) -> tuple[list[Trace], list[dict[str, Any]]]:
    """Return an interval and its point for each row, and the words above them."""
    traces, notes = [], []
    for place, row in enumerate(rows.to_dict("records")):
        low, high = row["low_pct"], row["high_pct"]
        said = words.text(
            "“{wording}”, read as {low}–{high} %", wording=row["wording"], low=low, high=high
        )
        notes.append(_said(place, str(row["name"]), said, theme))
        point = words.text("point {point} %", point=row["point_pct"])
        traces += [
            {
                "type": "scatter",
                "x": [low, high],
                "y": [place, place],
                "mode": "lines",
                "line": {"color": theme.accent, "width": 12},
                "hoverinfo": "skip",
            },
            {
                "type": "scatter",
                "x": [row["point_pct"]],
                "y": [place],
                "mode": "markers",
                "marker": {
                    "symbol": "line-ns",
                    "size": 12,
                    "line": {"width": 3, "color": theme.ground},
                },
                "hovertemplate": f"{point}<br>{inert(row['locator'])}<extra></extra>",
            },
        ]
    return traces, notes


def _said(place: int, name: str, words: str, theme: Theme) -> dict[str, Any]:
    lines = textwrap.wrap(f"<b>{inert(name)}</b> {inert(words)}", _LINE_CHARACTERS)
    return words_above(" <br>".join(lines), place - _ABOVE, theme)


def _layout(
    notes: list[dict[str, Any]], span: list[float], title: str, theme: Theme
) -> dict[str, Any]:
    """Return the layout of rows, one for each of `notes`, over a scale of `span`.

    `title` is pseudo-HTML.
    """
    return {
        "annotations": notes,
        "height": len(notes) * _ROW_PX + _AXIS_PX,
        "showlegend": False,
        "dragmode": False,
        "margin": {"l": 6, "r": 14, "t": 0, "b": 0},
        "xaxis": plain_axis(theme)
        | {
            "range": span,
            "title": axis_title(title, theme, standoff=10),
            "nticks": 6,
            "tickformat": ",d",
        },
        "yaxis": {"range": [len(notes) - 0.5, -0.75], "visible": False, "fixedrange": True},
    }
