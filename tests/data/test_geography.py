"""The shipped countries, memberships, outlines and label points are whole and agree."""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd  # type: ignore[import-untyped,unused-ignore]
import pandas as pd
import pyproj
import pytest
import shapely  # type: ignore[import-untyped,unused-ignore]

from components.analysis.actors.groups import current_members
from components.tables import Case

DATA = Path(__file__).parents[2] / "data"
OUTLINES = DATA / "world" / "geometry" / "countries.geojson"
GEOD = pyproj.Geod(ellps="WGS84")
FRENCH_REGIONS = ["GUF", "GLP", "MTQ", "REU", "MYT"]
MEMBERS = {
    "EU": 27,
    "CARIBBEAN": 13,
    "LATAM": 20,
    "NONALIGNED": 121,
    "ALBA": 9,
    "BRICS": 10,
    "CARICOM": 14,
    "CELAC": 33,
    "MERCOSUR": 5,
    "OASORG": 32,
    # 54 states without those suspended: BFA, GIN, GNB, MDG, MLI, NER and SDN.
    "AFRICANUNION": 47,
    # 15 states without the three that left and GIN and GNB, which are suspended.
    "ECOWAS": 10,
    "ASEAN": 11,
    "GULFCC": 6,
    "ARABLEAGUE": 22,
    "SAHELSTATES": 3,
    # 18 states on its list without BOL and SYR, of which it is open whether they still take part.
    "GFCUN": 16,
}


def read_table(path: str) -> pd.DataFrame:
    """Read a table as text: "NA" is Namibia, not a gap."""
    return pd.read_csv(DATA / path, dtype=str, keep_default_na=False)


@pytest.fixture(scope="module")
def countries() -> pd.DataFrame:
    return read_table("world/countries.csv").set_index("iso3", drop=False)


@pytest.fixture(scope="module")
def memberships() -> pd.DataFrame:
    return read_table("world/memberships.csv")


@pytest.fixture(scope="module")
def label_points() -> pd.DataFrame:
    return read_table("world/geometry/label_points.csv").set_index("iso3", drop=False)


@pytest.fixture(scope="module")
def features() -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    return features


@pytest.fixture(scope="module")
def outlines(features: list[dict[str, Any]]) -> Any:
    """The outlines by iso3, as geometries without a coordinate system."""
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    return gpd.GeoSeries(shapes, index=[feature["id"] for feature in features])


def find_members(memberships: pd.DataFrame, group_id: str) -> set[str]:
    rows = memberships[(memberships.group_id == group_id) & (memberships.status == "member")]
    return set(rows.iso3)


def test_countries_are_the_members_the_observers_taiwan_and_kosovo(countries: pd.DataFrame) -> None:
    assert countries.un_status.value_counts().to_dict() == {
        "member": 193,
        "observer": 2,
        "none": 2,
    }
    assert set(countries[countries.un_status == "observer"].iso3) == {"VAT", "PSE"}
    assert set(countries[countries.un_status == "none"].iso3) == {"TWN", "XKX"}


@pytest.mark.parametrize("column", ["iso3", "iso2", "name"])
def test_country_keys_are_unique_and_filled(countries: pd.DataFrame, column: str) -> None:
    assert countries[column].is_unique
    assert countries[column].str.strip().ne("").all()


def test_countries_are_sorted_and_codes_well_formed(countries: pd.DataFrame) -> None:
    assert countries.iso3.is_monotonic_increasing
    assert countries.iso3.str.fullmatch("[A-Z]{3}").all()
    assert countries.iso2.str.fullmatch("[A-Z]{2}").all()
    assert countries.iso2["NAM"] == "NA"


@pytest.mark.parametrize("column", ["region", "subregion", "capital", "source_id", "locator"])
def test_country_cells_are_filled(countries: pd.DataFrame, column: str) -> None:
    assert countries.index[countries[column].str.strip() == ""].tolist() == []


def test_capitals_have_coordinates_on_earth(countries: pd.DataFrame) -> None:
    assert countries.capital_lat.astype(float).between(-90, 90).all()
    assert countries.capital_lon.astype(float).between(-180, 180).all()


@pytest.mark.parametrize(("iso3", "distance_km"), [("CUB", 2150), ("RUS", 9940)])
def test_distance_of_capital_to_caracas(
    countries: pd.DataFrame, iso3: str, distance_km: float
) -> None:
    lat = countries.capital_lat.astype(float)
    lon = countries.capital_lon.astype(float)
    _, _, metres = GEOD.inv(lon["VEN"], lat["VEN"], lon[iso3], lat[iso3])
    assert metres / 1000 == pytest.approx(distance_km, rel=0.01)


def test_capitals_lie_in_their_country(countries: pd.DataFrame, outlines: Any) -> None:
    """A quarter of a degree allows for coasts drawn with few corners."""
    points = gpd.GeoSeries.from_xy(
        countries.capital_lon.astype(float), countries.capital_lat.astype(float)
    )
    points.index = countries.index
    distances = points.distance(outlines[countries.index])
    assert distances[distances > 0.25].index.tolist() == []


def test_memberships_are_unique_sorted_and_known(
    memberships: pd.DataFrame, countries: pd.DataFrame
) -> None:
    keys = list(zip(memberships.group_id, memberships.iso3, memberships.valid_from, strict=True))
    assert keys == sorted(set(keys))
    assert set(memberships.iso3) <= set(countries.iso3)
    assert set(memberships.group_id) == set(MEMBERS)
    assert memberships.source_id.ne("").all()
    assert memberships.locator.ne("").all()


def test_no_state_has_two_statuses_in_a_group_on_the_day_of_the_case(
    memberships: pd.DataFrame,
) -> None:
    day = "2025-12-31"
    begun = [start <= day[: len(start)] for start in memberships.valid_from]
    lasts = [not end or end >= day[: len(end)] for end in memberships.valid_to]
    holds = memberships[pd.Series(begun) & pd.Series(lasts)]
    assert not holds.duplicated(["group_id", "iso3"]).any()


@pytest.mark.parametrize(("group_id", "count"), MEMBERS.items())
def test_number_of_members(case: Case, group_id: str, count: int) -> None:
    assert current_members(case)["group_id"].eq(group_id).sum() == count


def test_caribbean_and_latin_america_partition_the_m49_region(
    memberships: pd.DataFrame, countries: pd.DataFrame
) -> None:
    caribbean = find_members(memberships, "CARIBBEAN")
    latin_america = find_members(memberships, "LATAM")
    region = countries[countries.subregion == "Latin America and the Caribbean"]
    assert caribbean.isdisjoint(latin_america)
    assert caribbean | latin_america == set(region.iso3)
    assert caribbean == set(region[region.intermediate_region == "Caribbean"].iso3)


def test_non_aligned_movement_exceptions(memberships: pd.DataFrame) -> None:
    status = memberships[memberships.group_id == "NONALIGNED"].set_index("iso3").status
    assert status["CYP"] == "former"
    assert status["CHL"] == "member"
    assert status["BRA"] == "observer"
    rows = memberships[memberships.group_id.eq("NONALIGNED") & memberships.status.eq("observer")]
    assert rows.source_id.eq("factbook").sum() == 16
    assert set(rows.iso3[rows.source_id.ne("factbook")]) == {"MNE", "RUS"}


def test_every_country_has_one_feature(
    features: list[dict[str, Any]], countries: pd.DataFrame
) -> None:
    codes = [feature["id"] for feature in features]
    assert len(codes) == len(set(codes))
    assert set(countries.iso3) <= set(codes)
    assert all(feature["properties"]["iso3"] == feature["id"] for feature in features)
    names = {feature["id"]: feature["properties"]["name"] for feature in features}
    assert {code: names[code] for code in countries.iso3} == countries.name.to_dict()


def test_only_tuvalu_is_approximate(features: list[dict[str, Any]]) -> None:
    approximate = [f["id"] for f in features if f["properties"].get("approximate")]
    assert approximate == ["TUV"]


def test_outlines_are_valid_polygons(outlines: Any) -> None:
    assert set(outlines.geom_type) <= {"Polygon", "MultiPolygon"}
    assert outlines.index[~outlines.is_valid | outlines.is_empty].tolist() == []


def test_outlines_do_not_overlap_and_share_borders(outlines: Any) -> None:
    assert shapely.coverage_is_valid(outlines.to_numpy())


def test_exterior_rings_run_clockwise_and_holes_do_not(outlines: Any) -> None:
    polygons = shapely.get_parts(outlines.to_numpy())
    assert not shapely.is_ccw(shapely.get_exterior_ring(polygons)).any()
    assert all(shapely.is_ccw(hole) for polygon in polygons for hole in polygon.interiors)


def test_no_polygon_wraps_around_the_globe(outlines: Any) -> None:
    west, _, east, _ = shapely.bounds(shapely.get_parts(outlines.to_numpy())).T
    assert (east - west).max() <= 180
    assert outlines.total_bounds[0] >= -180
    assert outlines.total_bounds[2] <= 180


def test_size_of_the_outlines() -> None:
    assert 400_000 < OUTLINES.stat().st_size < 700_000


def test_france_lies_in_europe(outlines: Any) -> None:
    west, south, east, north = outlines["FRA"].bounds
    assert -6 < west < east < 10
    assert 41 < south < north < 52
    assert set(FRENCH_REGIONS) <= set(outlines.index)


@pytest.mark.parametrize(
    ("iso3", "lon", "lat"),
    [
        ("GUF", -53.0, 4.0),
        ("CYP", 33.6, 35.3),
        ("CYP", 33.0, 34.9),
        ("SOM", 44.0, 9.8),
        ("XKX", 20.9, 42.6),
        ("UKR", 34.1, 45.2),
        ("RUS", -175.0, 66.5),
        ("RUS", 37.6, 55.8),
        ("USA", -150.0, 65.0),
    ],
)
def test_place_belongs_to_outline(outlines: Any, iso3: str, lon: float, lat: float) -> None:
    assert outlines.index[outlines.contains(shapely.Point(lon, lat))].tolist() == [iso3]


def test_guiana_neighbours_brazil_and_suriname(outlines: Any) -> None:
    assert outlines["GUF"].touches(outlines["BRA"])
    assert outlines["GUF"].touches(outlines["SUR"])


def test_bonaire_is_not_drawn_as_the_netherlands(outlines: Any) -> None:
    assert outlines["NLD"].bounds[0] > 0
    assert outlines["BES"].bounds[2] < -60


def test_label_points_lie_in_their_country(
    label_points: pd.DataFrame, countries: pd.DataFrame, outlines: Any
) -> None:
    assert label_points.iso3.tolist() == countries.iso3.tolist()
    points = gpd.GeoSeries.from_xy(label_points.lon.astype(float), label_points.lat.astype(float))
    points.index = label_points.index
    inside = outlines[label_points.index].intersects(points)
    assert label_points.index[~inside].tolist() == []


def test_label_areas_are_those_of_the_outlines(label_points: pd.DataFrame, outlines: Any) -> None:
    for iso3, area_km2 in label_points.area_km2.astype(float).items():
        square_metres, _ = GEOD.geometry_area_perimeter(outlines[iso3])
        assert abs(square_metres) / 1e6 == pytest.approx(area_km2, abs=0.1)
    assert float(label_points.area_km2["VEN"]) == pytest.approx(912_050, rel=0.02)
