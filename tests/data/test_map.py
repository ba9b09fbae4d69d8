"""What the map makes of the shipped outlines: its frames, the land in them, its weight."""

from __future__ import annotations

import pytest

from components.address import MapChoice
from components.analysis.geography.ground import ground
from components.analysis.stances import stances
from components.figures.maps.stances import stance_map
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words


@pytest.mark.parametrize(
    ("region", "inside", "width"),
    [("Europe", 15, 80), ("Africa", 20, 90), ("Americas", -80, 160), ("Oceania", 175, 130)],
)
def test_a_region_frames_the_map(case: Case, region: str, inside: float, width: float) -> None:
    frame = ground(case, (region,)).frame
    assert frame.west < inside < frame.east
    assert frame.east - frame.west < width


def test_neighbours_reach_into_the_frame_and_territories_are_no_states(case: Case) -> None:
    europe = ground(case, ("Europe",))
    assert {"FRA", "MAR"} <= set(europe.states)
    assert "BRA" not in europe.states
    assert "GRL" in ground(case).territories
    assert not set(europe.states) & set(europe.territories)


def test_small_states_are_those_that_cannot_be_seen(case: Case) -> None:
    small = ground(case).small_states
    assert {"BRB", "DMA", "KNA", "MLT", "TUV"} <= set(small.index)
    assert not {"BRA", "FRA"} & set(small.index)


@pytest.mark.parametrize(("region", "most"), [((), 26_000), (("europe",), 7_500)])
def test_the_map_is_light(case: Case, region: tuple[str, ...], most: int) -> None:
    choice = MapChoice(lens="article", basis="with_groups", region=region)
    figure = stance_map(stances(case, choice), Words(), LIGHT)
    assert len(figure.to_json()) < most
