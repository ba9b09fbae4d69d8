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
from components.figures.maps.base import one_colour, rim_of_names
from components.figures.maps.labels import Written
from components.figures.maps.route_labels import Days, labels_of_map
from components.figures.theme import Theme, mix
from components.words import Words, codes
from components.words.reach import status_in_words

# plotly gives this projection a frame that is higher than wide by about this much.
_NARROWER = 1.16
_ORIGIN_PX, _RING_PX, _PASSAGE_EDGE_PX, _LAND_EDGE_PX = 7, 0.8, 1.5, 0.5
_CLOSED = ("closed", CLOSED_BY_SCENARIO)
_SEEN_PX, _UNSEEN_PX, _STOP_PX = 2, 1.5, 4
_LAND_SHARE = 0.5  # paler land is lost on dark ground


@kept_with
def reach_map(result: RoutesMap, words: Words, theme: Theme, days: Days = ()) -> Figure:
    """Return the map of the routes of a result around the capital, with rings and passages.

    `days` are actors with how long each of their ways takes, in short, which stands beside their
    start where there is room.
    """
    said = labels_of_map(result, words, days)
    traces = [
        _land(result, theme),
        *_rim(result.rim, theme),
        *_rings(result.rings, said["rings"], theme),
        *_tracks(result.routes, words, theme),
        *([] if result.stops.empty else [_stops(result.stops, said["stops"], words, theme)]),
        _origins(result.origins, said["origins"], theme),
        *(
            []
            if result.passages.empty
            else [_chokepoints(result.passages, said["passages"], words, theme)]
        ),
        _centre(result, said["centre"][0], theme),
    ]
    return make_figure(traces, _layout(result, theme), words, theme)


def _type(size_px: int, colour: str, theme: Theme) -> dict[str, Any]:
    """Return the type of names on the map: a rim of the ground parts them from lines."""
    return {"size": size_px, "color": colour, "shadow": rim_of_names(theme)}


def _land(result: RoutesMap, theme: Theme) -> Trace:
    return {
        "type": "choropleth",
        "geojson": result.outlines,
        "locations": list(result.land),
        "z": [0] * len(result.land),
        "colorscale": one_colour(mix(theme.rule, theme.faint, _LAND_SHARE)),
        "marker": {"line": {"color": theme.rule, "width": _LAND_EDGE_PX}},
        "showscale": False,
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _rim(rim: Ring, theme: Theme) -> list[Trace]:
    """Return the end of the map: beyond it outlines smear, and what lies there is covered.

    A ring that runs against the clock holds what is outside it, to the far end of the globe.
    """
    both = {"type": "scattergeo", "mode": "lines", "showlegend": False, "hoverinfo": "skip"}
    lons, lats = rim.lons[::-1], rim.lats[::-1]
    cover = {"fill": "toself", "fillcolor": theme.ground, "line": {"width": 0}}
    edge = {"line": {"color": theme.border, "width": 1}}
    return [both | {"lon": lons, "lat": lats} | looks for looks in (cover, edge)]


def _rings(rings: tuple[Ring, ...], said: list[Written], theme: Theme) -> list[Trace]:
    lines = [
        {
            "type": "scattergeo",
            "lon": ring.lons,
            "lat": ring.lats,
            "mode": "lines",
            "line": {"color": theme.border, "width": _RING_PX, "dash": "dot"},
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
        "text": [label.text for label in said],
        "textposition": "bottom center",
        "textfont": _type(TINY_PX, theme.muted, theme),
        "showlegend": False,
        "hoverinfo": "skip",
    }
    return [*lines, labels]


def _tracks(routes: pd.DataFrame, words: Words, theme: Theme) -> list[Trace]:
    looks = {
        "demonstrated": {"color": theme.accent, "width": _SEEN_PX, "dash": "solid"},
        "hypothetical": {"color": theme.muted, "width": _UNSEEN_PX, "dash": "dash"},
    }
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
                "line": looks[shown],
                "name": names[shown],
                "legendgroup": shown,
                "showlegend": shown not in named,
                "text": "<br>".join(f"<b>{inert(name)}</b>" for name in route["names"])
                + "<br>"
                + words.beside((modes[route["mode"]], names[shown])),
                "hovertemplate": "%{text}<extra></extra>",
            }
        )
        named.add(shown)
    return traces


def _stops(stops: pd.DataFrame, said: list[Written], words: Words, theme: Theme) -> Trace:
    return {
        "type": "scattergeo",
        "lon": stops["lon"].tolist(),
        "lat": stops["lat"].tolist(),
        "mode": "markers+text",
        "marker": {"size": _STOP_PX, "color": theme.ink},
        "text": [label.text for label in said],
        "textposition": [label.position for label in said],
        "textfont": _type(TINY_PX, theme.muted, theme),
        "name": words.text("Stop"),
        "hovertext": [inert(name) for name in stops["name"]],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _origins(origins: pd.DataFrame, said: list[Written], theme: Theme) -> Trace:
    return {
        "type": "scattergeo",
        "lon": origins["lon"].tolist(),
        "lat": origins["lat"].tolist(),
        "mode": "markers+text",
        "marker": {"size": _ORIGIN_PX, "color": theme.accent},
        "text": [label.text for label in said],
        "textposition": [label.position for label in said],
        "textfont": _type(SMALL_PX, theme.ink, theme),
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _chokepoints(points: pd.DataFrame, said: list[Written], words: Words, theme: Theme) -> Trace:
    hover = [
        f"{inert(point['name'])}<br>{inert(_status(point, words))}"
        for point in points.to_dict("records")
    ]
    return {
        "type": "scattergeo",
        "lon": points["lon"].tolist(),
        "lat": points["lat"].tolist(),
        "mode": "markers+text",
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
        "text": [label.text for label in said],
        "textposition": [label.position for label in said],
        "textfont": _type(TINY_PX, theme.muted, theme),
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _status(point: dict[str, Any], words: Words) -> str:
    status = status_in_words(words, point["status"])
    if not point["as_of"]:
        return words.text("passage: {status}", status=status)
    return words.text("passage: {status} ({date})", status=status, date=words.date(point["as_of"]))


def _centre(result: RoutesMap, said: Written, theme: Theme) -> Trace:
    lat, lon = result.centre
    return {
        "type": "scattergeo",
        "lon": [lon],
        "lat": [lat],
        "mode": "markers+text",
        "marker": {"size": MARK_PX, "symbol": "star", "color": theme.ink},
        "text": [said.text],
        "textposition": said.position,
        "textfont": _type(SMALL_PX, theme.ink, theme),
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
