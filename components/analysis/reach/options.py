"""Every way in which an ally could bring support: arrival, tonnes a day, days to deliver."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from components.analysis.reach import formulas as f
from components.analysis.reach.assumptions import Assumptions
from components.analysis.reach.platforms import airlifters, payload_over_leg_t
from components.analysis.reach.routes import route_lengths
from components.tables import Case
from components.tables.memo import derived

_SEA_DAYS = ("arrival_days", "ashore_days", "deliver_days")


@derived
def reach_options(case: Case, given: Assumptions) -> pd.DataFrame:
    """Return one row for each route and platform, with computed ranges and four flags.

    Columns of `route_lengths`, and `platform_id, platform` (blank for a ship), `payload_low_t,
    payload_high_t`; `arrival_days_low/high` (first arrival), `t_per_day_low/high`,
    `deliver_days_low/high` (until the assumed tonnage has arrived); missing where a figure is
    not documented. The flags `feasible, permitted, receivable` hold yes, no or unknown, `shown`
    demonstrated or hypothetical; they stand side by side and are never multiplied. The frame is
    kept: copy before changing it.
    """
    return pd.concat([ways_by(case, mode, given) for mode in ("air", "sea")], ignore_index=True)


def ways_by(case: Case, mode: str, given: Assumptions) -> pd.DataFrame:
    """Return the rows of `reach_options` by air or by sea; they are not kept."""
    return _by_air(case, given) if mode == "air" else _by_sea(case, given)


def keep_options(
    options: pd.DataFrame,
    allies: Collection[str],
    modes: Collection[str],
    scenario: str,
    platforms: Collection[str] = (),
) -> pd.DataFrame:
    """Keep the options of some allies and modes, by air and by the lanes open in a scenario.

    `platforms` narrows the aircraft where some are given; ships stay.
    """
    kept = options["iso3"].isin(allies) & options["mode"].isin(modes)
    kept &= options["scenario"].isin(["geodesic", scenario])
    if platforms:
        kept &= options["platform_id"].isin(platforms) | options["mode"].eq("sea")
    return options[kept]


def best_options(options: pd.DataFrame) -> pd.DataFrame:
    """Return for each ally and mode the option that delivers soonest at its slow end.

    Options that cannot fly their longest leg are left out. One whose range is not documented
    yields to one whose range is; among such, routes that were seen go before hypothetical ones.
    """
    possible = options[options["feasible"].ne("no")]
    doubt = possible["feasible"].ne("yes")
    unseen = doubt & possible["shown"].ne("demonstrated")
    keys = possible.assign(doubt=doubt, unseen=unseen).sort_values(
        ["doubt", "unseen", "deliver_days_high", "arrival_days_high", "route_id"],
        na_position="last",
    )
    return keys.drop(columns=["doubt", "unseen"]).groupby(["iso3", "mode"], sort=False).head(1)


@derived
def _air_pairs(case: Case) -> pd.DataFrame:
    """Return routes by air with each aircraft of the ally, and what it can carry that far."""
    routes = route_lengths(case).reset_index()
    pairs = routes[routes["mode"].eq("air")].merge(
        airlifters(case), left_on="iso3", right_on="operator_iso3"
    )
    payload = payload_over_leg_t(case, pairs["platform_id"], pairs["longest_leg_km"])
    feasible = np.where(np.isnan(payload), "unknown", np.where(payload > 0, "yes", "no"))
    return pairs.assign(range_payload_t=payload, feasible=feasible)


def _by_air(case: Case, given: Assumptions) -> pd.DataFrame:
    pairs = _air_pairs(case)
    slow, fast = (_air_end(pairs, given, best=best) for best in (False, True))
    tonnage = given.tonnage_t[1]
    return _whole_ranges(
        pairs.assign(
            payload_low_t=slow["payload_t"],
            payload_high_t=fast["payload_t"],
            arrival_days_low=fast["arrival_days"],
            arrival_days_high=slow["arrival_days"],
            t_per_day_low=slow["t_per_day"],
            t_per_day_high=fast["t_per_day"],
            deliver_days_low=_delivered(tonnage, fast, given.start_delay_days[0]),
            deliver_days_high=_delivered(tonnage, slow, given.start_delay_days[1]),
        )
    )


def _whole_ranges(rows: pd.DataFrame) -> pd.DataFrame:
    """Return `rows` with a range missing altogether where one of its ends is not documented."""
    for name in ("t_per_day", "deliver_days"):
        ends = [f"{name}_low", f"{name}_high"]
        rows[ends] = rows[ends].where(rows[ends].notna().all(axis=1), np.nan)
    return rows


def _delivered(tonnage_t: float, end: dict[str, f.Floats], delay_days: float) -> f.Floats:
    moving = f.days_to_deliver(tonnage_t, end["t_per_day"], end["arrival_days"] - delay_days)
    return moving + delay_days


def _air_end(pairs: pd.DataFrame, given: Assumptions, *, best: bool) -> dict[str, f.Floats]:
    """Return one end of the results by air: with every assumption at its best, or its worst."""
    more, less = (1, 0) if best else (0, 1)
    side = "high" if best else "low"
    speed, ground = given.block_speed_kmh[more], given.ground_time_h[less]
    distance = pairs["low_km" if best else "high_km"].to_numpy()
    load = given.load_factor[more] * pairs[f"max_payload_{side}_t"].to_numpy()
    payload = np.fmin(load, pairs["range_payload_t"].to_numpy())
    aircraft = pairs[f"aircraft_{side}"].to_numpy() * given.aircraft_share[more]
    aircraft = np.where(aircraft > 0, np.maximum(np.floor(aircraft), 1), aircraft)
    arrival = f.air_arrival_days(distance, pairs["stops"].to_numpy(), speed, ground)
    fleet = f.fleet_capability_t_per_day(
        payload, aircraft, given.use_rate_h_per_day[more], 2 * f.flying_hours(distance, speed)
    )
    airfield = f.airfield_throughput_t_per_day(
        payload,
        given.working_mog[more],
        given.operating_hours[more],
        given.queuing_efficiency[more],
        ground,
    )
    flow = np.minimum(fleet, airfield)
    flow = np.where(flow > 0, flow, np.nan)
    delay = given.start_delay_days[less]
    return {"payload_t": payload, "arrival_days": arrival + delay, "t_per_day": flow}


def _by_sea(case: Case, given: Assumptions) -> pd.DataFrame:
    routes = route_lengths(case).reset_index()
    routes = routes[routes["mode"].eq("sea")]
    slow, fast = (_sea_end(routes, given, best=best) for best in (False, True))
    return routes.assign(
        platform_id="general_cargo_ship",
        platform="",
        feasible="yes",
        payload_low_t=given.ship_cargo_t[0] * given.ships[0],
        payload_high_t=given.ship_cargo_t[1] * given.ships[1],
        **{f"{name}_low": fast[name] for name in _SEA_DAYS},
        **{f"{name}_high": slow[name] for name in _SEA_DAYS},
        t_per_day_low=slow["t_per_day"],
        t_per_day_high=fast["t_per_day"],
    )


def _sea_end(routes: pd.DataFrame, given: Assumptions, *, best: bool) -> dict[str, f.Floats]:
    """Return one end of the results by sea: with every assumption at its best, or its worst."""
    more, less = (1, 0) if best else (0, 1)
    transshipped = routes["handling"].eq("transshipped").to_numpy()
    friction = np.where(
        transshipped, given.friction_transshipped[less], given.friction_direct[less]
    )
    distance = routes["low_km" if best else "high_km"].to_numpy()
    stay, cargo, ships = given.port_stay_days[less], given.ship_cargo_t[more], given.ships[more]
    sailing = f.sailing_days(distance, given.ship_speed_kn[more], friction)
    sailing = sailing + routes["stops"].to_numpy() * stay
    arrival = given.start_delay_days[less] + sailing
    cycle = f.sea_cycle_days(sailing, stay)
    deliver = f.days_to_ship(given.tonnage_t[1], cargo, ships, arrival + stay, cycle)
    return {
        "arrival_days": arrival,
        "ashore_days": arrival + stay,
        "t_per_day": ships * cargo / cycle,
        "deliver_days": deliver,
    }
