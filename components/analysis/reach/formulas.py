"""Airlift and sealift arithmetic: rate times time, on numbers or arrays alike.

The airlift forms are the standard ones of air mobility planning (cargo missions, cycle, closure,
fleet capability, airfield throughput); the sealift forms are distance over speed with port stays
and a friction factor between computed and observed voyages. Units stand in the names.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

KM_PER_NAUTICAL_MILE = 1.852  # by definition
HOURS_PER_DAY = 24.0


def flying_hours(distance_km: ArrayLike, block_speed_kmh: ArrayLike) -> Floats:
    """Return the hours to fly `distance_km` at block speed (climb, descent and taxi included)."""
    return np.asarray(distance_km, dtype=np.float64) / np.asarray(block_speed_kmh, dtype=np.float64)


def air_arrival_days(
    distance_km: ArrayLike, stops: ArrayLike, block_speed_kmh: ArrayLike, ground_time_h: ArrayLike
) -> Floats:
    """Return days from take-off to arrival: flying, and time on the ground at each stop."""
    hours = flying_hours(distance_km, block_speed_kmh)
    hours = hours + np.asarray(stops, dtype=np.float64) * np.asarray(
        ground_time_h, dtype=np.float64
    )
    return hours / HOURS_PER_DAY


def fleet_capability_t_per_day(
    payload_t: ArrayLike,
    aircraft: ArrayLike,
    use_rate_h_per_day: ArrayLike,
    round_trip_h: ArrayLike,
) -> Floats:
    """Return the tonnes a day that a fleet sustains: aircraft x payload x use rate / round trip."""
    flown = np.asarray(aircraft, dtype=np.float64) * np.asarray(
        use_rate_h_per_day, dtype=np.float64
    )
    return (
        np.asarray(payload_t, dtype=np.float64) * flown / np.asarray(round_trip_h, dtype=np.float64)
    )


def airfield_throughput_t_per_day(
    payload_t: ArrayLike,
    working_mog: ArrayLike,
    operating_hours_per_day: ArrayLike,
    queuing_efficiency: ArrayLike,
    ground_time_h: ArrayLike,
) -> Floats:
    """Return the tonnes a day that an airfield can unload, by its working maximum on ground."""
    slots = np.asarray(working_mog, dtype=np.float64) * np.asarray(
        operating_hours_per_day, dtype=np.float64
    )
    turned = slots * np.asarray(queuing_efficiency, dtype=np.float64)
    return (
        turned
        / np.asarray(ground_time_h, dtype=np.float64)
        * np.asarray(payload_t, dtype=np.float64)
    )


def days_to_deliver(tonnage_t: ArrayLike, t_per_day: ArrayLike, arrival_days: ArrayLike) -> Floats:
    """Return the days until `tonnage_t` has arrived: at least the first arrival."""
    with np.errstate(divide="ignore", invalid="ignore"):
        rate_days = np.asarray(tonnage_t, dtype=np.float64) / np.asarray(
            t_per_day, dtype=np.float64
        )
    return np.maximum(rate_days, np.asarray(arrival_days, dtype=np.float64))


def sailing_days(distance_km: ArrayLike, speed_kn: ArrayLike, friction_factor: ArrayLike) -> Floats:
    """Return the days at sea; `friction_factor` is observed over computed duration."""
    nautical_miles = np.asarray(distance_km, dtype=np.float64) / KM_PER_NAUTICAL_MILE
    days = nautical_miles / (HOURS_PER_DAY * np.asarray(speed_kn, dtype=np.float64))
    return days * np.asarray(friction_factor, dtype=np.float64)


def sea_cycle_days(sailing: ArrayLike, port_stay_days: ArrayLike) -> Floats:
    """Return the days of a round voyage: out, back empty, and a stay in each of two ports."""
    return 2 * (
        np.asarray(sailing, dtype=np.float64) + np.asarray(port_stay_days, dtype=np.float64)
    )


def days_to_ship(
    tonnage_t: ArrayLike, cargo_t: ArrayLike, ships: ArrayLike, first: ArrayLike, cycle: ArrayLike
) -> Floats:
    """Return the days until `tonnage_t` is ashore, in whole shiploads, one convoy a cycle.

    `first` is the day on which the first convoy is unloaded, `cycle` the days between convoys.
    """
    convoy_t = np.asarray(cargo_t, dtype=np.float64) * np.asarray(ships, dtype=np.float64)
    convoys = np.ceil(np.asarray(tonnage_t, dtype=np.float64) / convoy_t)
    days: Floats = np.asarray(first, dtype=np.float64) + (convoys - 1) * np.asarray(
        cycle, dtype=np.float64
    )
    return days


def payload_at_range_t(distance_km: ArrayLike, points: list[tuple[float, float]]) -> Floats:
    """Return the payload that a type can carry over `distance_km`, linear between known points.

    `points` are (payload in tonnes, range in km), in any order; a ferry range is a point of
    0 t. Up to the shortest range that is known with a load, that load is the most that is
    documented. Beyond the ferry range nothing can be carried; beyond the last point without a
    ferry range, or with no load at any point, the answer is not known (NaN).
    """
    distance = np.asarray(distance_km, dtype=np.float64)
    ferry_km = max((km for payload, km in points if payload == 0), default=np.inf)
    carried: Floats = np.full(distance.shape, np.nan)
    if any(payload > 0 for payload, _ in points):
        payloads, ranges = zip(*sorted(points, key=lambda point: point[1]), strict=True)
        carried = np.asarray(np.interp(distance, ranges, payloads), dtype=np.float64)
        carried = np.where(distance > max(ranges), np.nan, carried)
    return np.where(distance > ferry_km, 0.0, carried)
