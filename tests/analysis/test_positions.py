"""One position per state on each axis, by what counts most, and shares of the world."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.address import PositionsChoice
from components.analysis.record.positions import positions, positions_of_states, shares_of_world
from components.tables import Case, load_case
from tests.toy import TOY_TABLES, write_toy
from tests.toy.evidence import event

AT_TURN = "turning_point"


def _case(folder: Path, *more: object) -> Case:
    return load_case(write_toy(folder, {"events": [*TOY_TABLES["events"], *more]}))  # type: ignore[list-item]


def _said(
    event_id: str, direction: int, force: str = "", legitimacy: str = "", **more: str
) -> object:
    codes = {"force_position": force, "legitimacy_position": legitimacy}
    return event(event_id, "statement", direction, AT_TURN, **codes, **more)


def test_a_state_has_a_place_on_both_axes_and_what_decided_it(toy_case: Case) -> None:
    row = positions_of_states(toy_case).loc["BTN"]
    assert (row["force"], row["legitimacy"], row["basis"]) == ("condemns", "recognised", "named")
    assert row["force_event"] == row["legitimacy_event"] == "BTN-20010702-1"


def test_nothing_found_is_no_position(toy_case: Case) -> None:
    row = positions_of_states(toy_case).loc["OMN"]
    assert (row["force"], row["legitimacy"], row["basis"]) == ("", "", "silent")


def test_the_latest_word_decides_and_a_word_to_wait_does_not(tmp_path: Path) -> None:
    case = _case(
        tmp_path,
        _said("OMN-20010702-1", 0, "concerned"),
        _said("OMN-20010704-1", 1, "condemns"),
        _said("OMN-20010709-1", 0, "no_judgement"),
    )
    row = positions_of_states(case).loc["OMN"]
    assert (row["force"], row["force_event"]) == ("condemns", "OMN-20010704-1")
    assert (row["legitimacy"], row["legitimacy_event"]) == ("silent", "")


def test_of_one_days_words_the_clearest_decides(tmp_path: Path) -> None:
    case = _case(
        tmp_path,
        _said("OMN-20010702-1", 2, "condemns", "recognised"),
        _said("OMN-20010702-2", 0, "concerned"),
    )
    row = positions_of_states(case).loc["OMN"]
    assert (row["force"], row["legitimacy"]) == ("condemns", "recognised")


def test_a_list_and_a_doubtful_report_give_way_to_an_act_of_its_own(tmp_path: Path) -> None:
    case = _case(
        tmp_path,
        _said("OMN-20010702-1", 0, "concerned"),
        _said("OMN-20010801-R", 1, "condemns", nature="listed"),
        _said("OMN-20010802-1", -2, "endorses", credibility="doubtful"),
        _said("NAM-20010801-R", 1, "condemns", nature="listed"),
    )
    rows = positions_of_states(case)
    assert tuple(rows.loc["OMN", ["force", "basis"]]) == ("concerned", "named")
    assert tuple(rows.loc["NAM", ["force", "basis"]]) == ("condemns", "inherited")


def test_a_groups_statement_stands_at_members_of_whom_nothing_is_known(tmp_path: Path) -> None:
    case = _case(
        tmp_path,
        _said("KITES-20010703-1", 0, "concerned"),
        _said("ZMB-20010705-R", 1, "condemns", nature="listed"),
    )
    rows = positions_of_states(case)
    assert tuple(rows.loc["BWA", ["force", "basis", "group_id"]]) == ("concerned", "group", "KITES")
    assert tuple(rows.loc["ZMB", ["force", "basis", "group_id"]]) == ("condemns", "inherited", "")
    assert rows.at["BTN", "force"] == "condemns"


def test_states_through_groups_are_shown_only_on_demand(tmp_path: Path) -> None:
    case = _case(tmp_path, _said("KITES-20010703-1", 0, "concerned"))
    usual = positions(case, PositionsChoice())
    assert usual.rows.at["BWA", "shown_as"] == "unknown"
    assert "BWA" not in usual.known.index
    every = positions(case, PositionsChoice(basis="with_groups"))
    assert every.rows.at["BWA", "shown_as"] == "concerned"
    assert every.rows.at["BWA", "summary"] == "What KITES-20010703-1 was."
    assert every.shares.rows.at["concerned", "states"] > 0
    assert usual.shares.rows.at["concerned", "states"] == 0


def test_what_one_source_carries_can_be_left_out(toy_case: Case) -> None:
    kept = positions(toy_case, PositionsChoice(confirmed=True)).known
    assert list(kept.index) == ["BTN"]


@pytest.mark.parametrize(
    ("choice", "states"),
    [
        (PositionsChoice(), {"BTN", "LUX"}),
        (PositionsChoice(force=("endorses",)), {"LUX"}),
        (PositionsChoice(legitimacy=("recognised",)), {"BTN"}),
        (PositionsChoice(region=("asia",)), {"BTN"}),
        (PositionsChoice(actor=("LUX", "OMN")), {"LUX"}),
        (PositionsChoice(force=("concerned",)), set()),
    ],
)
def test_filters_combine_and_the_grid_counts_what_is_left(
    toy_case: Case, choice: PositionsChoice, states: set[str]
) -> None:
    result = positions(toy_case, choice)
    assert set(result.known.index) == states
    assert int(result.grid.to_numpy().sum()) == len(states)
    assert list(result.grid.index) == list(toy_case.force_position_scale.index)


def test_the_grid_has_a_place_for_each_pair(toy_case: Case) -> None:
    grid = positions(toy_case, PositionsChoice()).grid
    assert grid.at["condemns", "recognised"] == grid.at["endorses", "denied"] == 1


def test_shares_are_of_all_states_and_of_what_has_a_size(toy_case: Case) -> None:
    shares = shares_of_world(toy_case, "force")
    rows = shares.rows
    assert rows["states"].sum() == len(toy_case.world.countries) - 2
    assert rows.at["condemns", "population_share"] == pytest.approx(700 / 1210)
    assert rows.at["endorses", "gdp_share"] == pytest.approx(2e10 / 2.04e10)
    assert rows["states_share"].sum() == pytest.approx(1)
    assert "Nauru" in shares.missing["gdp_usd"]
    assert shares.years["population"] == (2000, 2000)
