"""What all figures share: type, ground, margins, legend, axes, words; one builder puts it in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.figures.legend_entries import LegendEntry, legend_entries
from components.figures.theme import Theme
from components.words import Words

FONT = '"Source Sans", sans-serif'
CLEAR = "rgba(0,0,0,0)"

# Sizes of type, of marks and of their edges that more than one figure has.
TEXT_PX, LABEL_PX, SMALL_PX, TINY_PX = 14, 13, 12, 11
MARK_PX, EDGE_PX = 9, 2
# What stands below each figure on a page: the buttons that save it and copy its address.
ACTIONS_PX = 44

Trace = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Figure:
    """What plotly.js draws: traces and layout as its reference names them.

    Plotly's own classes for Python would check every value for each visitor's choice, which takes
    longer than all else that a figure costs; in the tests they check what pages draw. `legend` is
    for a figure whose traces do not say it all; `paler` says what it means that a part of what an
    entry stands for is paler.
    """

    data: Sequence[Trace]
    layout: dict[str, Any]
    legend: tuple[LegendEntry, ...] = ()
    paler: str = ""

    def entries(self) -> tuple[LegendEntry, ...]:
        """Return what the figure's marks stand for, wherever plotly.js does not say so."""
        return self.legend or legend_entries(self.data, self.layout, self.paler)

    def to_json(self) -> str:
        """Return the figure as plotly.js reads it, with null for a number that is none."""
        content = {"data": self.data, "layout": self.layout}
        try:
            return _written(content, allow_nan=False)
        except ValueError:  # a number that is none, which JSON does not have
            written = _written(content, allow_nan=True)
            return _written(json.loads(written, parse_constant=lambda _: None), allow_nan=False)


def _written(content: Any, *, allow_nan: bool) -> str:
    return json.dumps(
        content,
        ensure_ascii=False,
        separators=(",", ":"),
        default=lambda array: array.tolist(),
        allow_nan=allow_nan,
    )


def make_figure(
    traces: Sequence[Trace],
    layout: dict[str, Any],
    words: Words,
    theme: Theme,
    legend: Sequence[LegendEntry] = (),
) -> Figure:
    """Return the figure of `traces`; `layout` is its own part, and overrides the shared one.

    `legend` is that of `Figure`.
    """
    return Figure(traces, _shared_layout(words, theme) | layout, tuple(legend))


def _shared_layout(words: Words, theme: Theme) -> dict[str, Any]:
    """Return the type, ground, margins and marks in numbers that all figures share."""
    return {
        "separators": words.separators,
        "font": {"family": FONT, "size": TEXT_PX, "color": theme.ink},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "hoverlabel": {
            "bgcolor": theme.ground,
            "bordercolor": theme.rule,
            "font": {"family": FONT, "size": LABEL_PX, "color": theme.ink},
            "align": "left",
        },
        "modebar": {"bgcolor": CLEAR, "color": theme.muted, "activecolor": theme.ink},
    }


def legend(**placed: Any) -> dict[str, Any]:
    """Return a legend whose entries lie in a row and answer no press.

    Plotly would hide what an entry stands for, while counts, tables and the address stay.
    """
    return {"orientation": "h", "itemclick": False, "itemdoubleclick": False, **placed}


def plain_axis(theme: Theme) -> dict[str, Any]:
    """Return an axis of a chart: thin grid, no zero line, not to be dragged."""
    return {
        "gridcolor": theme.rule,
        "gridwidth": 0.5,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"size": SMALL_PX},
    }


def ticks_apart(length_px: int) -> dict[str, Any]:
    """Return ticks of an axis that are not seen and keep its labels away from it."""
    return {"ticks": "outside", "ticklen": length_px, "tickcolor": CLEAR}


def day_line(day: Any, colour: str, width_px: float) -> dict[str, Any]:
    """Return an upright dotted line over the whole height at a place of the x axis, as a shape."""
    return {
        "type": "line",
        "x0": day,
        "x1": day,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": colour, "width": width_px, "dash": "dot"},
    }


def axis_title(text: str, theme: Theme, **placed: Any) -> dict[str, Any]:
    """Return what is written along an axis."""
    return {"text": text, "font": {"size": SMALL_PX, "color": theme.muted}, **placed}


def words_above(text: str, y: float, theme: Theme) -> dict[str, Any]:
    """Return words (pseudo-HTML) at the left edge, on top of height `y`, as an annotation."""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": y,
        "yanchor": "bottom",
        "text": text,
        "showarrow": False,
        "align": "left",
        "font": {"size": LABEL_PX, "color": theme.ink},
    }
