"""Build the legs that routes are made of, with their lengths, and a line to draw for each.

Air: the geodesic between two airfields on WGS84. Sea: the shortest path of searoute's network
of sea lanes, with the gaps between port and network, measured on WGS84; the sea lanes of Oak
Ridge, by scgraph, give a second length. Same input, same bytes. Needs requirements.txt.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyproj
import searoute  # type: ignore[import-not-found,import-untyped,unused-ignore]
import shapely  # type: ignore[import-untyped,unused-ignore]
from scgraph.geographs import oak_ridge_maritime  # type: ignore[import-not-found,import-untyped,unused-ignore]

Point = tuple[float, float]  # longitude, latitude
Line = list[Point]

HERE = Path(__file__).resolve().parent
ROUTES = HERE.parent / "reach" / "routes.csv"
GEOD = pyproj.Geod(ellps="WGS84")
COLUMNS = (
    "leg_id",
    "origin_id",
    "destination_id",
    "mode",
    "scenario",
    "distance_km",
    "geodesic_km",
    "low_km",
    "high_km",
    "method",
    "source_id",
    "locator",
)
# What is closed in each scenario. With Suez alone closed, a ship from Asia may still take
# Panama; both must be closed for the way around the Cape. The Northwest Passage never counts.
CLOSED = {
    "all_open": ["northwest"],
    "suez_closed": ["northwest", "suez"],
    "suez_panama_closed": ["northwest", "suez", "panama"],
}
SEA_DESTINATIONS = ("VELAG", "VEPBL")
AIR_SCENARIO = "geodesic"

MOST_POINTS = 40
FIRST_TOLERANCE_DEG = 0.02
SAMPLE_KM = 300
DECIMALS = 2


@dataclass(frozen=True, order=True)
class Hop:
    """A leg that is wanted."""

    mode: str
    origin: str
    destination: str
    scenario: str

    @property
    def leg_id(self) -> str:
        """Return the identifier by which routes name the leg."""
        ends = f"{self.origin}_{self.destination}"
        return ends if self.mode == "air" else f"{ends}_{self.scenario}"


@dataclass(frozen=True)
class Measured:
    """A leg's line at full detail, its lengths in km, and how they were found."""

    line: Line
    distance_km: float
    low_km: float
    high_km: float
    method: str
    source_id: str
    locator: str


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parse_leg_id(leg_id: str) -> Hop:
    """Return the hop that a route means by a leg's identifier."""
    origin, destination, *scenario = leg_id.split("_", 2)
    if scenario:
        return Hop("sea", origin, destination, scenario[0])
    return Hop("air", origin, destination, AIR_SCENARIO)


def list_hops(places: list[dict[str, str]], routes: list[dict[str, str]]) -> list[Hop]:
    """Return every hop of a route, and every port of origin to the main ports, sorted."""
    hops = {parse_leg_id(leg_id) for route in routes for leg_id in route["leg_ids"].split(";")}
    origins = [p["place_id"] for p in places if (p["kind"], p["role"]) == ("port", "origin")]
    hops |= {
        Hop("sea", origin, destination, scenario)
        for origin in origins
        for destination in SEA_DESTINATIONS
        for scenario in CLOSED
    }
    return sorted(hops)


def measure_km(line: Line) -> float:
    """Return the length of a line along geodesics."""
    lons, lats = zip(*line, strict=True)
    return float(GEOD.line_length(lons, lats)) / 1000


def measure_air(origin: Point, destination: Point) -> Measured:
    """Return the geodesic between two airfields."""
    km = measure_km([origin, destination])
    between = GEOD.npts(*origin, *destination, min(MOST_POINTS - 2, int(km // SAMPLE_KM)))
    line = unwrap([origin, *between, destination])
    locator = "inverse geodesic between the two places"
    return Measured(line, km, km, km, "geodesic on WGS84", "pyproj", locator)


def find_sea_lane(origin: Point, destination: Point, scenario: str) -> tuple[Line, list[str]]:
    """Return the shortest open sea lane with both ports at its ends, and passages on it.

    Coordinates go in as lists: searoute appends the ports only where they are not equal to
    tuples of its own, and would leave the gap between port and network out.
    """
    feature = searoute.searoute(
        list(origin),
        list(destination),
        restrictions=CLOSED[scenario],
        append_orig_dest=True,
        return_passages=True,
    )
    points = [(float(lon), float(lat)) for lon, lat in feature["geometry"]["coordinates"]]
    return unwrap(points), sorted(feature["properties"]["traversed_passages"])


def measure_oak_ridge_km(origin: Point, destination: Point) -> float:
    """Return the length of the shortest path on the other network, all passages open."""
    ends = [{"longitude": lon, "latitude": lat} for lon, lat in (origin, destination)]
    lanes = oak_ridge_maritime.oak_ridge_maritime_geograph
    return float(lanes.get_shortest_path(*ends, output_units="km")["length"])


def measure_sea(origin: Point, destination: Point, scenario: str) -> Measured:
    """Return the sea lane between two ports; where nothing closed matters, with a second length."""
    line, passages = find_sea_lane(origin, destination, scenario)
    lengths = [measure_km(line)]
    method = "searoute 1.6.0, shortest path"
    if line == find_sea_lane(origin, destination, "all_open")[0]:
        lengths.append(measure_oak_ridge_km(origin, destination))
        method += "; band with scgraph 2.2.0, Oak Ridge lanes"
    locator = f"passages on the way: {', '.join(passages) or 'none'}"
    return Measured(line, lengths[0], min(lengths), max(lengths), method, "searoute", locator)


def unwrap(line: Line) -> Line:
    """Let a line that jumps from 180 to -180 degrees run on beyond 180 instead."""
    unwrapped = line[:1]
    for lon, lat in line[1:]:
        turns = round((unwrapped[-1][0] - lon) / 360)
        unwrapped.append((lon + 360 * turns, lat))
    return unwrapped


def simplify(line: Line) -> Line:
    """Drop points, as few as needed, until not too many are left."""
    tolerance = FIRST_TOLERANCE_DEG
    while len(line) > MOST_POINTS:
        line = list(shapely.LineString(line).simplify(tolerance).coords)
        tolerance *= 1.3
    return line


def cut_at_antimeridian(line: Line) -> list[Line]:
    """Return the line in pieces between -180 and 180 degrees."""
    pieces: list[Line] = []
    turn: int | None = None
    for index, (lon, lat) in enumerate(line):
        here = math.floor((lon + 180) / 360)
        if turn is not None and here != turn:
            edge = 360 * max(here, turn) - 180
            before_lon, before_lat = line[index - 1]
            edge_lat = before_lat + (lat - before_lat) * (edge - before_lon) / (lon - before_lon)
            pieces[-1].append((edge - 360 * turn, edge_lat))
            pieces.append([(edge - 360 * here, edge_lat)])
        elif turn is None:
            pieces.append([])
        turn = here
        pieces[-1].append((lon - 360 * here, lat))
    return pieces


def round_line(line: Line) -> Line:
    """Round a line's points and drop those that repeat the one before."""
    rounded = [(round(lon, DECIMALS), round(lat, DECIMALS)) for lon, lat in line]
    return [point for n, point in enumerate(rounded) if n == 0 or point != rounded[n - 1]]


def draw_feature(leg_id: str, line: Line) -> dict[str, Any]:
    """Return the GeoJSON feature of a leg."""
    pieces = [round_line(piece) for piece in cut_at_antimeridian(simplify(line))]
    pieces = [piece for piece in pieces if len(piece) > 1]
    kind, coordinates = (
        ("LineString", pieces[0]) if len(pieces) == 1 else ("MultiLineString", pieces)
    )
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"leg_id": leg_id}, "geometry": geometry}


def make_row(hop: Hop, measured: Measured, geodesic_km: float) -> dict[str, str]:
    """Return a leg as the row of legs.csv; lengths are rounded to a kilometre."""
    lengths = (measured.distance_km, geodesic_km, measured.low_km, measured.high_km)
    cells = [hop.leg_id, hop.origin, hop.destination, hop.mode, hop.scenario]
    cells += [str(round(length)) for length in lengths]
    cells += [measured.method, measured.source_id, measured.locator]
    return dict(zip(COLUMNS, cells, strict=True))


def main() -> None:
    """Write legs.csv and tracks.geojson from places.csv and routes.csv."""
    parser = argparse.ArgumentParser(description="Build the legs and the lines of the routes.")
    parser.add_argument("--output", type=Path, default=HERE, help="folder to write into")
    folder = parser.parse_args().output
    places = read_rows(HERE / "places.csv")
    points = {p["place_id"]: (float(p["lon"]), float(p["lat"])) for p in places}
    rows, lines = [], []
    for hop in list_hops(places, read_rows(ROUTES)):
        ends = points[hop.origin], points[hop.destination]
        measured = measure_air(*ends) if hop.mode == "air" else measure_sea(*ends, hop.scenario)
        rows.append(make_row(hop, measured, measure_km(list(ends))))
        lines.append(json.dumps(draw_feature(hop.leg_id, measured.line), separators=(",", ":")))
    with (folder / "legs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    (folder / "tracks.geojson").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
