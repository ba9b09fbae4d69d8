"""One question answers all that the reach page shows of a choice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from components.address import ReachChoice
from components.analysis.reach.result import DAYS, reach
from components.analysis.reach.schemas import BesideResults, Sightings, TonnesByDay, Ways
from components.tables import Case


def test_frames_of_reach_have_their_shape(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice())
    Ways.validate(result.options, lazy=True)
    Ways.validate(result.best, lazy=True)
    Sightings.validate(result.sightings, lazy=True)
    BesideResults.validate(result.beside, lazy=True)
    TonnesByDay.validate(result.tonnes, lazy=True)
    assert set(result.tonnes["day"]) == set(DAYS)


def test_while_nobody_chose_the_case_gives_allies_and_assumptions(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice())
    assert result.plan.actors == result.standard
    assert result.plan.allies == ("BTN", "URY", "OMN")
    assert result.unrouted == ("KITES",)
    assert set(result.standard) <= result.offered.keys()
    table = toy_case.parameters
    assert result.plan.tonnage_t == table.at["tonnage_t", "default_high"]
    low, high = table.loc["ship_speed_kn", ["default_low", "default_high"]]
    assert result.plan.given.ship_speed_kn == (low, high)


def test_an_assumption_is_taken_as_chosen(toy_case: Case) -> None:
    row = toy_case.parameters.loc["start_delay_days"]
    longest = float(row["highest"])
    late = reach(toy_case, ReachChoice(start_delay_days=(longest, longest)))
    assert late.plan.given.start_delay_days == (longest, longest)
    soon = reach(toy_case, ReachChoice())
    assert late.best["arrival_days_high"].min() >= longest
    assert soon.best["arrival_days_high"].min() < late.best["arrival_days_high"].min()


@pytest.mark.parametrize("mode", ["air", "sea"])
def test_a_mode_keeps_its_own_ways(toy_case: Case, mode: str) -> None:
    result = reach(toy_case, ReachChoice(mode=mode))  # type: ignore[arg-type]  # one of the modes
    assert result.plan.modes == (mode,)
    assert set(result.options["mode"]) == set(result.best["mode"]) == {mode}
    assert set(result.tonnes["mode"]) == {mode}


def test_without_allies_there_is_no_way_and_no_map(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice(actors=()))
    assert result.options.empty
    assert (result.map, result.driver) == (None, None)
    assert result.first.empty
    assert result.tonnes.empty
    assert set(result.sightings["operator_iso3"]) <= {
        toy_case.settings.subject_iso3,
        toy_case.settings.adversary_iso3,
    }


def test_the_best_arrive_in_order(toy_case: Case) -> None:
    assert reach(toy_case, ReachChoice()).best["arrival_days_high"].is_monotonic_increasing


def test_aircraft_and_rings_of_those_who_were_not_chosen_are_left_out(toy_case: Case) -> None:
    own = reach(toy_case, ReachChoice(actors=("BTN",), platform=("kite_plane",), rings="BTN"))
    assert own.plan.platforms == ("kite_plane",)
    assert own.plan.rings_around == "BTN"
    others = reach(toy_case, ReachChoice(actors=("OMN",), platform=("kite_plane",), rings="BTN"))
    assert others.plan.platforms == ()
    assert others.plan.rings_around is None


def test_rings_lie_around_an_ally_only_where_a_way_of_it_is_drawn(toy_case: Case) -> None:
    around = reach(toy_case, ReachChoice(actors=("BTN",), rings="BTN"))
    centre = reach(toy_case, ReachChoice(actors=("BTN",)))
    by_sea = reach(toy_case, ReachChoice(actors=("BTN", "OMN"), mode="sea", rings="BTN"))
    assert around.map is not None
    assert centre.map is not None
    assert by_sea.map is not None
    assert around.map.rings[0].lats != centre.map.rings[0].lats
    assert by_sea.plan.rings_around == "BTN"
    assert by_sea.map.rings[0].lats == centre.map.rings[0].lats


def test_only_sightings_with_a_day_are_dated(toy_case: Case) -> None:
    known = toy_case.demonstrations["demonstration_id"].ne("DM02")
    days = toy_case.demonstrations["date_start"].where(known, "")
    case = replace(toy_case, demonstrations=toy_case.demonstrations.assign(date_start=days))
    result = reach(case, ReachChoice())
    assert set(result.sightings["demonstration_id"]) == {"DM01", "DM02", "DM03"}
    assert set(result.dated["demonstration_id"]) == {"DM01", "DM03"}


def test_what_drives_the_widest_range_is_the_one_assumption_that_is_a_range(
    toy_case: Case,
) -> None:
    table = toy_case.parameters.drop(index="tonnage_t")
    fixed: dict[str, Any] = {
        str(name): (float(row["default_low"]), float(row["default_low"]))
        for name, row in table.iterrows()
    }
    late = ReachChoice(actors=("OMN",), **fixed | {"start_delay_days": (0.0, 60.0)})
    driver = reach(toy_case, late).driver
    assert driver is not None
    assert (driver.ally, driver.mode, driver.ends) == ("Oman", "sea", (0.0, 60.0))
    assert driver.label == table.at["start_delay_days", "label"]
    assert driver.days[1] - driver.days[0] == pytest.approx(60)
    assert reach(toy_case, ReachChoice(actors=("OMN",), **fixed)).driver is None
