"""Outlines around states whose claim and record are a camp apart."""

from __future__ import annotations

from collections.abc import Collection

from components.analysis.geography.ground import Ground
from components.figures.chart import CLEAR, Trace
from components.figures.maps.base import one_colour
from components.figures.theme import Theme

_LINE_PX, _RING_PX = 1.6, 11


def parted_outlines(ground: Ground, states: Collection[str], theme: Theme) -> list[Trace]:
    """Return the outlines of `states`, and rings around those too small to see."""
    if not states:
        return []
    small = ground.small_states[ground.small_states.index.isin(states)]
    line = {"color": theme.accent, "width": _LINE_PX}
    ring = {"symbol": "circle-open", "size": _RING_PX, "color": theme.accent, "line": line}
    return [
        {
            "type": "scattergeo",
            "lat": small["lat"].tolist(),
            "lon": small["lon"].tolist(),
            "mode": "markers",
            "marker": ring,
            "hoverinfo": "skip",
        },
        {
            "type": "choropleth",
            "locations": list(states),
            "z": [0] * len(states),
            "colorscale": one_colour(CLEAR),
            "marker": {"line": line, "opacity": 1},
            "showscale": False,
            "showlegend": False,
            "hoverinfo": "skip",
        },
    ]
