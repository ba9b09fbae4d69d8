"""The ways to the subject's capital as they lie on a map around it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.geography.rings import (
    KM_PER_DEG,
    Point,
    Ring,
    bearings_deg,
    circle,
    distances_deg,
    rings,
)
from components.analysis.reach.bundles import bundled
from components.analysis.reach.routes import passages_of
from components.analysis.reach.tracks import route_tracks, stops_of
from components.tables import Case
from components.tables.geometry_addresses import outlines_address

# Labels stand outside the outermost dots; near the centre there are no oceans to hold them.
_ROOM_FOR_LABELS = 1.12
_ROOM_WHEN_NEAR = 1.6
_NEAR_DEG = 60.0
_WITHOUT_ROUTES_DEG = 60.0


@dataclass(frozen=True, eq=False)
class RoutesMap:
    """Routes around the subject's capital, the places that they pass, and range rings.

    `routes` are the lines of `bundled`, `passages` the rows of `passages_of`. `origins` has one row
    per actor: `actor, lat, lon` of its first start; `stops` those of `stops_of`. Both, and
    `passages`, have `bearing_deg, distance_deg` seen from the centre. `radius_deg` is how far from
    the centre the map reaches, and `rim` the line there; `ring_labels` are the direction and the
    distance of each ring's label. `outlines` is the address of the outlines, `land` the
    codes of all that lie there.
    """

    routes: pd.DataFrame
    passages: pd.DataFrame
    origins: pd.DataFrame
    stops: pd.DataFrame
    capital: str
    centre: Point
    radius_deg: float
    rings: tuple[Ring, ...]
    ring_labels: tuple[tuple[float, float], ...]
    rim: Ring
    outlines: str
    land: tuple[str, ...]


def routes_map(
    case: Case, route_ids: list[str], scenario: str, rings_around: str | None = None
) -> RoutesMap:
    """Return some routes on a map, with the passages that they need or the scenario closes.

    Rings lie around the capital, or around the start of the first route of the ally
    `rings_around` (iso3), which must have one.
    """
    subject = case.world.countries.loc[case.settings.subject_iso3]
    centre = around = (float(subject["capital_lat"]), float(subject["capital_lon"]))
    routes = route_tracks(case, route_ids)
    if rings_around:
        base = routes[routes["iso3"].eq(rings_around)].iloc[0]
        around = (float(base["origin_lat"]), float(base["origin_lon"]))
    radius_deg = _radius_deg(centre, routes)
    drawn_rings = rings(around, centre, radius_deg * KM_PER_DEG)
    return RoutesMap(
        routes=bundled(routes, centre),
        passages=_seen_from(centre, passages_of(case, list(routes.index), scenario)),
        origins=_seen_from(centre, _origins(routes)),
        stops=_seen_from(centre, stops_of(case, routes)),
        capital=str(subject["capital"]),
        centre=centre,
        radius_deg=radius_deg,
        rings=drawn_rings,
        ring_labels=_labels_seen_from(centre, drawn_rings),
        rim=circle(centre, radius_deg * KM_PER_DEG),
        outlines=outlines_address(case.world),
        land=tuple(case.world.outlines.index),
    )


def drawn_routes(options: pd.DataFrame, best: pd.DataFrame) -> list[str]:
    """Return the routes of `reach_options` to draw: those that were seen, and those of `best`."""
    drawn = options["shown"].eq("demonstrated") | options["route_id"].isin(best["route_id"])
    return list(options.loc[drawn, "route_id"].unique())


def _origins(routes: pd.DataFrame) -> pd.DataFrame:
    starts = routes.drop_duplicates("actor")
    return pd.DataFrame(
        {
            "actor": starts["actor"].tolist(),
            "lat": starts["origin_lat"].tolist(),
            "lon": starts["origin_lon"].tolist(),
        }
    )


def _seen_from(centre: Point, places: pd.DataFrame) -> pd.DataFrame:
    """Return places with the direction and the distance in which they lie from a centre."""
    lats, lons = places["lat"].tolist(), places["lon"].tolist()
    return places.assign(
        bearing_deg=bearings_deg(centre, lats, lons), distance_deg=distances_deg(centre, lats, lons)
    )


def _labels_seen_from(centre: Point, drawn: tuple[Ring, ...]) -> tuple[tuple[float, float], ...]:
    lats, lons = [ring.label[0] for ring in drawn], [ring.label[1] for ring in drawn]
    return tuple(
        zip(bearings_deg(centre, lats, lons), distances_deg(centre, lats, lons), strict=True)
    )


def _radius_deg(centre: Point, routes: pd.DataFrame) -> float:
    """Return how far from the centre the map must reach to hold every track, in degrees."""
    lons = [x for track in routes["lons"] for x in track if x is not None]
    lats = [y for track in routes["lats"] for y in track if y is not None]
    if not lons:
        return _WITHOUT_ROUTES_DEG
    farthest_deg = max(distances_deg(centre, lats, lons))
    room = _ROOM_FOR_LABELS if farthest_deg > _NEAR_DEG else _ROOM_WHEN_NEAR
    return min(farthest_deg * room, 180.0)
