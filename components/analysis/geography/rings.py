"""Circles of equal distance along the globe around a place, and where their labels stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pyproj import Geod

_WGS84 = Geod(ellps="WGS84")
KM_PER_DEG = 111.2  # on the sphere that an azimuthal-equidistant map is drawn on
Point = tuple[float, float]  # latitude, longitude
_POINTS = 121
_DECIMALS = 2
_STEPS_KM = (250.0, 500.0, 1000.0, 2500.0, 5000.0)
_MOST_RINGS = 4
_LAST_RING_KM = 17_500.0  # farther out a ring is a point on the other side of the globe
_BESIDE_CENTRE_DEG = 20.0  # the centre has a label of its own
_LABEL_BEARING_DEG = 165.0  # over the southern ocean, where few routes run


@dataclass(frozen=True)
class Ring:
    """A geodesic circle as a closed line, and the point on it that is labelled."""

    radius_km: float
    lons: tuple[float, ...]
    lats: tuple[float, ...]
    label: Point


def rings(around: Point, centre: Point, reach_km: float) -> tuple[Ring, ...]:
    """Return rings around a place, for a map that reaches `reach_km` from its own centre."""
    bearing = _label_bearing(around, centre)
    return tuple(_ring(around, radius, bearing) for radius in ring_radii_km(reach_km))


def circle(around: Point, radius_km: float) -> Ring:
    """Return the ring of one radius around a place."""
    return _ring(around, radius_km, _LABEL_BEARING_DEG)


def ring_radii_km(reach_km: float) -> list[float]:
    """Return two to four round distances that fit into a map reaching `reach_km`."""
    step = next((s for s in _STEPS_KM if reach_km / s <= _MOST_RINGS), _STEPS_KM[-1])
    radii = [step * n for n in range(1, _MOST_RINGS + 1)]
    return [radius for radius in radii if radius < min(reach_km, _LAST_RING_KM)]


def bearings_deg(centre: Point, lats: list[float], lons: list[float]) -> list[float]:
    """Return in which direction places lie from a centre, in degrees from north."""
    return [float(bearing) for bearing in _inverse(centre, lats, lons)[0]]


def distances_deg(centre: Point, lats: list[float], lons: list[float]) -> list[float]:
    """Return how far places lie from a centre, in degrees of the sphere that the map is of."""
    return [float(metres) / 1000 / KM_PER_DEG for metres in _inverse(centre, lats, lons)[1]]


def _inverse(
    centre: Point, lats: list[float], lons: list[float]
) -> tuple[list[float], list[float]]:
    many = np.ones(len(lons))
    there, _, metres = _WGS84.inv(centre[1] * many, centre[0] * many, lons, lats)
    return list(there), list(metres)


def _ring(around: Point, radius_km: float, label_bearing_deg: float) -> Ring:
    lat, lon = around
    many, bearings = np.ones(_POINTS), np.linspace(0, 360, _POINTS)
    lons, lats, _ = _WGS84.fwd(lon * many, lat * many, bearings, radius_km * 1000 * many)
    label_lon, label_lat, _ = _WGS84.fwd(lon, lat, label_bearing_deg, radius_km * 1000)
    return Ring(
        radius_km,
        tuple(round(x, _DECIMALS) for x in lons.tolist()),
        tuple(round(y, _DECIMALS) for y in lats.tolist()),
        (float(label_lat), float(label_lon)),
    )


def _label_bearing(around: Point, centre: Point) -> float:
    """Return where labels of rings stand: about the map's middle, so that none leaves it."""
    if around == centre:
        return _LABEL_BEARING_DEG
    (bearing,) = bearings_deg(around, [centre[0]], [centre[1]])
    return bearing + _BESIDE_CENTRE_DEG
