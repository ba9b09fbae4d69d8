"""Claim and record as a dumbbell: a line per state, from what is claimed to what is documented."""

from __future__ import annotations

import textwrap
from typing import Any

import pandas as pd

from components.analysis.kept import kept_with
from components.figures.chart import (
    CLEAR,
    SMALL_PX,
    TEXT_PX,
    Figure,
    Trace,
    make_figure,
    plain_axis,
    words_above,
)
from components.figures.inert import inert
from components.figures.theme import Theme, inherited_colour, step_colours
from components.tables.scales import Scales
from components.words import Words
from components.words.divergence import claim_to_record
from components.words.record import acts_in_words, step_labels

_ROW_PX, _AXIS_PX, _LINE_PX = 44, 44, 20
_TITLE_CHARACTERS, _TICK_CHARACTERS = 44, 9  # fit a phone
_ABOVE = 0.2  # of a row, from a mark to its words
_RING_PX, _DOT_PX = 17, 11  # a mark on a ring leaves both to be seen


@kept_with
def dumbbell(rows: pd.DataFrame, title: str, scales: Scales, words: Words, theme: Theme) -> Figure:
    """Return rows of `claims_beside_record` that have a gap, in their order, from the top down.

    A ring stands at each claimed position, a dot at the mean of the acts, in the colour that the
    state has on the map; the line between the dot and the nearest ring is dark where they are a
    camp apart. States of which only a group is named
    are fainter. `title` stands in the figure. The `customdata` of a mark is its state (iso3).
    """
    head = textwrap.wrap(title, _TITLE_CHARACTERS)
    lines = [f"<b>{inert(line)}</b>" for line in head]
    lines.append(words.text("○ claimed by the article"))
    lines.append(words.text("● documented (mean; colour as on the map)"))
    top_px = _LINE_PX * len(lines) + _AXIS_PX
    layout = {
        "annotations": [
            _title("<br>".join(lines), theme),
            *(
                _said(place, row, scales, words, theme)
                for place, row in enumerate(rows.to_dict("records"))
            ),
        ],
        "height": _ROW_PX * len(rows) + top_px,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 4, "r": 4, "t": top_px, "b": 0},
        **_axes(len(rows), scales, words, theme),
    }
    traces = [
        *(_line(place, row, theme) for place, row in enumerate(rows.to_dict("records"))),
        _rings(rows, scales, theme),
        _dots(rows, scales, words, theme),
    ]
    return make_figure(traces, layout, words, theme)


def _title(lines: str, theme: Theme) -> dict[str, Any]:
    above = words_above(lines, 1, theme)
    font = {"size": TEXT_PX, "color": theme.ink}
    return above | {"yref": "paper", "yshift": _AXIS_PX, "font": font}


def _axes(count: int, scales: Scales, words: Words, theme: Theme) -> dict[str, Any]:
    """Return the ladder of positions, on top, and the rows."""
    labels = {
        step: textwrap.wrap(text, _TICK_CHARACTERS, break_long_words=False)
        for step, text in _ladder(words, scales)
    }
    steps = list(labels)
    return {
        "xaxis": plain_axis(theme)
        | {
            "side": "top",
            "tickangle": 0,
            "tickvals": steps,
            "ticktext": [
                inert("\n".join(lines)).replace("\n", "<br>") for lines in labels.values()
            ],
            "range": [min(steps) - 0.45, max(steps) + 0.45],
        },
        "yaxis": {"range": [count - 0.6, -0.75], "visible": False, "fixedrange": True},
    }


def _ladder(words: Words, scales: Scales) -> list[tuple[float, str]]:
    return sorted(step_labels(words, scales).items())


def _said(
    place: int, row: dict[str, Any], scales: Scales, words: Words, theme: Theme
) -> dict[str, Any]:
    said = inert(claim_to_record(words, row, scales))
    above = words_above(f"<b>{inert(row['name'])}</b> {said}", place - _ABOVE, theme)
    return above | {"font": {"size": SMALL_PX, "color": theme.ink}, "bgcolor": theme.ground}


def _line(place: int, row: dict[str, Any], theme: Theme) -> Trace:
    line = {"color": theme.ink, "width": 3} if row["apart"] else {"color": theme.muted, "width": 1}
    return {
        "type": "scatter",
        "x": [row["mean"] - row["gap"], row["mean"]],
        "y": [place, place],
        "mode": "lines",
        "line": line,
        "hoverinfo": "skip",
    }


def _rings(rows: pd.DataFrame, scales: Scales, theme: Theme) -> Trace:
    claimed = rows.assign(place=range(len(rows))).explode("claimed_at")
    return {
        "type": "scatter",
        "x": claimed["claimed_at"].astype(float).tolist(),
        "y": claimed["place"].tolist(),
        "mode": "markers",
        "marker": {
            "symbol": "circle",
            "size": _RING_PX,
            "color": CLEAR,
            "line": {"width": 3, "color": _colours(claimed, claimed["claimed_at"], scales, theme)},
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _dots(rows: pd.DataFrame, scales: Scales, words: Words, theme: Theme) -> Trace:
    said = [
        f"<b>{inert(row['name'])}</b> <br>{inert(claim_to_record(words, row, scales))} <br>"
        f"{inert(acts_in_words(words, row))}"
        for row in rows.to_dict("records")
    ]
    return {
        "type": "scatter",
        "x": rows["mean"].tolist(),
        "y": list(range(len(rows))),
        "mode": "markers",
        "marker": {
            "size": _DOT_PX,
            "color": _colours(rows, _as_on_the_map(rows, scales), scales, theme),
            "line": {"width": 1, "color": theme.muted},
        },
        "cliponaxis": False,
        "customdata": list(rows.index),
        "text": said,
        "hovertemplate": "%{text}<extra></extra>",
    }


def _as_on_the_map(rows: pd.DataFrame, scales: Scales) -> pd.Series[float]:
    """Return the step whose colour each state has on the map: a clear act may outweigh the mean."""
    return rows["documented_as"].map(scales.stance["position"])


def _colours(
    rows: pd.DataFrame, steps: pd.Series[float], scales: Scales, theme: Theme
) -> list[str]:
    """Return the colour of each row's position, fainter where only the state's group is named."""
    by_step = step_colours(scales, theme)
    return [
        by_step[step] if basis == "named" else inherited_colour(by_step[step], theme)
        for step, basis in zip(steps, rows["basis"], strict=True)
    ]
