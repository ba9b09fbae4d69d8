"""What all figures share: type, ground, margins, legend, axes, words; one builder puts it in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from components.figures.theme import Theme

FONT = '"Source Sans", sans-serif'
_UNSEEN = "rgba(0,0,0,0)"

# Plotly fades what was not clicked; a faded figure would no longer match its legend. What was
# clicked is shown by its card.
NOT_FADED = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}


def make_figure(traces: Sequence[Any], layout: dict[str, Any], theme: Theme) -> go.Figure:
    """Return the figure of `traces`; `layout` is its own part, and overrides the shared one.

    Plotly's own template, 3 kB of colours, is left out; `layout` may bring another.
    """
    drawn = go.Figure(traces, _shared_layout(theme) | layout)
    return drawn if "template" in layout else drawn.update_layout(template=None)


def _shared_layout(theme: Theme) -> dict[str, Any]:
    """Return the type, ground and margins that all figures share."""
    return {
        "font": {"family": FONT, "size": 14, "color": theme.ink},
        "paper_bgcolor": _UNSEEN,
        "plot_bgcolor": _UNSEEN,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "hoverlabel": {
            "bgcolor": theme.ground,
            "bordercolor": theme.rule,
            "font": {"family": FONT, "size": 13, "color": theme.ink},
            "align": "left",
        },
        "modebar": {"bgcolor": _UNSEEN, "color": theme.muted, "activecolor": theme.ink},
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
        "tickfont": {"size": 12},
    }


def axis_title(text: str, theme: Theme, **placed: Any) -> dict[str, Any]:
    """Return what is written along an axis."""
    return {"text": text, "font": {"size": 12, "color": theme.muted}, **placed}


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
        "font": {"size": 13, "color": theme.ink},
    }
