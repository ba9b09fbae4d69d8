"""Outlines as TopoJSON: a border that two of them share stands there once.

What the parts mean: https://github.com/topojson/topojson-specification.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

UNITS_PER_DEGREE = 1000
_Point = tuple[int, int]
# A ring ends at the point where it begins.
_Ring = tuple[_Point, ...]
_Polygon = list[_Ring]


def topology(countries: Mapping[str, BaseGeometry], land: BaseGeometry) -> dict[str, Any]:
    """Return TopoJSON with the objects `countries`, each with its id, and `land`.

    Shapes are in degrees, of which a thousandth is kept. Outer rings run clockwise, as plotly.js
    needs them.
    """
    shapes = {code: _polygons(shape) for code, shape in countries.items()}
    coast = _polygons(land)
    arcs = _Arcs(ring for shape in (*shapes.values(), coast) for part in shape for ring in part)
    outlines = [arcs.shape(shape) | {"id": code} for code, shape in shapes.items()]
    objects = {
        "countries": {"type": "GeometryCollection", "geometries": outlines},
        "land": arcs.shape(coast),
    }
    unit = 1 / UNITS_PER_DEGREE
    return {
        "type": "Topology",
        "transform": {"scale": [unit, unit], "translate": [0, 0]},
        "objects": objects,
        "arcs": arcs.steps(),
    }


class _Arcs:
    """The pieces of rings between points where they part, each of them once."""

    def __init__(self, rings: Iterable[_Ring]) -> None:
        self._junctions = _junctions(rings)
        self._places: dict[_Ring, int] = {}

    def shape(self, polygons: Sequence[_Polygon]) -> dict[str, Any]:
        """Return polygons as TopoJSON's geometry."""
        arcs = [[self._of(ring) for ring in polygon] for polygon in polygons]
        return {"type": "MultiPolygon", "arcs": arcs}

    def steps(self) -> list[list[_Point]]:
        """Return every piece as its first point and the steps from each point to the next."""
        return [
            [piece[0], *((x - a, y - b) for (a, b), (x, y) in pairwise(piece))]
            for piece in self._places
        ]

    def _of(self, ring: _Ring) -> list[int]:
        return [self._place(piece) for piece in _pieces(ring, self._junctions)]

    def _place(self, piece: _Ring) -> int:
        """Return where a piece stands, or the complement of where it stands the other way round."""
        turned = self._places.get(piece[::-1])
        return self._places.setdefault(piece, len(self._places)) if turned is None else ~turned


def _polygons(shape: BaseGeometry) -> list[_Polygon]:
    parts = shapely.get_parts(shapely.orient_polygons(shape, exterior_cw=True))
    return [[_in_units(ring.coords) for ring in (part.exterior, *part.interiors)] for part in parts]


def _in_units(coordinates: Iterable[tuple[float, float]]) -> _Ring:
    """Return points as whole units, without those that are the same as the one before."""
    points = [(round(x * UNITS_PER_DEGREE), round(y * UNITS_PER_DEGREE)) for x, y in coordinates]
    return (points[0], *(point for before, point in pairwise(points) if point != before))


def _junctions(rings: Iterable[_Ring]) -> set[_Point]:
    """Return the points beside which not all rings have the same two others."""
    beside: dict[_Point, frozenset[_Point]] = {}
    found = set()
    for ring in rings:
        for before, point, after in zip((ring[-2], *ring), ring[:-1], ring[1:], strict=False):
            both = frozenset((before, after))
            if beside.setdefault(point, both) != both:
                found.add(point)
    return found


def _pieces(ring: _Ring, junctions: set[_Point]) -> list[_Ring]:
    """Return a ring cut at junctions; without any it begins at its least point."""
    points = ring[:-1]
    cuts = [place for place, point in enumerate(points) if point in junctions]
    starts = cuts or [points.index(min(points))]
    first = starts[0]
    turned = (*points[first:], *points[: first + 1])
    ends = [*(place - first for place in starts), len(points)]
    return [turned[start : end + 1] for start, end in pairwise(ends)]
