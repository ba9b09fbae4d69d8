"""Tables that are sound by themselves, but do not fit together, are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import change, edit_settings, faults_of
from tests.toy.evidence import event


@pytest.mark.parametrize(
    ("table", "key", "cells", "column", "allowed"),
    [
        ("events", "BTN-20010702-1", {"era": "before"}, "era", "not before, by its date"),
        ("events", "BTN-20010105-1", {"era": "after"}, "era", "before, by its date"),
        ("events", "BTN-20010105-1", {"direction": 1.5}, "direction", "a step of directions"),
        ("arms_transfers", "BTN", {"year": 1999.5}, "year", "a whole year"),
        ("claim_checks", "ST01", {"aspect": "reach"}, "aspect", "stance, as"),
        (
            "claim_checks",
            "ST01",
            {"events_against": "BTN-20010105-1"},
            "events_for",
            "each event once",
        ),
        ("claim_checks", "ST01", {"events_for": ""}, "events_for", "an event, as the verdict is"),
        ("outcomes", "O01", {"actor_ids": ""}, "actor_ids", "actors where involved"),
        ("outcomes", "O01", {"actor_ids": "BTN; KITES"}, "actor_ids", "without spaces"),
    ],
)
def test_what_does_not_fit_is_named(  # noqa: PLR0913, PLR0917 - one row of a table
    toy_folder: Path, table: str, key: str, cells: dict[str, object], column: str, allowed: str
) -> None:
    change(toy_folder, table, key, **cells)
    faults = faults_of(toy_folder)
    assert {(fault.table, fault.column) for fault in faults} == {(table, column)}
    assert any(allowed in fault.allowed for fault in faults)


def test_arms_of_another_subject_are_refused(toy_folder: Path) -> None:
    edit_settings(toy_folder, 'subject_iso3 = "FJI"', 'subject_iso3 = "BTN"')
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.column) == ("arms_transfers", "recipient_iso3")
    assert fault.found == "“FJI”"


def test_a_roll_call_has_one_letter_per_voter(tmp_path: Path) -> None:
    voters = [row for row in TOY_TABLES["voters"] if row["iso3"] != "OMN"]
    write_toy(tmp_path, {"voters": voters, "roll_calls": TOY_TABLES["roll_calls"][:1]})
    (fault,) = faults_of(tmp_path)
    assert (fault.table, fault.row, fault.column) == ("roll_calls", 2, "votes")
    assert (fault.found, fault.allowed[:10]) == ("“12 letters”", "11 letters")


def test_a_voter_is_a_state_of_the_world(tmp_path: Path) -> None:
    voters = [{**row, "iso3": row["iso3"].replace("OMN", "XXX")} for row in TOY_TABLES["voters"]]  # type: ignore[attr-defined]
    write_toy(tmp_path, {"voters": voters})
    (fault,) = faults_of(tmp_path)
    assert (fault.table, fault.column, fault.found) == ("voters", "iso3", "“XXX”")


def test_a_month_that_begins_on_the_turn_is_not_before_it(tmp_path: Path) -> None:
    begins_on_the_turn = event("URY-200107-1", "statement", 0, "before")
    write_toy(tmp_path, {"events": [begins_on_the_turn], "claim_checks": []})
    (fault,) = faults_of(tmp_path)
    assert (fault.table, fault.column, fault.found) == ("events", "era", "“before”")


@pytest.mark.parametrize(
    ("table", "key", "cells", "faults"),
    [
        (
            "direction_scale",
            "disputes",
            {"position": 0},
            {
                ("direction_scale", "a position that no other row has"),
                ("direction_scale", "whole steps without a gap"),
                ("stance_scale", "the position of a direction, or a blank"),
                ("events", "a step of directions.csv (-2, 0, 0, 1, 2)"),
            },
        ),
        (
            "event_kind_scale",
            "trade",
            {"symbol": "star"},
            {("event_kind_scale", "the symbol that the first kind of its family has")},
        ),
    ],
)
def test_scales_that_do_not_fit_are_refused(
    toy_folder: Path,
    table: str,
    key: str,
    cells: dict[str, object],
    faults: set[tuple[str, str]],
) -> None:
    change(toy_folder, table, key, **cells)
    assert {(fault.table, fault.allowed) for fault in faults_of(toy_folder)} == faults


def test_the_first_window_ends_before_the_turn(toy_folder: Path) -> None:
    edit_settings(toy_folder, "last = 2001-06-30", "last = 2001-07-01")
    (fault,) = faults_of(toy_folder)
    assert (fault.column, fault.allowed) == ("windows 1, last", "a day before 2001-07-01, the turn")


def test_evidence_cites_no_source_without_an_address(toy_folder: Path) -> None:
    change(toy_folder, "sources", "register", address="")
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.column, fault.found) == ("sources", "address", "a blank")


def test_a_second_source_has_an_address_too(toy_folder: Path) -> None:
    change(toy_folder, "sources", "own_reading", address="")
    change(toy_folder, "events", "MLT-20010501-1", second_source_id="own_reading")
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.column, fault.found) == ("sources", "address", "a blank")


def test_a_component_without_a_rule_is_refused(tmp_path: Path) -> None:
    scale = TOY_TABLES["index_component_scale"]
    write_toy(tmp_path, {"index_component_scale": [*scale, {**scale[0], "code": "trade"}]})
    (fault,) = faults_of(tmp_path)
    assert (fault.table, fault.column, fault.found) == (
        "index_component_scale",
        "code",
        "“trade”",
    )


def test_a_second_turning_point_is_refused(toy_folder: Path) -> None:
    turn = '[[turning_points]]\nday = 2001-05-01\nlabel = "Election"\nsentence = "Vote."\n\n'
    edit_settings(toy_folder, "[[turning_points]]", f"{turn}[[turning_points]]", 1)
    (fault,) = faults_of(toy_folder)
    assert (fault.column, fault.found) == ("turning_points", "2")


def test_two_windows_of_one_label_are_refused(toy_folder: Path) -> None:
    edit_settings(toy_folder, "From the cut on", "Both years")
    (fault,) = faults_of(toy_folder)
    assert (fault.column, fault.found) == ("windows 3, label", "“Both years”")
