"""Reach of the case's allies: results, flags, and what wider assumptions do to them."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.reach.assumptions import assumptions
from components.analysis.reach.options import best_options, keep_options, reach_options
from components.analysis.reach.platforms import payload_points
from components.analysis.reach.routes import passages_of, route_lengths
from components.analysis.reach.tracks import delivery_curves, route_tracks
from components.analysis.reach.words_and_results import arrivals_seen, words_beside_results
from components.tables import load_case
from components.words import Words
from components.words.reach import agreement_in_words
from tests.conftest import DATA

CASE = load_case(DATA)
OPTIONS = reach_options(CASE, assumptions(CASE))


def option(route: str, platform: str) -> pd.Series:
    rows = OPTIONS[OPTIONS["route_id"].eq(route) & OPTIONS["platform_id"].str.contains(platform)]
    return rows.iloc[0]


@pytest.mark.parametrize(
    ("route", "km"),
    [
        ("CUB_AIR_DIRECT", 2_137),
        ("RUS_SEA_RUMMK_ALL_OPEN", 10_106),
        ("IRN_SEA_IRBND_ALL_OPEN", 15_880),
        ("IRN_SEA_IRBND_SUEZ_PANAMA_CLOSED", 19_238),
        ("CHN_SEA_CNSGH_ALL_OPEN", 17_729),
        ("RUS_AIR_SOCHI_ALGIERS", 12_905),
    ],
)
def test_lengths_against_distances_computed_elsewhere(route: str, km: float) -> None:
    assert route_lengths(CASE).at[route, "high_km"] == pytest.approx(km, rel=0.05)


def test_every_ally_with_a_route_has_an_option_by_air_and_by_sea() -> None:
    ways = set(zip(OPTIONS["iso3"], OPTIONS["mode"], strict=True))
    assert ways == {(iso3, mode) for iso3 in set(CASE.routes["iso3"]) for mode in ("air", "sea")}


def test_low_is_never_above_high() -> None:
    for name in ("arrival_days", "t_per_day", "deliver_days"):
        known = OPTIONS.dropna(subset=[f"{name}_low", f"{name}_high"])
        assert (known[f"{name}_low"] <= known[f"{name}_high"]).all()


def test_a_leg_beyond_the_documented_range_is_not_feasible() -> None:
    short = option("RUS_AIR_DIRECT", "il_62m")  # 8,000 km without load, the leg is 9,920 km
    assert (short["feasible"], short["payload_high_t"]) == ("no", 0)
    assert pd.isna(short["deliver_days_low"])


def test_beyond_the_last_documented_point_the_range_is_unknown_not_zero() -> None:
    far = option("RUS_AIR_DIRECT", "il_76md_90a")  # documented to 52 t over 5,000 km only
    assert far["feasible"] == "unknown"
    assert far["payload_high_t"] > 0


def test_a_range_that_nobody_documents_is_unknown() -> None:
    assert option("RUS_AIR_SOCHI_DJERBA", "aviacon").feasible == "unknown"


def test_a_fleet_that_nobody_documents_leaves_delivery_unknown() -> None:
    row = option("CUB_AIR_DIRECT", "an_26")
    assert row["arrival_days_high"] < 1
    assert pd.isna(row["t_per_day_high"])


def test_load_factor_caps_what_range_would_allow() -> None:
    row = option("RUS_AIR_SYRIA_DAKAR", "an_124")
    assert row["payload_high_t"] == pytest.approx(0.65 * 150)
    assert max(payload_points(CASE, row["platform_id"]))[0] == 150


def test_flags_stand_side_by_side() -> None:
    flags = OPTIONS[["feasible", "permitted", "receivable"]]
    assert set(flags.to_numpy().ravel()) <= {"yes", "no", "unknown"}
    assert set(OPTIONS["shown"]) == {"demonstrated", "hypothetical"}
    golsan = OPTIONS[OPTIONS["route_id"].eq("IRN_SEA_IRBND_ALL_OPEN")].iloc[0]
    assert (golsan["shown"], golsan["receivable"]) == ("demonstrated", "yes")


def test_later_closures_do_not_count_on_the_day_of_the_case() -> None:
    later = CASE.permissions[CASE.permissions["as_of"].gt("2026")]
    assert later["status"].eq("closed").any()
    assert not OPTIONS["permitted"].eq("no").all()


def test_closing_canals_never_brings_help_sooner() -> None:
    sea = OPTIONS[OPTIONS["mode"].eq("sea") & OPTIONS["handling"].eq("direct")]
    ends = ["iso3", "origin_id", "end_id"]
    table = sea.pivot_table("arrival_days_high", ends, "scenario", aggfunc="min").dropna()
    assert (table["all_open"] <= table["suez_closed"]).all()
    assert (table["suez_closed"] <= table["suez_panama_closed"]).all()


def test_best_option_is_one_a_mode_and_never_infeasible() -> None:
    best = best_options(OPTIONS)
    assert not best.duplicated(["iso3", "mode"]).any()
    assert best["feasible"].ne("no").all()


@settings(max_examples=40)
@given(
    low=st.floats(0.05, 0.5),
    high=st.floats(0.5, 1.0),
    less=st.floats(0, 0.04),
    more=st.floats(0, 0.4),
)
def test_a_wider_load_band_never_narrows_the_result(
    low: float, high: float, less: float, more: float
) -> None:
    narrow = reach_options(CASE, assumptions(CASE, {"load_factor": (low, high)}))
    band = (max(low - less, 0.05), min(high + more, 1.0))
    wide = reach_options(CASE, assumptions(CASE, {"load_factor": band}))
    known = narrow["deliver_days_low"].notna()
    assert (wide["deliver_days_low"] <= narrow["deliver_days_low"] + 1e-9)[known].all()
    assert (wide["deliver_days_high"] >= narrow["deliver_days_high"] - 1e-9)[known].all()


@settings(max_examples=25)
@given(tonnage=st.floats(1, 50_000), more=st.floats(0, 50_000))
def test_more_cargo_never_takes_less_time(tonnage: float, more: float) -> None:
    small = reach_options(CASE, assumptions(CASE, {"tonnage_t": (tonnage, tonnage)}))
    total = tonnage + more
    large = reach_options(CASE, assumptions(CASE, {"tonnage_t": (total, total)}))
    known = small["deliver_days_high"].notna()
    assert (small["deliver_days_high"] <= large["deliver_days_high"])[known].all()


def test_an_assumption_outside_its_bounds_is_refused_with_a_reason() -> None:
    with pytest.raises(ValueError, match=r"load_factor: found 0\.2 to 3; allowed: 0\.05"):
        assumptions(CASE, {"load_factor": (0.2, 3.0)})


def test_every_assumption_has_a_unit_a_source_and_bounds_around_its_default() -> None:
    table = CASE.parameters
    assert table[["unit", "source_id", "note"]].ne("").all(axis=None)
    assert (table["lowest"] <= table["default_low"]).all()
    assert (table["default_high"] <= table["highest"]).all()


def test_words_and_results_that_disagree_are_said_to() -> None:
    rows = words_beside_results(CASE, ["IRN", "RUS", "CUB"]).set_index("actor_id")
    sentences = {ally: agreement_in_words(Words(), row) for ally, row in rows.iterrows()}
    assert sentences["IRN"] == (
        "Read as near its own territory, they disagree: the source has “Localized” (table 3, row "
        "Iran), but 7 dated visits and deliveries are documented, the last in 2021."
    )
    assert sentences["RUS"].startswith("They do not contradict each other")
    assert sentences["CUB"].startswith("The source does not speak of Cuba's reach")


def test_tracks_run_from_the_origin_to_the_end() -> None:
    track = route_tracks(CASE, ["IRN_SEA_IRBND_ALL_OPEN"]).iloc[0]
    lons = [lon for lon in track["lons"] if lon is not None]
    assert lons[0] == pytest.approx(56.2, abs=0.5)
    assert lons[-1] == pytest.approx(-66.9, abs=0.5)
    assert track["origin"] == "Bandar Abbas"


def test_passages_are_those_that_the_routes_need() -> None:
    iran = passages_of(CASE, ["IRN_SEA_IRBND_ALL_OPEN"], "all_open")["name"]
    assert {"Suez Canal", "Strait of Hormuz"} <= set(iran)
    assert "Panama Canal" not in set(iran)


def test_a_scenario_closes_its_passages() -> None:
    rows = passages_of(CASE, ["IRN_SEA_IRBND_SUEZ_CLOSED"], "suez_closed").set_index("name")
    assert rows.at["Suez Canal", "status"] == "closed_by_scenario"
    assert rows.at["Strait of Hormuz", "status"] == "unknown"


def test_nothing_is_delivered_before_the_first_arrival() -> None:
    best = best_options(OPTIONS)
    curves = delivery_curves(best, 120, (0, 0))
    for row in best.dropna(subset="t_per_day_low").to_dict("records"):
        own = curves["iso3"].eq(row["iso3"]) & curves["mode"].eq(row["mode"])
        early = curves[own & curves["day"].lt(row["arrival_days_low"])]
        assert early["high_t"].eq(0).all()
    assert (curves["low_t"] <= curves["high_t"]).all()


def test_curve_and_interval_agree_when_the_start_is_delayed() -> None:
    delayed = assumptions(CASE, {"start_delay_days": (0.0, 60.0)})
    best = best_options(reach_options(CASE, delayed))
    curves = delivery_curves(best, 200, delayed.start_delay_days)
    for row in best.dropna(subset="deliver_days_high").to_dict("records"):
        own = curves["iso3"].eq(row["iso3"]) & curves["mode"].eq(row["mode"])
        curve = curves[own & curves["low_t"].ge(500)]
        if not curve.empty:
            assert curve["day"].min() == pytest.approx(row["deliver_days_high"], abs=1)


def test_undated_arrivals_are_not_counted_as_dated() -> None:
    rows = CASE.demonstrations
    assert rows[rows["operator_iso3"].eq("RUS") & rows["date_start"].eq("")].shape[0] == 1
    assert arrivals_seen(CASE, ["RUS"])["RUS"] == 11


def test_without_a_documented_range_a_route_that_was_seen_goes_first() -> None:
    best = best_options(OPTIONS).set_index(["iso3", "mode"])
    china = best.loc[("CHN", "air")]
    assert (china["feasible"], china["shown"]) == ("unknown", "demonstrated")


@pytest.mark.parametrize("mode", ["air", "sea"])
def test_options_are_kept_by_ally_mode_scenario_and_aircraft(mode: str) -> None:
    kept = keep_options(OPTIONS, ["IRN", "RUS"], [mode], "suez_closed")
    assert set(kept["iso3"]) <= {"IRN", "RUS"}
    assert set(kept["mode"]) == {mode}
    assert set(kept["scenario"]) == {"geodesic" if mode == "air" else "suez_closed"}


def test_a_choice_of_aircraft_leaves_the_ships() -> None:
    both = keep_options(OPTIONS, ["RUS"], ["air", "sea"], "all_open")
    aircraft = both.loc[both["mode"].eq("air"), "platform_id"].iloc[0]
    kept = keep_options(OPTIONS, ["RUS"], ["air", "sea"], "all_open", [aircraft])
    assert set(kept["platform_id"]) == {aircraft, "general_cargo_ship"}
    assert kept["mode"].eq("sea").sum() == both["mode"].eq("sea").sum()
