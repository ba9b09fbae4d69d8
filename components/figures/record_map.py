"""What the two maps of the record have in common: outlines around states that part."""

from __future__ import annotations

import plotly.graph_objects as go

from components.figures.map_parts import unseen_axes
from components.figures.theme import Theme

_CLEAR = "rgba(0,0,0,0)"


def mark_parted(figure: go.Figure, states: list[str], theme: Theme) -> go.Figure:
    """Draw a strong outline around `states`, whose claim and record are a camp apart."""
    if not states:
        return figure
    figure.add_trace(_legend_entry(theme)).update_layout(unseen_axes())
    return figure.add_trace(
        {
            "type": "choropleth",
            "locations": states,
            "z": [0] * len(states),
            "colorscale": [[0, _CLEAR], [1, _CLEAR]],
            "marker": {"line": {"color": theme.ink, "width": 1.8}, "opacity": 1},
            "showscale": False,
            "showlegend": False,
            "hoverinfo": "skip",
        }
    )


def _legend_entry(theme: Theme) -> dict[str, object]:
    """Return an empty bar whose legend entry is an outline, as that of clear land cannot be."""
    return {
        "type": "bar",
        "x": [None],
        "y": [None],
        "name": "Outlined: claim and record part",
        "legendrank": 99,
        "showlegend": True,
        "hoverinfo": "skip",
        "marker": {"color": _CLEAR, "line": {"color": theme.ink, "width": 1.8}},
    }
