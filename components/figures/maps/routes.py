"""An azimuthal-equidistant map: range rings, routes, and the places that they pass.

Around its centre rings are true circles and bearings are true; distances are true from the
centre only. Rings around another place are geodesic polygons and do not look round.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from pyproj import Geod

from components.figures.chart import legend, make_figure
from components.figures.inert import inert
from components.figures.theme import Theme, mix
from components.tables import Case
from components.tables.geometry_addresses import outlines_address
from components.words import Words
from components.words.reach import status_in_words

_WGS84 = Geod(ellps="WGS84")
_RING_POINTS = 121
_BESIDE_CENTRE_DEG = 20.0  # the centre has a label of its own
_LABEL_BEARING_DEG = 165.0  # over the southern ocean, where few routes run
# plotly gives this projection a frame that is higher than wide by about this much.
_NARROWER = 1.16
# Labels stand outside the outermost dots; near the centre there are no oceans to hold them.
_ROOM_FOR_LABELS = 1.12
_ROOM_WHEN_NEAR = 1.6
_NEAR_DEG = 60.0
_KM_PER_DEG = 111.2  # on the sphere that the map is drawn on
_POSITIONS = {
    40: "top center",
    105: "top right",
    165: "bottom right",
    195: "bottom center",
    285: "bottom left",
    302: "middle left",
}
_STEPS_KM = (250.0, 500.0, 1000.0, 2500.0, 5000.0)
_MOST_RINGS = 4
_LAST_RING_KM = 17_500.0  # farther out a ring is a point on the other side of the globe
_DASHES = {"demonstrated": "solid", "hypothetical": "dash"}


def reach_map(  # noqa: PLR0913, PLR0917 - what is drawn, layer by layer
    case: Case,
    routes: pd.DataFrame,
    chokepoints: pd.DataFrame,
    centre: tuple[float, float],
    rings_around: tuple[float, float],
    words: Words,
    theme: Theme,
) -> go.Figure:
    """Return the map of `routes` around `centre` (latitude, longitude), as are `rings_around`.

    `routes` has `name, iso3, mode, shown` and `lons, lats` (lists, gaps as None), and the
    `origin_lon, origin_lat` and `actor` that label its start. `chokepoints` has `name, lat, lon,
    status, as_of, note`.
    """
    radius_deg = _radius_deg(centre, routes)
    rings_km = ring_radii_km(radius_deg * _KM_PER_DEG)
    bearing = _free_bearing(rings_around, centre)
    traces = [
        _land(case, theme),
        *_rings(rings_around, rings_km, bearing, words, theme),
        *_tracks(routes, words, theme),
        _origins(routes, centre, theme),
        *([] if chokepoints.empty else [_chokepoints(chokepoints, words, theme)]),
        _centre(case, centre, theme),
    ]
    return make_figure(traces, _layout(centre, radius_deg, theme), theme)


def ring_radii_km(reach_km: float) -> list[float]:
    """Return two to four round distances that fit into a map reaching `reach_km`."""
    step = next((s for s in _STEPS_KM if reach_km / s <= _MOST_RINGS), _STEPS_KM[-1])
    radii = [step * n for n in range(1, _MOST_RINGS + 1)]
    return [radius for radius in radii if radius < min(reach_km, _LAST_RING_KM)]


def ring(centre: tuple[float, float], radius_km: float) -> tuple[list[float], list[float]]:
    """Return longitudes and latitudes of the geodesic circle of `radius_km` around `centre`."""
    bearings = np.linspace(0, 360, _RING_POINTS)
    lat, lon = centre
    many = np.ones(_RING_POINTS)
    lons, lats, _ = _WGS84.fwd(lon * many, lat * many, bearings, radius_km * 1000 * many)
    return [round(x, 2) for x in lons], [round(y, 2) for y in lats]


def _land(case: Case, theme: Theme) -> go.Choropleth:
    return go.Choropleth(
        geojson=outlines_address(case),
        locations=list(case.outlines.index),
        z=[0] * len(case.outlines),
        featureidkey="properties.iso3",
        colorscale=[[0, theme.faint], [1, theme.faint]],
        marker={"line": {"color": theme.rule, "width": 0.5}},
        showscale=False,
        showlegend=False,
        hoverinfo="skip",
    )


def _free_bearing(around: tuple[float, float], centre: tuple[float, float]) -> float:
    """Return where labels of rings stand: about the map's middle, so that none leaves it."""
    if around == centre:
        return _LABEL_BEARING_DEG
    bearing, _, _ = _WGS84.inv(around[1], around[0], centre[1], centre[0])
    return float(bearing) + _BESIDE_CENTRE_DEG


def _rings(
    centre: tuple[float, float],
    radii_km: list[float],
    bearing_deg: float,
    words: Words,
    theme: Theme,
) -> list[go.Scattergeo]:
    traces = []
    for radius in radii_km:
        lons, lats = ring(centre, radius)
        traces.append(
            go.Scattergeo(
                lon=lons,
                lat=lats,
                mode="lines",
                line={"color": theme.muted, "width": 0.8, "dash": "dot"},
                showlegend=False,
                hoverinfo="skip",
            )
        )
    label_lon, label_lat, _ = _WGS84.fwd(
        [centre[1]] * len(radii_km),
        [centre[0]] * len(radii_km),
        [bearing_deg] * len(radii_km),
        [radius * 1000 for radius in radii_km],
    )
    labels = go.Scattergeo(
        lon=label_lon,
        lat=label_lat,
        mode="text",
        text=[words.text("{distance} km", distance=radius) for radius in radii_km],
        textposition="bottom center",
        textfont={"size": 11, "color": theme.muted},
        showlegend=False,
        hoverinfo="skip",
    )
    return [*traces, labels]


def _tracks(routes: pd.DataFrame, words: Words, theme: Theme) -> list[go.Scattergeo]:
    # Dashes of routes that share a stretch fill each other's gaps: a paler colour keeps them
    # apart from routes that were seen, which are drawn on top.
    pale = mix(theme.accent, theme.ground, 0.55)
    colours = {"demonstrated": theme.accent, "hypothetical": pale}
    names = {
        "demonstrated": words.text("Demonstrated route"),
        "hypothetical": words.text("Hypothetical route"),
    }
    modes = {"air": words.text("air"), "sea": words.text("sea")}
    routes = routes.sort_values("shown", ascending=False)
    traces = []
    named: set[str] = set()
    for route in routes.to_dict("records"):
        shown = str(route["shown"])
        traces.append(
            go.Scattergeo(
                lon=route["lons"],
                lat=route["lats"],
                mode="lines",
                line={"color": colours[shown], "width": 2, "dash": _DASHES[shown]},
                name=names[shown],
                legendgroup=shown,
                showlegend=shown not in named,
                text=f"<b>{inert(route['name'])}</b><br>{modes[route['mode']]} · {names[shown]}",
                hovertemplate="%{text}<extra></extra>",
            )
        )
        named.add(shown)
    return traces


def _label_position(bearing_deg: float) -> str:
    """Return where a label stands beside its dot, so that it points away from the centre."""
    for end, position in _POSITIONS.items():
        if bearing_deg % 360 < end:
            return position
    return "top center"


def _origins(routes: pd.DataFrame, centre: tuple[float, float], theme: Theme) -> go.Scattergeo:
    starts = routes.drop_duplicates("actor")
    many = np.ones(len(starts))
    bearings, _, _ = _WGS84.inv(
        centre[1] * many, centre[0] * many, starts["origin_lon"], starts["origin_lat"]
    )
    return go.Scattergeo(
        lon=starts["origin_lon"].tolist(),
        lat=starts["origin_lat"].tolist(),
        mode="markers+text",
        marker={"size": 7, "color": theme.accent},
        text=[inert(actor) for actor in starts["actor"]],
        textposition=[_label_position(bearing) for bearing in bearings],
        textfont={"size": 12, "color": theme.ink},
        showlegend=False,
        hoverinfo="skip",
    )


def _chokepoints(points: pd.DataFrame, words: Words, theme: Theme) -> go.Scattergeo:
    said = [
        f"{inert(point['name'])}<br>{inert(_status(point, words))}"
        for point in points.to_dict("records")
    ]
    return go.Scattergeo(
        lon=points["lon"].tolist(),
        lat=points["lat"].tolist(),
        mode="markers",
        marker={
            "size": 9,
            "symbol": [
                "diamond-cross-open" if status.startswith("closed") else "diamond-open"
                for status in points["status"]
            ],
            "color": theme.ink,
            "line": {"width": 1.5},
        },
        name=words.text("Chokepoint"),
        text=said,
        hovertemplate="%{text}<extra></extra>",
    )


def _status(point: dict[str, Any], words: Words) -> str:
    status = status_in_words(words, point["status"])
    if not point["as_of"]:
        return words.text("passage: {status}", status=status)
    return words.text("passage: {status} ({date})", status=status, date=words.date(point["as_of"]))


def _centre(case: Case, centre: tuple[float, float], theme: Theme) -> go.Scattergeo:
    capital = str(case.countries.at[case.settings.subject_iso3, "capital"])
    return go.Scattergeo(
        lon=[centre[1]],
        lat=[centre[0]],
        mode="markers+text",
        marker={"size": 9, "symbol": "star", "color": theme.ink},
        text=[inert(capital)],
        textposition="bottom center",
        textfont={"size": 12, "color": theme.ink},
        showlegend=False,
        hoverinfo="skip",
    )


def _layout(centre: tuple[float, float], radius_deg: float, theme: Theme) -> dict[str, Any]:
    return {
        "geo": {
            "projection": {
                "type": "azimuthal equidistant",
                "rotation": {"lat": centre[0], "lon": centre[1]},
                "scale": 180 / (radius_deg * _NARROWER),
            },
            "bgcolor": "rgba(0,0,0,0)",
            "showframe": False,
            "showcoastlines": False,
            "showland": False,
            "domain": {"x": [0, 1], "y": [0, 1]},
        },
        "legend": legend(x=0, y=0, yanchor="top", font={"size": 13, "color": theme.ink}),
        "dragmode": "pan",
    }


def _radius_deg(centre: tuple[float, float], routes: pd.DataFrame) -> float:
    """Return how far from the centre the map must reach to hold every track, in degrees."""
    lons = [x for track in routes["lons"] for x in track if x is not None]
    lats = [y for track in routes["lats"] for y in track if y is not None]
    if not lons:
        return 60.0
    many = np.ones(len(lons))
    _, _, metres = _WGS84.inv(lons, lats, centre[1] * many, centre[0] * many)
    farthest_deg = float(np.max(metres)) / 1000 / _KM_PER_DEG
    room = _ROOM_FOR_LABELS if farthest_deg > _NEAR_DEG else _ROOM_WHEN_NEAR
    return min(farthest_deg * room, 180.0)
