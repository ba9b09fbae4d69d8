"""Reach of the shipped case's allies: lengths, flags, and the words of the source beside them."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.reach.assumptions import assumptions
from components.analysis.reach.options import best_options, reach_options
from components.analysis.reach.platforms import payload_points
from components.analysis.reach.routes import passages_of, route_lengths
from components.analysis.reach.tracks import route_tracks
from components.analysis.reach.words_and_results import arrivals_seen, words_beside_results
from components.tables import Case
from components.words import Words
from components.words.reach import agreement_in_words


@pytest.fixture(scope="module")
def options(case: Case) -> pd.DataFrame:
    return reach_options(case, assumptions(case))


def option(options: pd.DataFrame, route: str, platform: str) -> pd.Series:
    rows = options[options["route_id"].eq(route) & options["platform_id"].str.contains(platform)]
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
def test_lengths_against_distances_computed_elsewhere(case: Case, route: str, km: float) -> None:
    assert route_lengths(case).at[route, "high_km"] == pytest.approx(km, rel=0.05)


def test_every_ally_with_a_route_has_an_option_by_air_and_by_sea(
    case: Case, options: pd.DataFrame
) -> None:
    ways = set(zip(options["iso3"], options["mode"], strict=True))
    assert ways == {(iso3, mode) for iso3 in set(case.routes["iso3"]) for mode in ("air", "sea")}


@pytest.mark.parametrize(
    ("route", "platform", "feasible"),
    [
        ("RUS_AIR_DIRECT", "il_62m", "no"),  # 8,000 km without load, the leg is 9,920 km
        ("RUS_AIR_DIRECT", "il_76md_90a", "unknown"),  # documented to 52 t over 5,000 km only
        ("RUS_AIR_SOCHI_DJERBA", "aviacon", "unknown"),
        ("RUS_AIR_SYRIA_DAKAR", "an_124", "yes"),
    ],
)
def test_ranges_that_are_documented_and_those_that_are_not(
    options: pd.DataFrame, route: str, platform: str, feasible: str
) -> None:
    assert option(options, route, platform)["feasible"] == feasible


def test_an_antonov_takes_65_percent_of_its_150_tonnes(case: Case, options: pd.DataFrame) -> None:
    row = option(options, "RUS_AIR_SYRIA_DAKAR", "an_124")
    assert row["payload_high_t"] == pytest.approx(0.65 * 150)
    assert max(payload_points(case, row["platform_id"]))[0] == 150


def test_the_fleet_of_cuba_is_not_documented(options: pd.DataFrame) -> None:
    row = option(options, "CUB_AIR_DIRECT", "an_26")
    assert row["arrival_days_high"] < 1
    assert pd.isna(row["t_per_day_high"])


def test_flags_stand_side_by_side(options: pd.DataFrame) -> None:
    flags = options[["feasible", "permitted", "receivable"]]
    assert set(flags.to_numpy().ravel()) <= {"yes", "no", "unknown"}
    assert set(options["shown"]) == {"demonstrated", "hypothetical"}
    golsan = options[options["route_id"].eq("IRN_SEA_IRBND_ALL_OPEN")].iloc[0]
    assert (golsan["shown"], golsan["receivable"]) == ("demonstrated", "yes")


def test_later_closures_do_not_count_on_the_day_of_the_case(
    case: Case, options: pd.DataFrame
) -> None:
    later = case.permissions[case.permissions["as_of"].gt("2026")]
    assert later["status"].eq("closed").any()
    assert not options["permitted"].eq("no").all()


def test_closing_canals_never_brings_help_sooner(options: pd.DataFrame) -> None:
    sea = options[options["mode"].eq("sea") & options["handling"].eq("direct")]
    ends = ["iso3", "origin_id", "end_id"]
    table = sea.pivot_table("arrival_days_high", ends, "scenario", aggfunc="min").dropna()
    assert not table.empty
    assert (table["all_open"] <= table["suez_closed"]).all()
    assert (table["suez_closed"] <= table["suez_panama_closed"]).all()


def test_every_assumption_has_a_unit_a_source_and_bounds_around_its_default(case: Case) -> None:
    table = case.parameters
    assert table[["unit", "source_id", "note"]].ne("").all(axis=None)
    assert (table["lowest"] <= table["default_low"]).all()
    assert (table["default_high"] <= table["highest"]).all()


def test_words_and_results_that_disagree_are_said_to(case: Case) -> None:
    rows = words_beside_results(case, ["IRN", "RUS", "CUB"]).set_index("actor_id")
    sentences = {ally: agreement_in_words(Words(), row) for ally, row in rows.iterrows()}
    assert sentences["IRN"] == (
        "Of Iran's reach the article says “Localized” (table 3, row Iran), which we read as near "
        "its own territory; yet 7 dated visits and deliveries are documented, the last in 2021."
    )
    assert sentences["RUS"].startswith("Of Russia's reach the article says “Limited, indirect”")
    assert "yet" not in sentences["RUS"]
    assert sentences["CUB"].startswith("The article does not speak of Cuba's reach")


def test_iran_sails_from_bandar_abbas_through_suez_and_hormuz(case: Case) -> None:
    track = route_tracks(case, ["IRN_SEA_IRBND_ALL_OPEN"]).iloc[0]
    lons = [lon for lon in track["lons"] if lon is not None]
    assert (lons[0], lons[-1]) == pytest.approx((56.2, -66.9), abs=0.5)
    assert track["origin"] == "Bandar Abbas"
    needed = set(passages_of(case, ["IRN_SEA_IRBND_ALL_OPEN"], "all_open")["name"])
    assert {"Suez Canal", "Strait of Hormuz"} <= needed
    assert "Panama Canal" not in needed


def test_a_scenario_closes_suez_and_not_hormuz(case: Case) -> None:
    rows = passages_of(case, ["IRN_SEA_IRBND_SUEZ_CLOSED"], "suez_closed").set_index("name")
    assert rows.at["Suez Canal", "status"] == "closed_by_scenario"
    assert rows.at["Strait of Hormuz", "status"] == "unknown"


def test_undated_arrivals_are_not_counted_as_dated(case: Case) -> None:
    rows = case.demonstrations
    assert rows[rows["operator_iso3"].eq("RUS") & rows["date_start"].eq("")].shape[0] == 1
    assert arrivals_seen(case, ["RUS"])["RUS"] == 13


def test_of_china_a_route_that_was_seen_goes_first(options: pd.DataFrame) -> None:
    china = best_options(options).set_index(["iso3", "mode"]).loc[("CHN", "air")]
    assert (china["feasible"], china["shown"]) == ("unknown", "demonstrated")
