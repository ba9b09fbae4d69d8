"""Build the country outlines that the maps draw, and a label point for each country.

Source: Natural Earth 4.1.0, 1:50m admin-0 countries (public domain), from the npm package
world-atlas 2.0.2. It draws who holds the ground. Northern Cyprus, Somaliland and Crimea follow
the United Nations instead; Western Sahara stays cut in two. Same input, same bytes.
Needs the packages in requirements.txt beside it.
"""

import argparse
import base64
import csv
import hashlib
import io
import json
import tarfile
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd  # type: ignore[import-untyped,unused-ignore]
import numpy as np
import numpy.typing as npt
import pycountry
import pyproj
import shapely  # type: ignore[import-untyped,unused-ignore]

# shapely ships no types: Any stands for a Polygon or MultiPolygon.
Outlines = dict[str, Any]  # by iso3
Features = list[tuple[str, str, Any]]  # ISO number, name, outline
Countries = dict[str, dict[str, str]]
Names = dict[str, str]  # by iso3
Points = npt.NDArray[np.float64]

HERE = Path(__file__).resolve().parent
ARCHIVE_URL = "https://registry.npmjs.org/world-atlas/-/world-atlas-2.0.2.tgz"
ARCHIVE_SHA512 = (
    "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ=="
)
ISO3_BY_NUMBER = {country.numeric: country.alpha_3 for country in pycountry.countries}

# Features without an ISO number. The UN counts northern Cyprus and Somaliland as parts of its
# members. "" leaves a feature out: India holds the Siachen Glacier, Pakistan claims it, and to
# draw it would take a side. Two Australian territories share one feature; PARTS splits them.
UNNUMBERED = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM"}
UNNUMBERED |= {"Indian Ocean Ter.": "CCK", "Siachen Glacier": ""}
# Antarctica has no government, and its ring runs around the pole, which a plane cannot hold.
LEFT_OUT = {"", "ATA"}

HALF_TURN_DEG = 180
GEOD = pyproj.Geod(ellps="WGS84")
WORLD = shapely.box(-180, -90, 180, 90)

# Natural Earth draws these as parts of another state, so a stance of France would colour South
# America and one of the Netherlands an island off Venezuela. Crimea: resolution 68/262 of the
# General Assembly. Code, the state it is taken from, and west, south, east, north in degrees.
PARTS = {
    "GUF": ("FRA", shapely.box(-55.0, 2.0, -51.0, 6.5)),
    "GLP": ("FRA", shapely.box(-62.0, 15.7, -60.9, 16.6)),
    "MTQ": ("FRA", shapely.box(-61.3, 14.3, -60.7, 15.0)),
    "REU": ("FRA", shapely.box(55.0, -21.6, 56.0, -20.7)),
    "MYT": ("FRA", shapely.box(44.9, -13.2, 45.4, -12.5)),
    "BES": ("NLD", shapely.box(-69.0, 11.9, -62.8, 17.8)),
    "TKL": ("NZL", shapely.box(-173.0, -9.6, -171.0, -8.3)),
    "UKR": ("RUS", shapely.box(32.3, 44.2, 36.7, 46.3)),
    "CXR": ("CCK", shapely.box(105.0, -11.0, 106.0, -10.0)),
}
# Visvalingam tolerance in degrees: the square root of the area that a corner may lose.
TOLERANCE_DEG = 0.085
# States smaller than this keep every corner, because those are all that there is to see.
SMALL_STATE_SQ_DEG = 1.5
# Two decimals are about 1 km. Corners of small polygons, and of a neighbour that shares them,
# keep a third: at two, Vatican City and many atolls fold up.
SMALL_POLYGON_SQ_DEG = 0.02
# A state without any polygon at 1:50m is drawn as a circle of about 3 km around its capital.
CIRCLE_RADIUS_DEG = 0.03


def read_archive(path: Path | None) -> bytes:
    """Return the package's bytes; refuse any that are not the ones that were published."""
    if path is None:
        with urllib.request.urlopen(ARCHIVE_URL, timeout=60) as response:
            content = bytes(response.read())
    else:
        content = path.read_bytes()
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    if digest != ARCHIVE_SHA512:
        msg = f"sha512 of the archive is {digest}, expected {ARCHIVE_SHA512}"
        raise ValueError(msg)
    return content


def read_features(archive: bytes) -> Features:
    """Return the features of Natural Earth; one without a number has ""."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as package:
        member = package.extractfile("package/countries-50m.json")
        frame = gpd.read_file(member, layer="countries")
    return list(zip(frame["id"].fillna(""), frame["name"], frame.geometry, strict=True))


def unwrap_ring(ring: Any) -> Points:
    """Let a ring that jumps from 180 to -180 degrees run on beyond 180 instead."""
    points = np.array(ring.coords)
    points[:, 0] = np.unwrap(points[:, 0], period=360)
    return points


def cut_at_antimeridian(polygon: Any) -> list[Any]:
    """Return the polygon in pieces between -180 and 180; the package holds it as on a sphere."""
    west, _, east, _ = polygon.bounds
    if east - west <= HALF_TURN_DEG:
        return [polygon]
    holes = [unwrap_ring(hole) for hole in polygon.interiors]
    whole = shapely.Polygon(unwrap_ring(polygon.exterior), holes)
    turns = [
        shapely.transform(whole, lambda xy, t=t: xy + np.array([t, 0])) for t in (-360, 0, 360)
    ]
    pieces = shapely.get_parts(shapely.intersection(turns, WORLD))
    return [piece for piece in pieces if piece.geom_type == "Polygon"]


def find_part(iso3: str, polygon: Any) -> str:
    """Return the code of the territory that a state's polygon belongs to, or the state's own."""
    parts = (code for code, (state, box) in PARTS.items() if state == iso3 and polygon.within(box))
    return next(parts, iso3)


def collect_outlines(features: Features) -> Outlines:
    """Return one outline for each code, split and merged by the rules above, in code order."""
    pieces: dict[str, list[Any]] = {}
    for number, name, outline in features:
        state = ISO3_BY_NUMBER[number] if number else UNNUMBERED[name]
        if state in LEFT_OUT:
            continue
        for polygon in shapely.get_parts(outline):
            for piece in cut_at_antimeridian(polygon):
                pieces.setdefault(find_part(state, piece), []).append(piece)
    return {code: shapely.union_all(pieces[code]) for code in sorted(pieces)}


def simplify_outlines(outlines: Outlines) -> Outlines:
    """Drop corners so that neighbours still share their borders; small states keep all.

    The sea takes part as one more neighbour, because only edges between two shapes are
    simplified: a border or coast of a small state, which takes no part, stays.
    """
    codes = np.array(list(outlines))
    shapes = np.array(list(outlines.values()), dtype=object)
    if not shapely.coverage_is_valid(shapes):
        msg = "outlines overlap, or neighbours do not share their corners"
        raise ValueError(msg)
    large = shapely.area(shapes) > SMALL_STATE_SQ_DEG
    sea = shapely.get_parts(WORLD - shapely.union_all(shapes))
    shapes[large] = shapely.coverage_simplify(
        np.concatenate([shapes[large], sea]), TOLERANCE_DEG, simplify_boundary=False
    )[: large.sum()]
    return dict(zip(codes, shapes, strict=True))


def make_rounder(outlines: Outlines) -> Callable[[Any], Any]:
    """Return a function that rounds an outline, equal corners of neighbours equally."""
    parts = shapely.get_parts(list(outlines.values()))
    small = parts[shapely.area(parts) < SMALL_POLYGON_SQ_DEG]
    fine = {(x, y) for x, y in shapely.get_coordinates(small)}

    def round_points(points: Points) -> Points:
        is_fine = np.array([[(x, y) in fine] for x, y in points])
        return np.where(is_fine, points.round(3), points.round(2)) + 0.0  # no negative zero

    return lambda outline: shapely.transform(outline, round_points)


def repair(outline: Any) -> Any:
    """Return a valid outline of polygons only, exterior rings clockwise.

    d3-geo, which Plotly draws with, takes a counter-clockwise ring for the rest of the globe.
    """
    if not outline.is_valid:  # rounding moved a corner across a side
        outline = shapely.set_precision(shapely.make_valid(outline), 0.001)
    outline = shapely.transform(outline, lambda points: points.round(3))
    polygons = [part for part in shapely.get_parts(outline) if part.geom_type == "Polygon"]
    shape = polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)
    return shapely.orient_polygons(shapely.normalize(shape), exterior_cw=True)


def draw_circle(country: dict[str, str]) -> Any:
    """Return a circle around a capital; an ellipse in degrees, off the equator."""
    centre = np.array([float(country["capital_lon"]), float(country["capital_lat"])])
    radii = CIRCLE_RADIUS_DEG * np.array([1 / np.cos(np.radians(centre[1])), 1])
    return shapely.transform(shapely.Point(0, 0).buffer(1), lambda xy: xy * radii + centre)


def build_outlines(features: Features, countries: Countries) -> tuple[Outlines, set[str]]:
    """Return the outlines as drawn, by code, and the codes whose outline is a circle."""
    outlines = simplify_outlines(collect_outlines(features))
    round_outline = make_rounder(outlines)
    drawn = {code: repair(round_outline(outline)) for code, outline in outlines.items()}
    circles = countries.keys() - drawn.keys()
    drawn |= {code: repair(draw_circle(countries[code])) for code in circles}
    return dict(sorted(drawn.items())), circles


def write_features(path: Path, outlines: Outlines, names: Names, circles: set[str]) -> None:
    """Write GeoJSON, one feature per line, so that a change shows where it is."""
    lines = []
    for code, outline in outlines.items():
        flag = {"approximate": True} if code in circles else {}
        properties = {"iso3": code, "name": names[code], **flag}
        geometry = json.loads(shapely.to_geojson(outline))
        feature = {"type": "Feature", "id": code, "properties": properties, "geometry": geometry}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def write_label_points(path: Path, outlines: Outlines, circles: set[str]) -> None:
    """Write where each outline's marker goes, and the geodesic area of the outline as drawn.

    The centre of the largest circle that fits in is farther from the edges than a centroid.
    """
    lines = ["iso3,lat,lon,area_km2,source_id,locator\n"]
    for code, outline in outlines.items():
        largest = max(shapely.get_parts(outline), key=shapely.area)
        centre = shapely.get_point(shapely.maximum_inscribed_circle(largest), 0)
        area_km2 = abs(GEOD.geometry_area_perimeter(outline)[0]) / 1e6
        locator = "circle around the capital" if code in circles else "largest polygon"
        numbers = f"{centre.y:.3f},{centre.x:.3f},{area_km2:.1f}"
        lines.append(f"{code},{numbers},natural_earth,{locator}\n")
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def main() -> None:
    """Build both files from the published archive."""
    parser = argparse.ArgumentParser(description="Build the country outlines of the maps.")
    parser.add_argument("--archive", type=Path, help="world-atlas-2.0.2.tgz, if already here")
    parser.add_argument("--output", type=Path, default=HERE / "countries.geojson")
    arguments = parser.parse_args()
    with (HERE.parent / "countries.csv").open(encoding="utf-8", newline="") as file:
        countries = {row["iso3"]: row for row in csv.DictReader(file)}
    features = read_features(read_archive(arguments.archive))
    outlines, circles = build_outlines(features, countries)
    names = {country.alpha_3: country.name for country in pycountry.countries}
    names |= {code: row["name"] for code, row in countries.items()}
    write_features(arguments.output, outlines, names, circles)
    labelled = {code: outlines[code] for code in countries}
    write_label_points(arguments.output.with_name("label_points.csv"), labelled, circles)


if __name__ == "__main__":
    main()
