"""An azimuthal-equidistant map: range rings, routes, and the places that they pass.

Around its centre rings are true circles and bearings are true; distances are true from the
centre only. Rings around another place are geodesic polygons and do not look round.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.analysis.geography.rings import Ring
from components.analysis.kept import kept_with
from components.analysis.reach.routes import CLOSED_BY_SCENARIO
from components.analysis.reach.routes_map import RoutesMap
from components.figures.chart import (
    CLEAR,
    EDGE_PX,
    LABEL_PX,
    MARK_PX,
    SMALL_PX,
    TINY_PX,
    Figure,
    Trace,
    legend,
    make_figure,
)
from components.figures.inert import inert
from components.figures.maps.base import one_colour
from components.figures.theme import Theme, mix
from components.words import Words, codes
from components.words.reach import status_in_words

# plotly gives this projection a frame that is higher than wide by about this much.
_NARROWER = 1.16
_ORIGIN_PX, _RING_PX, _PASSAGE_EDGE_PX, _LAND_EDGE_PX = 7, 0.8, 1.5, 0.5
_POSITIONS = {
    40: "top center",
    105: "top right",
    165: "bottom right",
    195: "bottom center",
    285: "bottom left",
    302: "middle left",
}
_CLOSED = ("closed", CLOSED_BY_SCENARIO)
_DASHES = {"demonstrated": "solid", "hypothetical": "dash"}


@kept_with
def reach_map(result: RoutesMap, words: Words, theme: Theme) -> Figure:
    """Return the map of the routes of a result around the capital, with rings and passages."""
    traces = [
        _land(result, theme),
        *_rings(result.rings, words, theme),
        *_tracks(result.routes, words, theme),
        _origins(result.origins, theme),
        *([] if result.passages.empty else [_chokepoints(result.passages, words, theme)]),
        _centre(result, theme),
    ]
    return make_figure(traces, _layout(result, theme), words, theme)


def _land(result: RoutesMap, theme: Theme) -> Trace:
    return {
        "type": "choropleth",
        "geojson": result.outlines,
        "locations": list(result.land),
        "z": [0] * len(result.land),
        "colorscale": one_colour(theme.faint),
        "marker": {"line": {"color": theme.rule, "width": _LAND_EDGE_PX}},
        "showscale": False,
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _rings(rings: tuple[Ring, ...], words: Words, theme: Theme) -> list[Trace]:
    lines = [
        {
            "type": "scattergeo",
            "lon": ring.lons,
            "lat": ring.lats,
            "mode": "lines",
            "line": {"color": theme.muted, "width": _RING_PX, "dash": "dot"},
            "showlegend": False,
            "hoverinfo": "skip",
        }
        for ring in rings
    ]
    labels = {
        "type": "scattergeo",
        "lon": [ring.label[1] for ring in rings],
        "lat": [ring.label[0] for ring in rings],
        "mode": "text",
        "text": [words.text("{distance} km", distance=ring.radius_km) for ring in rings],
        "textposition": "bottom center",
        "textfont": {"size": TINY_PX, "color": theme.muted},
        "showlegend": False,
        "hoverinfo": "skip",
    }
    return [*lines, labels]


def _tracks(routes: pd.DataFrame, words: Words, theme: Theme) -> list[Trace]:
    # Dashes of routes that share a stretch fill each other's gaps: a paler colour keeps them
    # apart from routes that were seen, which are drawn on top.
    pale = mix(theme.accent, theme.ground, 0.55)
    colours = {"demonstrated": theme.accent, "hypothetical": pale}
    names, modes = codes.routes(words), codes.modes(words)
    routes = routes.sort_values("shown", ascending=False)
    traces = []
    named: set[str] = set()
    for route in routes.to_dict("records"):
        shown = str(route["shown"])
        traces.append(
            {
                "type": "scattergeo",
                "lon": route["lons"],
                "lat": route["lats"],
                "mode": "lines",
                "line": {"color": colours[shown], "width": EDGE_PX, "dash": _DASHES[shown]},
                "name": names[shown],
                "legendgroup": shown,
                "showlegend": shown not in named,
                "text": f"<b>{inert(route['name'])}</b><br>"
                + words.beside((modes[route["mode"]], names[shown])),
                "hovertemplate": "%{text}<extra></extra>",
            }
        )
        named.add(shown)
    return traces


def _label_position(bearing_deg: float) -> str:
    """Return where a label stands beside its dot, so that it points away from the centre."""
    for end, position in _POSITIONS.items():
        if bearing_deg % 360 < end:
            return position
    return "top center"


def _origins(origins: pd.DataFrame, theme: Theme) -> Trace:
    return {
        "type": "scattergeo",
        "lon": origins["lon"].tolist(),
        "lat": origins["lat"].tolist(),
        "mode": "markers+text",
        "marker": {"size": _ORIGIN_PX, "color": theme.accent},
        "text": [inert(actor) for actor in origins["actor"]],
        "textposition": [_label_position(bearing) for bearing in origins["bearing_deg"]],
        "textfont": {"size": SMALL_PX, "color": theme.ink},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _chokepoints(points: pd.DataFrame, words: Words, theme: Theme) -> Trace:
    said = [
        f"{inert(point['name'])}<br>{inert(_status(point, words))}"
        for point in points.to_dict("records")
    ]
    return {
        "type": "scattergeo",
        "lon": points["lon"].tolist(),
        "lat": points["lat"].tolist(),
        "mode": "markers",
        "marker": {
            "size": MARK_PX,
            "symbol": [
                "diamond-cross-open" if status in _CLOSED else "diamond-open"
                for status in points["status"]
            ],
            "color": theme.ink,
            "line": {"width": _PASSAGE_EDGE_PX},
        },
        "name": words.text("Chokepoint"),
        "text": said,
        "hovertemplate": "%{text}<extra></extra>",
    }


def _status(point: dict[str, Any], words: Words) -> str:
    status = status_in_words(words, point["status"])
    if not point["as_of"]:
        return words.text("passage: {status}", status=status)
    return words.text("passage: {status} ({date})", status=status, date=words.date(point["as_of"]))


def _centre(result: RoutesMap, theme: Theme) -> Trace:
    lat, lon = result.centre
    return {
        "type": "scattergeo",
        "lon": [lon],
        "lat": [lat],
        "mode": "markers+text",
        "marker": {"size": MARK_PX, "symbol": "star", "color": theme.ink},
        "text": [inert(result.capital)],
        "textposition": "bottom center",
        "textfont": {"size": SMALL_PX, "color": theme.ink},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _layout(result: RoutesMap, theme: Theme) -> dict[str, Any]:
    lat, lon = result.centre
    return {
        "geo": {
            "projection": {
                "type": "azimuthal equidistant",
                "rotation": {"lat": lat, "lon": lon},
                "scale": 180 / (result.radius_deg * _NARROWER),
            },
            "uirevision": f"{lat} {lon} {result.radius_deg}",
            "bgcolor": CLEAR,
            "showframe": False,
            "showcoastlines": False,
            "showland": False,
            "domain": {"x": [0, 1], "y": [0, 1]},
        },
        "legend": legend(x=0, y=0, yanchor="top", font={"size": LABEL_PX, "color": theme.ink}),
        "dragmode": "pan",
    }
