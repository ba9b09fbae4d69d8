"""Airlift and sealift arithmetic against worked examples, and properties that must hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.analysis.reach import formulas as f

KM = st.floats(100, 20_000)


def test_worked_example_of_an_airlift() -> None:
    """500 t over 12,905 km one way: 34 t per flight, 3 aircraft, 5 h per day each."""
    round_trip_h = 2 * f.flying_hours(12_905, 700)
    assert round_trip_h == pytest.approx(36.9, abs=0.05)
    capability = f.fleet_capability_t_per_day(34, 3, 5, round_trip_h)
    assert capability == pytest.approx(13.8, abs=0.05)
    throughput = f.airfield_throughput_t_per_day(34, 2, 24, 0.85, 6)
    assert throughput == pytest.approx(231, abs=0.5)
    arrival = f.air_arrival_days(12_905, 3, 700, 6)
    days = f.days_to_deliver(500, min(capability, throughput), arrival)
    assert days == pytest.approx(36, abs=0.5)


def test_worked_example_of_a_voyage() -> None:
    """8,574 nm through a canal, 10,387 around: 13.1 kn, 23,000 t, 5 days in each port."""
    through_km, around_km = 8_574 * 1.852, 10_387 * 1.852
    assert f.sailing_days(through_km, 13.1, 1) == pytest.approx(27.3, abs=0.05)
    sailing = f.sailing_days(through_km, 13.1, 1.35)
    assert sailing == pytest.approx(36.8, abs=0.05)
    assert f.sailing_days(around_km, 13.1, 1) == pytest.approx(33.0, abs=0.05)
    assert f.sailing_days(around_km, 13.1, 1.35) == pytest.approx(44.6, abs=0.05)
    cycle = f.sea_cycle_days(sailing, 5)
    assert cycle == pytest.approx(84, abs=0.5)
    assert 23_000 / cycle == pytest.approx(275, abs=0.5)


def test_payload_is_linear_between_documented_points() -> None:
    """150 t over 4,500 km, nothing over 16,500 km."""
    points = [(150.0, 4_500.0), (0.0, 16_500.0)]
    assert f.payload_at_range_t(5_432, points) == pytest.approx(138, abs=0.5)
    assert f.payload_at_range_t(1_000, points) == 150
    assert f.payload_at_range_t(17_000, points) == 0


def test_beyond_the_last_point_without_a_ferry_range_payload_is_not_known() -> None:
    assert np.isnan(f.payload_at_range_t(6_000, [(60.0, 4_000.0), (52.0, 5_000.0)]))


def test_a_ferry_range_alone_says_only_what_lies_beyond_it() -> None:
    assert f.payload_at_range_t(9_000, [(0.0, 8_000.0)]) == 0
    assert np.isnan(f.payload_at_range_t(7_000, [(0.0, 8_000.0)]))


def test_one_point_says_what_is_carried_up_to_it_and_nothing_beyond() -> None:
    assert np.isnan(f.payload_at_range_t(5_000, [(66.0, 4_400.0)]))
    assert f.payload_at_range_t(4_000, [(66.0, 4_400.0)]) == 66
    assert np.isnan(f.payload_at_range_t(5_000, []))


def test_a_second_shipload_waits_for_the_ship_to_come_back() -> None:
    assert f.days_to_ship(5_000, 5_000, 1, 40, 84) == 40
    assert f.days_to_ship(5_001, 5_000, 1, 40, 84) == 124


@given(near=KM, more=st.floats(0, 5_000), stops=st.integers(0, 6))
def test_more_distance_never_arrives_earlier_by_air(near: float, more: float, stops: int) -> None:
    first = f.air_arrival_days([near, near + more], stops, 700, 6)
    assert first[0] <= first[1]


@given(near=KM, more=st.floats(0, 5_000))
def test_more_distance_never_arrives_earlier_by_sea(near: float, more: float) -> None:
    days = f.sailing_days([near, near + more], 13, 1.35)
    assert days[0] <= days[1]
