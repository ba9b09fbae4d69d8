"""Faults of the evidence tables name the table, the row, the column and the value."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.tables import load_case
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import change, faults_of
from tests.toy.evidence import event


def test_an_unknown_event_in_a_check_is_named(toy_folder: Path) -> None:
    row = change(toy_folder, "claim_checks", "ST01", events_for="BTN-20010105-1;BTN-20010106-1")
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.row) == ("claim_checks", row)
    assert (fault.column, fault.found) == ("events_for", "“BTN-20010106-1”")
    assert fault.allowed.startswith("a value of events.event_id or outcomes.outcome_id")


@pytest.mark.parametrize(
    ("table", "key", "cell", "found"),
    [
        ("events", "OMN-20010215-1", {"kind": "speech"}, "“speech”"),
        ("events", "OMN-20010215-1", {"direction": 3}, "“3.0”"),
        ("events", "OMN-20010215-1", {"nature": "deed"}, "“deed”"),
        ("events", "OMN-20010215-1", {"era": "then"}, "“then”"),
        ("events", "OMN-20010215-1", {"date": "15 February"}, "“15 February”"),
        ("events", "OMN-20010215-1", {"actor_id": "OMAN"}, "“OMAN”"),
        ("outcomes", "O01", {"actor_ids": "BTN;PER;XXX"}, "“PER”"),
        ("outcomes", "O01", {"involved": "perhaps"}, "“perhaps”"),
        ("claim_checks", "ST04", {"verdict": "wrong"}, "“wrong”"),
        ("claim_checks", "ST04", {"aspect": "tone"}, "“tone”"),
        ("claim_checks", "ST04", {"claim_id": "ST99"}, "“ST99”"),
        ("roll_calls", "1", {"issues": "Nuclear"}, "“Nuclear”"),
        ("roll_calls", "1", {"date": "2000"}, "“2000”"),
        ("arms_transfers", "OMN", {"tiv_million": "half"}, "“half”"),
        ("arms_transfers", "OMN", {"supplier_iso3": "ONM"}, "“ONM”"),
    ],
)
def test_a_cell_that_its_model_forbids_is_named(
    toy_folder: Path, table: str, key: str, cell: dict[str, object], found: str
) -> None:
    row = change(toy_folder, table, key, **cell)
    fault, *_ = faults_of(toy_folder)
    assert (fault.table, fault.row, fault.column) == (table, row, *cell)
    assert fault.found == found
    assert fault.allowed


def test_a_check_that_stands_twice_is_named(toy_folder: Path) -> None:
    row = change(toy_folder, "claim_checks", "ST02", claim_id="ST01")
    faults = faults_of(toy_folder)
    assert {fault.table for fault in faults} == {"claim_checks"}
    assert row in {fault.row for fault in faults}


def test_an_event_with_an_identifier_of_another_shape_is_named(tmp_path: Path) -> None:
    named = {**event("OMN-20010215-1", "flight", 1), "event_id": "OMN_15_FEB"}
    write_toy(tmp_path, {"events": [named], "claim_checks": []})
    (fault,) = faults_of(tmp_path)
    assert (fault.table, fault.column, fault.found) == ("events", "event_id", "“OMN_15_FEB”")


@pytest.mark.parametrize("name", ["events", "outcomes", "roll_calls", "arms_transfers"])
def test_a_table_of_evidence_may_be_empty(tmp_path: Path, name: str) -> None:
    case = load_case(write_toy(tmp_path, {name: [], "claim_checks": []}))
    tables = case.tables()
    assert tables[name].empty
    assert list(tables[name].reset_index().columns)
    assert len(tables["stances"]) == len(TOY_TABLES["stances"])


@pytest.mark.parametrize("date", ["2001-02-30", "2001-13"])
def test_a_day_that_no_calendar_has_is_named(toy_folder: Path, date: str) -> None:
    row = change(toy_folder, "events", "OMN-20010215-1", date=date)
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.row, fault.column) == ("events", row, "date")
    assert fault.found == f"“{date}”"
