"""What the maps are drawn from, as it leaves the server."""

from __future__ import annotations

import gzip
import json

import pytest
import shapely
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.geometry import packed_base_map
from components.server.routes import routes
from components.tables import Case, current_case
from components.tables.geometry_addresses import base_map_address, outlines_address


def client(base_path: str = "") -> TestClient:
    return TestClient(Starlette(routes=list(routes(base_path))))


def test_outlines_are_kept_for_good_under_a_name_that_follows_their_content() -> None:
    answer = client().get(f"/{outlines_address(current_case())}")
    assert answer.status_code == 200
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.json()["features"]) > 200


@pytest.mark.parametrize(
    "accepted", ["identity", "", "gzip;q=0", "gzip; q=0.000, *", "br", "*;q=0"]
)
def test_outlines_are_served_plain_to_whoever_cannot_unpack(accepted: str) -> None:
    address = f"/{outlines_address(current_case())}"
    answer = client().get(address, headers={"Accept-Encoding": accepted})
    assert "content-encoding" not in answer.headers
    assert answer.json()["type"] == "FeatureCollection"


def test_base_map_has_every_layer_that_plotly_looks_for() -> None:
    answer = client().get(f"/{base_map_address(current_case())}")
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


@pytest.mark.parametrize(
    "accepted", ["gzip", "br, gzip;q=0.1", "*", "GZIP;Q=1.0", "br;q=0, *;q=0.5"]
)
def test_outlines_are_served_packed_to_whoever_can_unpack(accepted: str) -> None:
    address = f"/{outlines_address(current_case())}"
    answer = client().get(address, headers={"Accept-Encoding": accepted})
    assert answer.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    "wrong",
    [
        "geometry/countries-000000000000.geojson",
        "geometry/more/{outlines}",
        "geometry/{outlines}",
        "{outlines}/",
        "{outlines}.gz",
        "{land}/more",
        "{land}/..",
        "geometry/",
    ],
)
def test_only_exact_addresses_answer_and_others_are_not_kept(wrong: str) -> None:
    case = current_case()
    path = wrong.format(outlines=outlines_address(case), land=base_map_address(case))
    answer = client().get(f"/{path}")
    assert answer.status_code == 404
    assert "reload the page" in answer.text
    assert "cache-control" not in answer.headers


def test_health() -> None:
    assert client().get("/healthz").json() == {"status": "ok"}


@pytest.mark.parametrize("base_path", ["kept", "a/b"])
def test_routes_stand_below_the_base_path_and_nowhere_else(base_path: str) -> None:
    asked = client(base_path)
    for address in ("healthz", outlines_address(current_case()), base_map_address(current_case())):
        assert asked.get(f"/{base_path}/{address}").status_code == 200
        assert asked.get(f"/{address}").status_code == 404
