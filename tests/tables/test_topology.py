"""Outlines as TopoJSON: the same shapes, and each border once."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from components.tables import Case
from components.tables.topology import UNITS_PER_DEGREE, topology

Point = tuple[float, float]


def lines(topology: dict[str, Any]) -> list[list[Point]]:
    """Return every arc as points in degrees."""
    scale = topology["transform"]["scale"][0]
    found = []
    for arc in topology["arcs"]:
        points = accumulate(arc, lambda at, step: (at[0] + step[0], at[1] + step[1]))
        found.append([(x * scale, y * scale) for x, y in points])
    return found


def ring(places: list[int], arcs: list[list[Point]]) -> list[Point]:
    pieces = [arcs[~place][::-1] if place < 0 else arcs[place] for place in places]
    assert all(a[-1] == b[0] for a, b in zip(pieces, [*pieces[1:], pieces[0]], strict=True))
    return [point for piece in pieces for point in piece[:-1]]


def shape(geometry: dict[str, Any], arcs: list[list[Point]]) -> BaseGeometry:
    assert geometry["type"] == "MultiPolygon"
    rings = [[ring(each, arcs) for each in polygon] for polygon in geometry["arcs"]]
    assert all(not shapely.LinearRing(outer).is_ccw for outer, *_ in rings)
    assert all(shapely.LinearRing(hole).is_ccw for _, *holes in rings for hole in holes)
    return shapely.union_all([shapely.Polygon(outer, holes) for outer, *holes in rings])


def square(west: float, south: float, side: float) -> shapely.Polygon:
    return shapely.box(west, south, west + side, south + side)


def test_a_border_that_two_share_stands_there_once() -> None:
    west, east = square(0, 0, 1), square(1, 0, 1)
    packed = topology({"WWW": west, "EEE": east}, west | east)
    border = {(1.0, 0.0), (1.0, 1.0)}
    assert [set(line) for line in lines(packed)].count(border) == 1
    assert len(packed["arcs"]) == 3
    land = [place for polygon in packed["objects"]["land"]["arcs"] for place in polygon[0]]
    assert len(land) == 2


def test_a_country_within_another_is_the_hole_of_that_one() -> None:
    inner = square(1, 1, 1)
    outer = square(0, 0, 3) - inner
    packed = topology({"OUT": outer, "INN": inner}, outer | inner)
    assert len(packed["arcs"]) == 2
    shapes = packed["objects"]["countries"]["geometries"]
    assert [each["id"] for each in shapes] == ["OUT", "INN"]
    assert shape(shapes[0], lines(packed)).equals(outer)
    assert shape(shapes[1], lines(packed)).equals(inner)
    assert shape(packed["objects"]["land"], lines(packed)).equals(square(0, 0, 3))


@pytest.mark.parametrize("turn", range(4))
def test_a_corner_where_three_meet_parts_them_wherever_a_ring_begins(turn: int) -> None:
    def turned(corners: list[Point]) -> shapely.Polygon:
        return shapely.Polygon([*corners[turn:], *corners[:turn]])

    three = {
        "AAA": turned([(0, 0), (0, 1), (1, 1), (1, 0)]),
        "BBB": turned([(1, 0), (1, 1), (2, 1), (2, 0)]),
        "CCC": turned([(0, 1), (0, 2), (2, 2), (2, 1), (1, 1)]),
    }
    packed = topology(three, shapely.union_all([*three.values()]))
    for each in packed["objects"]["countries"]["geometries"]:
        assert shape(each, lines(packed)).equals(three[each["id"]])


def test_points_closer_than_a_thousandth_of_a_degree_are_one() -> None:
    fine = shapely.Polygon([(0, 0), (0, 1), (0.0001, 1.0001), (1, 1), (1, 0)])
    (arc,) = topology({"AAA": fine}, fine)["arcs"]
    assert len(arc) == 5


def test_all_outlines_of_a_case_come_back(toy_case: Case) -> None:
    outlines = toy_case.world.outlines.geometry
    whole = shapely.union_all(outlines.to_numpy())
    packed = topology(dict(zip(outlines.index, outlines, strict=True)), whole)
    arcs = lines(packed)
    for each in packed["objects"]["countries"]["geometries"]:
        apart = shape(each, arcs).hausdorff_distance(outlines[each["id"]])
        assert apart < 1 / UNITS_PER_DEGREE
    assert shape(packed["objects"]["land"], arcs).hausdorff_distance(whole) < 1 / UNITS_PER_DEGREE
