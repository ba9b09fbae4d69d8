"""What the two maps of the record have in common: outlines around states that part."""

from __future__ import annotations

import plotly.graph_objects as go

from components.figures.map_parts import SMALL_STATE_KM2
from components.figures.theme import Theme
from components.tables import Case

_CLEAR = "rgba(0,0,0,0)"


def mark_parted(case: Case, figure: go.Figure, states: list[str], theme: Theme) -> go.Figure:
    """Outline `states`, whose claim and record are a camp apart; ring those too small to see."""
    if not states:
        return figure
    points = case.label_points.loc[case.label_points.index.isin(states)]
    small = points[points["area_km2"].lt(SMALL_STATE_KM2)]
    figure.add_trace(
        {
            "type": "scattergeo",
            "lat": small["lat"].tolist(),
            "lon": small["lon"].tolist(),
            "mode": "markers",
            "marker": {
                "symbol": "circle-open",
                "size": 11,
                "color": theme.accent,
                "line": {"color": theme.accent, "width": 1.6},
            },
            "hoverinfo": "skip",
        }
    )
    return figure.add_trace(
        {
            "type": "choropleth",
            "locations": states,
            "z": [0] * len(states),
            "colorscale": [[0, _CLEAR], [1, _CLEAR]],
            "marker": {"line": {"color": theme.accent, "width": 1.6}, "opacity": 1},
            "showscale": False,
            "showlegend": False,
            "hoverinfo": "skip",
        }
    )
