"""Figures as Plotly's own classes read them."""

from __future__ import annotations

import json

import plotly.graph_objects as go

from components.figures.chart import Figure


def plotted(figure: Figure) -> go.Figure:
    """Return a figure as it is sent; ValueError where a name or a value is not one of Plotly's."""
    return go.Figure(json.loads(figure.to_json()))
