"""Like acts are coded alike, each act stands once, and an identifier claims no day of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.tables import load_case
from components.tables.faults import Fault
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import faults_of
from tests.toy.evidence import event

SIGNED = {"text_id": "kite_text", "role": "signed", "force_position": "concerned"}


def _faults(folder: Path, *events: dict[str, object]) -> tuple[Fault, ...]:
    write_toy(folder, {"events": list(events), "claim_checks": []})
    return tuple(faults_of(folder))


def _loads(folder: Path, *events: dict[str, object]) -> bool:
    case = load_case(write_toy(folder, {"events": list(events), "claim_checks": []}))
    return len(case.events) == len(events)


def _event(event_id: str, direction: int, era: str = "before", **more: str) -> dict[str, object]:
    return dict(event(event_id, "statement", direction, era, **more))


def test_an_identifier_with_a_day_that_the_date_does_not_have_is_named(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, {**_event("BTN-20010105-1", 2), "date": "2001-01"})
    assert (fault.column, fault.found) == ("event_id", "“BTN-20010105-1”")


def test_an_act_pasted_again_under_another_number_is_named(tmp_path: Path) -> None:
    first = _event("BTN-20010105-1", 2)
    (fault,) = _faults(tmp_path, first, {**first, "event_id": "BTN-20010105-2"})
    assert (fault.row, fault.column) == (3, "summary")
    assert "second_source_id" in fault.allowed


def test_a_text_signed_twice_by_one_state_is_named(tmp_path: Path) -> None:
    again = _event("BTN-20010106-1", 0, **SIGNED)
    (fault,) = _faults(tmp_path, _event("BTN-20010105-1", 0, **SIGNED), again)
    assert (fault.row, fault.column) == (3, "summary")


def test_a_second_report_that_is_no_act_may_name_the_same_text(tmp_path: Path) -> None:
    second = _event("BTN-20010106-1", 0, **SIGNED, nature="not_an_act")
    assert _loads(tmp_path, _event("BTN-20010105-1", 0, **SIGNED), second)


def test_a_text_without_a_role_is_named(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, _event("BTN-20010105-1", 0, text_id="kite_text"))
    assert (fault.column, fault.found) == ("role", "a blank")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("direction", 1),
        ("force_position", "condemns"),
        ("legitimacy_position", "denied"),
    ],
)
def test_signers_of_one_text_coded_unlike_are_named(
    tmp_path: Path, column: str, value: object
) -> None:
    other = {**_event("LUX-20010105-1", 0, **SIGNED), column: value}
    (fault,) = _faults(tmp_path, _event("BTN-20010105-1", 0, **SIGNED), other)
    assert (fault.row, fault.column) == (3, column)


def test_who_voted_the_other_way_may_be_coded_otherwise(tmp_path: Path) -> None:
    votes = (
        _event("BTN-20010105-1", 1, text_id="kite_vote", role="voted_for"),
        _event("LUX-20010105-1", -1, text_id="kite_vote", role="voted_against"),
    )
    assert _loads(tmp_path, *votes)


AT_TURN = [("condemns", "denied", 0, 1), ("concerned", "denied", -1, 0), ("", "denied", 0, -1)]


@pytest.mark.parametrize(("force", "legitimacy", "wrong", "due"), AT_TURN)
def test_a_direction_at_the_turning_point_follows_from_the_two_axes(
    tmp_path: Path, force: str, legitimacy: str, wrong: int, due: int
) -> None:
    codes = {"force_position": force, "legitimacy_position": legitimacy}
    assert _loads(tmp_path, _event("BTN-20010702-1", due, "turning_point", **codes))
    (fault,) = _faults(tmp_path, _event("BTN-20010702-1", wrong, "turning_point", **codes))
    assert (fault.row, fault.column) == (2, "direction")


def test_a_case_without_rules_of_direction_has_none_to_hold(tmp_path: Path) -> None:
    act = _event("BTN-20010702-1", -2, "turning_point", force_position="condemns")
    write_toy(tmp_path, {"events": [act], "claim_checks": [], "direction_rules": []})
    assert len(load_case(tmp_path).events) == 1


def test_a_correction_of_an_unknown_table_is_named(toy_folder: Path) -> None:
    rows = [{**TOY_TABLES["corrections"][0], "table": "event"}]
    write_toy(toy_folder, {"corrections": rows})
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.row, fault.found) == ("corrections", 2, "“event”")
