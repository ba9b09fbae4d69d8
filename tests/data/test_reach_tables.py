"""The shipped legs, routes, figures and reports are sourced, join up and agree with each other."""

from __future__ import annotations

import ast
import json
from itertools import pairwise
from typing import Any

import pandas as pd
import pyproj
import pytest

from components.tables import Case
from components.tables.reach_models import SEA_SCENARIOS
from tests.conftest import DATA

GEOD = pyproj.Geod(ellps="WGS84")
TABLES = [
    "places",
    "platform_figures",
    "legs",
    "routes",
    "demonstrations",
    "permissions",
    "parameters",
]
ALLIES = {"RUS", "IRN", "CHN", "CUB", "NIC", "BRA", "MEX", "COL"}
ENDS_WITHIN_KM = {"air": 30, "sea": 150}
Line = list[tuple[float, float]]


@pytest.fixture(scope="module")
def tracks() -> dict[str, list[Line]]:
    """Return the pieces of each leg's line."""
    features = json.loads((DATA / "world" / "tracks.geojson").read_text(encoding="utf-8"))[
        "features"
    ]
    pieces = {}
    for feature in features:
        shape = feature["geometry"]
        single = shape["type"] == "LineString"
        pieces[feature["properties"]["leg_id"]] = (
            [shape["coordinates"]] if single else shape["coordinates"]
        )
    return pieces


def distance_km(a: Any, b: Any) -> float:
    return float(GEOD.inv(*a, *b)[2]) / 1000


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_sourced(case: Case, name: str) -> None:
    table = case.tables()[name]
    assert table["source_id"].isin(case.sources.index).all()
    assert table["locator"].ne("").all()


@pytest.mark.parametrize("name", TABLES)
def test_every_source_has_an_address_or_is_our_assumption(case: Case, name: str) -> None:
    used = case.sources.loc[case.tables()[name]["source_id"].unique()]
    assert set(used.index[used["address"].eq("")]) <= {"own_assumption"}


def test_sources_have_one_row_for_each_address(case: Case) -> None:
    addresses = case.sources["address"]
    assert not addresses[addresses.ne("")].duplicated().any()


@pytest.mark.parametrize(
    ("leg_id", "km"),
    [
        ("MUHA_SVMI", 2137),
        ("UUMU_SVMI", 9958),
        ("OIIE_SVMI", 11771),
        ("RUMMK_VELAG_all_open", 10106),
        ("IRBND_VELAG_all_open", 15880),
        ("IRBND_VELAG_suez_closed", 19238),
        ("CNSGH_VELAG_all_open", 17729),
        ("CNSGH_VELAG_suez_panama_closed", 24681),
    ],
)
def test_worked_distances(case: Case, leg_id: str, km: float) -> None:
    if leg_id == "UUMU_SVMI":
        ends = [
            case.world.places.loc[code, ["lon", "lat"]].astype(float) for code in ("UUMU", "SVMI")
        ]
        assert distance_km(*ends) == pytest.approx(km, rel=0.01)
    else:
        assert case.world.legs.loc[leg_id, "distance_km"] == pytest.approx(km, rel=0.05)


def test_no_leg_is_shorter_than_its_geodesic(case: Case) -> None:
    legs = case.world.legs
    for column in ("distance_km", "low_km"):
        assert (legs[column] >= legs["geodesic_km"] * 0.999).all()


def test_geodesics_are_those_of_the_places(case: Case) -> None:
    for leg in case.world.legs.itertuples():
        ends = [
            case.world.places.loc[p, ["lon", "lat"]] for p in (leg.origin_id, leg.destination_id)
        ]
        assert distance_km(*ends) == pytest.approx(leg.geodesic_km, abs=1)


def test_bands_hold_the_distance(case: Case) -> None:
    legs = case.world.legs
    assert legs["distance_km"].between(legs["low_km"], legs["high_km"]).all()
    air = legs[legs["mode"].eq("air")]
    assert air["low_km"].eq(air["high_km"]).all()
    assert air["scenario"].eq("geodesic").all()


def test_closing_canals_never_shortens(case: Case) -> None:
    sea = case.world.legs[case.world.legs["mode"].eq("sea")]
    wide = sea.pivot_table("distance_km", ["origin_id", "destination_id"], "scenario")
    for before, after in pairwise(SEA_SCENARIOS):
        both = wide[[before, after]].dropna()
        assert (both[after] >= both[before]).all()


def test_every_port_of_origin_has_every_scenario(case: Case) -> None:
    places = case.world.places
    ports = places.index[places["kind"].eq("port") & places["role"].eq("origin")]
    wanted = {f"{a}_{b}_{s}" for a in ports for b in ("VELAG", "VEPBL") for s in SEA_SCENARIOS}
    assert wanted <= set(case.world.legs.index)


def test_every_leg_has_a_track_between_its_places(
    case: Case, tracks: dict[str, list[Line]]
) -> None:
    assert list(tracks) == list(case.world.legs.index)
    for leg in case.world.legs.itertuples():
        pieces = tracks[leg.Index]
        ends = ((leg.origin_id, pieces[0][0]), (leg.destination_id, pieces[-1][-1]))
        for place, point in ends:
            at = case.world.places.loc[place, ["lon", "lat"]]
            assert distance_km(at, point) < ENDS_WITHIN_KM[leg.mode]


def test_tracks_are_small_and_never_jump(tracks: dict[str, list[Line]]) -> None:
    assert (DATA / "world" / "tracks.geojson").stat().st_size < 150_000
    for pieces in tracks.values():
        assert sum(map(len, pieces)) <= 44
        for piece in pieces:
            assert all(abs(a[0] - b[0]) <= 180 for a, b in pairwise(piece))
        for before, after in pairwise(pieces):
            assert {before[-1][0], after[0][0]} == {-180, 180}
            assert before[-1][1] == after[0][1]


def test_tracks_are_about_as_long_as_their_legs(case: Case, tracks: dict[str, list[Line]]) -> None:
    """Simplified lines are drawn, not measured; a wrong line would be far off."""
    for leg_id, pieces in tracks.items():
        km = sum(distance_km(a, b) for piece in pieces for a, b in pairwise(piece))
        assert km == pytest.approx(case.world.legs.loc[leg_id, "distance_km"], rel=0.03, abs=3)


def test_routes_join_up_and_end_in_the_subject(case: Case) -> None:
    for route in case.routes.itertuples():
        legs = case.world.legs.loc[list(route.leg_ids)]
        assert list(legs["origin_id"][1:]) == list(legs["destination_id"][:-1])
        assert set(legs["mode"]) == {route.mode}
        assert set(legs["scenario"]) == {route.scenario}
        assert case.world.places.loc[legs["origin_id"].iloc[0], "iso3"] == route.iso3
        assert case.world.places.loc[legs["destination_id"].iloc[-1], "iso3"] == "VEN"


def test_every_air_leg_is_on_a_route(case: Case) -> None:
    used = {leg for cell in case.routes["leg_ids"] for leg in cell}
    assert set(case.world.legs.index[case.world.legs["mode"].eq("air")]) <= used


def test_every_ally_has_a_direct_flight_and_each_sea_scenario(case: Case) -> None:
    assert set(case.routes["iso3"]) == ALLIES
    for _, routes in case.routes.groupby("iso3"):
        direct = routes[routes["mode"].eq("air") & ~routes["leg_ids"].map(len).gt(1)]
        assert len(direct) > 0
        assert set(routes.loc[routes["mode"].eq("sea"), "scenario"]) == set(SEA_SCENARIOS)


def test_demonstrated_routes_name_what_reached_the_subject(case: Case) -> None:
    kinds = case.demonstrations.set_index("demonstration_id")["kind"]
    for route in case.routes.itertuples():
        named = route.demonstration_ids
        assert bool(named) == (route.shown == "demonstrated")
        assert all(kinds[demonstration] == "reached" for demonstration in named)


def test_figures_have_a_unit_that_fits_and_bounds_in_order(case: Case) -> None:
    figures = case.platform_figures
    assert figures["value_low"].le(figures["value_high"]).all()
    units = {"t": "t", "km": "km", "kmh": "km/h", "kn": "kn", "count": "count"}
    assert figures["unit"].eq(figures["figure"].str.split("_").str[-1].map(units)).all()


def test_a_payload_and_its_range_share_a_point(case: Case) -> None:
    figures = case.platform_figures
    partial = figures[figures["figure"].str.contains("partial")]
    assert partial["point"].notna().all()
    paired = figures[figures["point"].notna()]
    for _, pair in paired.groupby(["platform_id", "point"]):
        assert list(pair["unit"]) == ["t", "km"]
        assert len(set(pair["source_id"])) == 1


def test_visitors_have_a_range_only(case: Case) -> None:
    figures = case.platform_figures
    visitors = figures[figures["platform_class"].isin(["naval_surface", "bomber_visit"])]
    assert set(visitors["figure"]) == {"ferry_range_km"}


def test_loads_and_days_are_in_order(case: Case) -> None:
    table = case.demonstrations
    for low, high in (("transit_days_low", "transit_days_high"), ("load_t_low", "load_t_high")):
        both = table[table[low].notna()]
        assert both[low].le(both[high]).all()
    dated = table[table["date_start"].ne("") & table["date_end"].ne("")]
    assert (dated["date_start"].str[:7] <= dated["date_end"].str[:7]).all()
    assert table.loc[table["date_start"].eq(""), "note"].str.contains("year").all()


def test_a_canal_is_on_no_route_of_a_scenario_that_closes_it(case: Case) -> None:
    order = list(SEA_SCENARIOS)
    canals = case.permissions[case.permissions["scenario_closed"].ne("")]
    assert set(canals["scenario_closed"]) == set(order[1:])
    for canal in canals.itertuples():
        scenarios = case.routes.loc[list(canal.route_ids), "scenario"].map(order.index)
        assert scenarios.max() < order.index(canal.scenario_closed)


def test_straits_lie_on_the_tracks_of_their_routes(
    case: Case, tracks: dict[str, list[Line]]
) -> None:
    straits = case.permissions[case.permissions["lat"].notna()]
    for strait in straits.itertuples():
        for route_id in strait.route_ids:
            legs = list(case.routes.at[route_id, "leg_ids"])
            points = [point for leg in legs for piece in tracks[leg] for point in piece]
            near = min(distance_km((strait.lon, strait.lat), point) for point in points)
            assert near < 500, (strait.name, route_id)


def test_states_that_decide_lie_on_their_routes(case: Case) -> None:
    landings = case.permissions[case.permissions["kind"].eq("landing")]
    for landing in landings.itertuples():
        for route_id in landing.route_ids:
            legs = case.world.legs.loc[list(case.routes.at[route_id, "leg_ids"])]
            assert landing.iso3 in set(case.world.places.loc[legs["destination_id"], "iso3"])


def test_defaults_lie_within_what_the_control_allows(case: Case) -> None:
    table = case.parameters
    order = ["lowest", "default_low", "default_high", "highest"]
    for before, after in pairwise(order):
        assert table[before].le(table[after]).all()
    ours = table[table["source_id"].eq("own_assumption")]
    assert ours["note"].str.startswith("Our ").all()


def test_the_script_writes_the_columns_that_are_shipped() -> None:
    """The script is read, not run: the app's environment has no searoute."""
    tree = ast.parse((DATA / "world" / "build_legs.py").read_text(encoding="utf-8"))
    (columns,) = (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "COLUMNS"
    )
    assert list(pd.read_csv(DATA / "world" / "legs.csv", nrows=0).columns) == list(columns)
