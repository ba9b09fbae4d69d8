"""Ways to bring support in the toy case: results, flags, and what wider assumptions do to them."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.reach.assumptions import assumptions
from components.analysis.reach.options import best_options, keep_options, reach_options
from components.analysis.reach.routes import passages_of
from components.analysis.reach.tracks import route_tracks, tonnes_by_day
from components.tables import Case
from tests.toy import load_toy

CASE = load_toy()
OPTIONS = reach_options(CASE, assumptions(CASE))
DIRECT, STOPPING = "BTN_AIR_DIRECT", "BTN_AIR_YAREN"  # 10,700 km, and 8,700 km and 2,200 km
PARTIAL = ["partial_payload_t", "range_at_partial_payload_km"]
SHARES, TONNES = st.floats(0.05, 1), st.floats(1, 100_000)


def without(*figures: str) -> Case:
    """Return the case without some figures of its aircraft."""
    kept = ~CASE.platform_figures["figure"].isin(figures)
    return replace(CASE, platform_figures=CASE.platform_figures[kept])


def with_ferry_range(km: float) -> Case:
    rows = CASE.platform_figures
    value = rows["value_high"].mask(rows["figure"].eq("ferry_range_km"), km)
    return replace(CASE, platform_figures=rows.assign(value_high=value))


def with_closed_canals(**low_km: float) -> Case:
    """Return the case in a world with other lengths of the lanes from Muscat, by scenario."""
    legs = CASE.world.legs.copy()
    for scenario, km in low_km.items():
        columns = ["distance_km", "low_km", "high_km"]
        legs.loc[f"OMMCT_FJSUV_{scenario}", columns] = [km, km, km + 500]
    return replace(CASE, world=replace(CASE.world, legs=legs))


def option(case: Case, route_id: str) -> pd.Series:
    rows = reach_options(case, assumptions(case))
    (row,) = [row for _, row in rows.iterrows() if row["route_id"] == route_id]
    return row


def test_every_route_has_an_option_with_each_platform_of_its_ally() -> None:
    assert sorted(OPTIONS["route_id"]) == sorted(CASE.routes.index)
    platforms = OPTIONS.groupby("mode")["platform_id"].unique().map(list).to_dict()
    assert platforms == {"air": ["kite_plane"], "sea": ["general_cargo_ship"]}


def test_low_is_never_above_high() -> None:
    for name in ("arrival_days", "t_per_day", "deliver_days"):
        known = OPTIONS.dropna(subset=[f"{name}_low", f"{name}_high"])
        assert len(known) == len(OPTIONS)
        assert (known[f"{name}_low"] <= known[f"{name}_high"]).all()


def test_a_leg_beyond_the_documented_range_is_not_feasible() -> None:
    short = option(with_ferry_range(10_000), DIRECT)
    assert (short["feasible"], short["payload_high_t"]) == ("no", 0)
    assert pd.isna(short["deliver_days_low"])
    assert option(CASE, DIRECT)["feasible"] == "yes"


def test_beyond_the_last_documented_point_the_range_is_unknown_not_zero() -> None:
    far = option(without("ferry_range_km"), DIRECT)
    assert far["feasible"] == "unknown"
    assert far["payload_high_t"] > 0
    assert option(without("ferry_range_km"), STOPPING)["feasible"] == "yes"


def test_a_range_that_nobody_documents_is_unknown() -> None:
    nothing = without(*PARTIAL, "range_at_max_payload_km", "ferry_range_km")
    assert option(nothing, DIRECT)["feasible"] == "unknown"


def test_a_fleet_that_nobody_documents_leaves_delivery_unknown() -> None:
    row = option(without("fleet_count"), STOPPING)
    assert row["arrival_days_high"] < 1
    assert pd.isna(row["t_per_day_high"])


def test_load_factor_caps_what_range_would_allow() -> None:
    row = option(CASE, STOPPING)  # 40 t over 5,000 km and 20 t over 9,000 km: 21.5 t over 8,700
    assert (row["payload_low_t"], row["payload_high_t"]) == (0.25 * 40, 0.5 * 40)
    wide = assumptions(CASE, {"load_factor": (0.25, 1.0)})
    rows = reach_options(CASE, wide).set_index("route_id")
    assert rows.at[STOPPING, "payload_high_t"] == pytest.approx(21.5)


def test_flags_stand_side_by_side() -> None:
    flags = OPTIONS.set_index("route_id")[["feasible", "permitted", "receivable", "shown"]]
    assert flags.loc[STOPPING].tolist() == ["yes", "yes", "yes", "demonstrated"]
    assert flags.loc[DIRECT].tolist() == ["yes", "unknown", "yes", "hypothetical"]
    assert flags.loc["OMN_SEA_ALL_OPEN"].tolist() == ["yes", "unknown", "unknown", "hypothetical"]


@pytest.mark.parametrize(
    ("status", "as_of", "permitted"),
    [("closed", "2001-12-31", "no"), ("closed", "2002-01-01", "unknown"), ("open", "2001", "yes")],
)
def test_only_closures_by_the_day_of_the_case_count(
    status: str, as_of: str, permitted: str
) -> None:
    rows = CASE.permissions.assign(status=status, as_of=as_of)
    assert option(replace(CASE, permissions=rows), STOPPING)["permitted"] == permitted


def test_closing_canals_never_brings_help_sooner() -> None:
    case = with_closed_canals(suez_closed=18_000.0, suez_panama_closed=20_000.0)
    rows = reach_options(case, assumptions(case))
    oman = rows[rows["iso3"].eq("OMN")].set_index("scenario")["arrival_days_high"]
    assert oman["all_open"] < oman["suez_closed"] < oman["suez_panama_closed"]


def test_best_option_is_one_a_mode_and_never_infeasible() -> None:
    best = best_options(OPTIONS)
    ways = sorted(zip(best["iso3"], best["mode"], strict=True))
    assert ways == [("BTN", "air"), ("OMN", "sea"), ("URY", "sea")]
    assert best.set_index("iso3").at["BTN", "route_id"] == STOPPING
    case = with_ferry_range(8_000)
    assert "air" not in set(best_options(reach_options(case, assumptions(case)))["mode"])


def test_a_documented_range_goes_first_and_without_one_a_route_that_was_seen() -> None:
    quick = {"deliver_days_high": 1.0}
    doubt = OPTIONS.assign(feasible="unknown")
    doubt.loc[doubt["route_id"].eq(DIRECT), list(quick)] = list(quick.values())
    assert best_options(doubt).set_index("mode").at["air", "route_id"] == STOPPING
    sure = doubt.assign(feasible=doubt["feasible"].mask(doubt["route_id"].eq(DIRECT), "yes"))
    assert best_options(sure).set_index("mode").at["air", "route_id"] == DIRECT


@settings(max_examples=6)
@given(ends=st.lists(SHARES, min_size=8, max_size=8).map(sorted))
def test_a_wider_load_band_never_narrows_the_result(ends: list[float]) -> None:
    """Of eight shares four bands are made, each within the next: each pair of them is tried."""
    bands = [(ends[3 - n], ends[4 + n]) for n in range(4)]
    made = [reach_options(CASE, assumptions(CASE, {"load_factor": band})) for band in bands]
    for narrow, wide in itertools.combinations(made, 2):
        known = narrow["deliver_days_low"].notna()
        assert known.any()
        assert (wide["deliver_days_low"] <= narrow["deliver_days_low"] + 1e-9)[known].all()
        assert (wide["deliver_days_high"] >= narrow["deliver_days_high"] - 1e-9)[known].all()


@settings(max_examples=4)
@given(loads=st.lists(TONNES, min_size=5, max_size=5).map(sorted))
def test_more_cargo_never_takes_less_time(loads: list[float]) -> None:
    made = [reach_options(CASE, assumptions(CASE, {"tonnage_t": (t, t)})) for t in loads]
    for small, large in itertools.combinations(made, 2):
        known = small["deliver_days_high"].notna()
        assert known.any()
        assert (small["deliver_days_high"] <= large["deliver_days_high"])[known].all()


def test_an_assumption_outside_its_bounds_is_refused_with_a_reason() -> None:
    with pytest.raises(ValueError, match=r"load_factor: .*0\.2 .*3; .*0\.05"):
        assumptions(CASE, {"load_factor": (0.2, 3.0)})
    with pytest.raises(ValueError, match="ships"):
        assumptions(CASE, {"ships": (3.0, 2.0)})


def test_tracks_run_from_the_origin_to_the_end() -> None:
    track = route_tracks(CASE, [STOPPING]).iloc[0]
    lons = [lon for lon in track["lons"] if lon is not None]
    assert (lons[0], lons[-1]) == (89.4, 177.4)
    assert 166.9 in lons
    assert (track["origin"], track["actor"]) == ("Paro", "Bhutan")


def test_passages_are_those_that_the_routes_need() -> None:
    assert passages_of(CASE, ["OMN_SEA_ALL_OPEN"], "all_open")["name"].tolist() == ["Suez Canal"]
    assert passages_of(CASE, ["URY_SEA_ALL_OPEN", STOPPING], "all_open").empty


@pytest.mark.parametrize("scenario", ["suez_closed", "suez_panama_closed"])
def test_a_scenario_closes_its_passages(scenario: str) -> None:
    rows = passages_of(CASE, ["OMN_SEA_ALL_OPEN"], scenario)
    assert rows["status"].tolist() == ["closed_by_scenario"]
    later = replace(CASE, permissions=CASE.permissions.assign(scenario_closed="suez_panama_closed"))
    status = passages_of(later, ["OMN_SEA_ALL_OPEN"], "suez_closed")["status"].tolist()
    assert status == ["unknown"]


def test_nothing_is_delivered_before_the_first_arrival() -> None:
    best = best_options(OPTIONS)
    curves = tonnes_by_day(best, range(121), (0, 0))
    assert set(curves["iso3"]) == {"BTN", "OMN", "URY"}
    for row in best.to_dict("records"):
        own = curves[curves["iso3"].eq(row["iso3"]) & curves["mode"].eq(row["mode"])]
        assert own.loc[own["day"].lt(row["arrival_days_low"]), "high_t"].eq(0).all()
        assert own["high_t"].gt(0).any()
    assert (curves["low_t"] <= curves["high_t"]).all()


def test_curve_and_interval_agree_when_the_start_is_delayed() -> None:
    delayed = assumptions(CASE, {"start_delay_days": (0.0, 60.0)})
    best = best_options(reach_options(CASE, delayed))
    curves = tonnes_by_day(best, range(251), delayed.start_delay_days)
    arrived = curves[curves["low_t"].ge(500)].groupby("iso3")["day"].min()
    assert set(arrived.index) == {"BTN", "OMN", "URY"}
    for row in best.to_dict("records"):
        assert arrived[row["iso3"]] == pytest.approx(row["deliver_days_high"], abs=1)


@pytest.mark.parametrize("mode", ["air", "sea"])
def test_options_are_kept_by_ally_mode_and_scenario(mode: str) -> None:
    kept = keep_options(OPTIONS, ["BTN", "OMN"], [mode], "suez_closed")
    expected = [DIRECT, STOPPING] if mode == "air" else ["OMN_SEA_SUEZ_CLOSED"]
    assert kept["route_id"].tolist() == expected


def test_a_choice_of_aircraft_leaves_the_ships() -> None:
    other = OPTIONS[OPTIONS["mode"].eq("air")].assign(platform_id="another_plane")
    both = keep_options(
        pd.concat([OPTIONS, other]), ["BTN", "URY"], ["air", "sea"], "all_open", ["another_plane"]
    )
    assert set(both["platform_id"]) == {"another_plane", "general_cargo_ship"}
    assert both["mode"].eq("sea").sum() == 1
