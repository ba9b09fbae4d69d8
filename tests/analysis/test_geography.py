"""What a map stands on: its frame, the land in it, the small states, the two parties."""

from __future__ import annotations

import numpy as np
import pytest
from pyproj import Geod

from components.analysis.geography.frame import WORLD
from components.analysis.geography.ground import ground
from components.analysis.geography.rings import ring_radii_km, rings
from components.analysis.geography.stripes import stripes
from components.tables import Case


@pytest.mark.parametrize(
    ("region", "inside", "width"),
    [("Europe", 15, 80), ("Africa", 20, 90), ("Americas", -80, 160), ("Oceania", 175, 130)],
)
def test_a_region_frames_the_map(case: Case, region: str, inside: float, width: float) -> None:
    frame = ground(case, (region,)).frame
    assert frame.west < inside < frame.east
    assert frame.east - frame.west < width


def test_no_region_frames_the_world(toy_case: Case) -> None:
    assert ground(toy_case).frame == WORLD


def test_land_in_the_frame_is_of_states_or_of_territories(case: Case) -> None:
    europe = ground(case, ("Europe",))
    assert {"FRA", "MAR"} <= set(europe.states)
    assert "BRA" not in europe.states
    assert "GRL" in ground(case).territories
    assert not set(europe.states) & set(europe.territories)


def test_a_party_is_on_the_map_where_the_frame_holds_it(case: Case) -> None:
    assert [shown.iso3 for shown in ground(case).parties] == ["VEN", "USA"]
    assert ground(case, ("Europe",)).parties == ()


def test_small_states_are_those_that_cannot_be_seen(case: Case) -> None:
    small = ground(case).small_states
    assert {"BRB", "MLT", "TUV"} <= set(small.index)
    assert not {"BRA", "FRA"} & set(small.index)


def test_equal_regions_have_the_same_ground(toy_case: Case) -> None:
    assert ground(toy_case) is ground(toy_case, (), ())


def test_a_state_without_an_outline_has_no_stripes(toy_case: Case) -> None:
    assert stripes(toy_case, "XXX") == ([], [])


def test_every_point_of_a_ring_is_as_far_as_it_says() -> None:
    around = (10.5, -66.9)
    drawn = rings(around, around, 17_000)
    for ring in drawn:
        lats, lons = [*ring.lats, ring.label[0]], [*ring.lons, ring.label[1]]
        many = np.ones(len(lons))
        _, _, metres = Geod(ellps="WGS84").inv(-66.9 * many, 10.5 * many, lons, lats)
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
