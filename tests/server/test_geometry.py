"""What the maps are drawn from, as it leaves the server."""

from __future__ import annotations

import gzip
import json

import shapely
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.controls.figure_view import base_map_folder, outlines_address
from components.server.geometry import packed_base_map
from components.server.routes import routes
from components.tables import Case, current_case


def client() -> TestClient:
    return TestClient(Starlette(routes=list(routes())))


def test_outlines_are_kept_for_good_under_a_name_that_follows_their_content() -> None:
    answer = client().get(f"/{outlines_address(current_case())}")
    assert answer.status_code == 200
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.json()["features"]) > 200


def test_outlines_are_served_plain_to_whoever_cannot_unpack() -> None:
    address = f"/{outlines_address(current_case())}"
    answer = client().get(address, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.json()["type"] == "FeatureCollection"


def test_base_map_has_every_layer_that_plotly_looks_for() -> None:
    answer = client().get(f"/{base_map_folder(current_case())}/world_110m.json")
    layers = answer.json()["objects"]
    assert set(layers) == {
        "coastlines",
        "land",
        "ocean",
        "lakes",
        "rivers",
        "countries",
        "subunits",
    }


def test_base_map_covers_the_land_of_all_countries(case: Case) -> None:
    topology = json.loads(gzip.decompress(packed_base_map(case)))
    arcs = topology["arcs"]
    parts = [
        shapely.Polygon(arcs[rings[0][0]], [arcs[hole[0]] for hole in rings[1:]])
        for rings in topology["objects"]["land"]["arcs"]
    ]
    land = shapely.union_all(parts)
    assert land.area > 0.999 * shapely.area(case.outlines.geometry.to_numpy()).sum()
    assert all(not shapely.LinearRing(part.exterior).is_ccw for part in parts)


def test_old_addresses_are_gone_with_a_word_on_what_to_do() -> None:
    answer = client().get("/geometry/countries-000000000000.geojson")
    assert answer.status_code == 404
    assert "reload the page" in answer.text


def test_health() -> None:
    assert client().get("/healthz").json() == {"status": "ok"}
