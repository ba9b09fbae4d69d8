"""What a map stands on: its frame, the land in it, the small states, the two parties."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely
from pyproj import Geod

from components.analysis.geography.frame import WORLD
from components.analysis.geography.ground import ground
from components.analysis.geography.rings import ring_radii_km, rings
from components.analysis.geography.stripes import stripes
from components.tables import Case


def with_outline(case: Case, iso3: str, *boxes: tuple[float, float, float, float]) -> Case:
    """Return the case in a world where a state is made of boxes: west, south, east, north."""
    outlines = case.world.outlines.copy()
    outlines.loc[[iso3], "geometry"] = [shapely.MultiPolygon([shapely.box(*box) for box in boxes])]
    return replace(case, world=replace(case.world, outlines=outlines))


@pytest.mark.parametrize(
    ("region", "inside", "width"),
    [("Europe", 0, 50), ("Africa", 22, 25), ("Americas", -56, 11), ("Oceania", 180, 35)],
)
def test_a_region_frames_the_map(toy_case: Case, region: str, inside: float, width: float) -> None:
    frame = ground(toy_case, (region,)).frame
    assert frame.west < inside < frame.east
    assert frame.east - frame.west < width


def test_land_far_from_the_mainland_does_not_widen_the_frame(toy_case: Case) -> None:
    near, overseas = (5.0, 48.0, 7.0, 50.0), (-54.0, 3.0, -53.0, 4.0)
    with_colony = with_outline(toy_case, "LUX", near, overseas)
    assert ground(with_colony, ("Europe",)).frame == ground(toy_case, ("Europe",)).frame


def test_the_capital_stands_for_a_state_as_wide_as_half_a_globe(toy_case: Case) -> None:
    wide = with_outline(toy_case, "LUX", (-10.0, 45.0, 170.0, 60.0))
    assert ground(wide, ("Europe",)).frame.east < 30


def test_no_region_frames_the_world(toy_case: Case) -> None:
    assert ground(toy_case).frame == WORLD


def test_land_in_the_frame_is_of_states_or_of_territories(toy_case: Case) -> None:
    europe = ground(toy_case, ("Europe",))
    assert set(europe.states) == {"ISL", "LUX", "MLT"}
    assert list(europe.territories) == ["FRO"]
    assert set(ground(toy_case).states) == set(toy_case.world.countries.index)
    assert list(ground(toy_case, ("Africa",)).territories) == []


def test_a_state_of_another_subregion_that_reaches_into_the_frame_is_land_too(
    toy_case: Case,
) -> None:
    islands = ground(toy_case, (), ("Polynesia", "Micronesia"))
    assert set(islands.states) == {"WSM", "NRU", "FJI"}


def test_a_party_is_on_the_map_where_the_frame_holds_it(toy_case: Case) -> None:
    assert [shown.iso3 for shown in ground(toy_case).parties] == ["FJI", "ISL"]
    assert [shown.iso3 for shown in ground(toy_case, ("Europe",)).parties] == ["ISL"]
    assert ground(toy_case, ("Africa",)).parties == ()


def test_small_states_are_those_that_cannot_be_seen(toy_case: Case) -> None:
    assert set(ground(toy_case).small_states.index) == {"MLT", "NRU", "WSM"}


def test_equal_regions_have_the_same_ground(toy_case: Case) -> None:
    assert ground(toy_case) is ground(toy_case, (), ())


def test_a_state_without_an_outline_has_no_stripes(toy_case: Case) -> None:
    assert stripes(toy_case, "XXX") == ([], [])


def test_every_point_of_a_ring_is_as_far_as_it_says() -> None:
    around = (-18.1, 178.4)
    drawn = rings(around, around, 17_000)
    for ring in drawn:
        lats, lons = [*ring.lats, ring.label[0]], [*ring.lons, ring.label[1]]
        many = np.ones(len(lons))
        _, _, metres = Geod(ellps="WGS84").inv(around[1] * many, around[0] * many, lons, lats)
        assert np.abs(np.array(metres) / 1000 - ring.radius_km).max() < 2
    assert [ring.radius_km for ring in drawn] == [5_000, 10_000, 15_000]


def test_labels_of_rings_around_another_place_stand_toward_the_centre() -> None:
    (nearest, *_) = rings((0.0, 0.0), (0.0, 90.0), 10_000)
    lat, lon = nearest.label
    assert lat < 0 < lon


def test_rings_fit_the_map() -> None:
    assert ring_radii_km(17_000) == [5_000, 10_000, 15_000]
    assert ring_radii_km(2_300) == [1_000, 2_000]
    assert max(ring_radii_km(20_000)) == 15_000
