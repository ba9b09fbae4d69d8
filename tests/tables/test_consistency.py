"""Tables that are sound by themselves, but do not fit together, are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import read_rows
from tests.tables.test_faults import edit, empty, faults_of


@pytest.mark.parametrize(
    ("file", "old", "new", "column", "allowed"),
    [
        ("events", ",act,turning_point,", ",act,before,", "era", "not before, by its date"),
        ("events", ",statement,2,act,before,", ",statement,2,act,after,", "era", "before, by its"),
        ("events", ",statement,2,act,", ",statement,1.5,act,", "direction", "a step of directions"),
        ("un_votes", "AFG,1990,all,85,", "AFG,1990,all,8,", "agree_subject", "at most n_joint"),
        ("un_votes", "AFG,1990,all,85,", "AFG,1990,all,0,", "agree_subject", "blank only where"),
        ("un_votes", "AFG,1990,all,", "AFG,1990.5,all,", "year", "a whole year"),
        ("arms_transfers", "AUT,2009,", "AUT,2009.5,", "year", "a whole year"),
        ("claim_checks", "ST02,stance,supported,", "ST02,reach,supported,", "aspect", "stance, as"),
        (
            "claim_checks",
            "NIC-20250902-1;NIC-20251129-1;NIC-20251210-1,,",
            "NIC-20250902-1;NIC-20251129-1,NIC-20250902-1,",
            "events_for",
            "each event once",
        ),
        (
            "claim_checks",
            "ST02,stance,supported,NIC-20250902-1;NIC-20251129-1;NIC-20251210-1",
            "ST02,stance,supported,",
            "events_for",
            "an event, as the verdict is supported",
        ),
        ("outcomes", "RUS;CHN;IRN,no,", ",no,", "actor_ids", "actors where involved"),
        ("outcomes", "RUS;CHN;IRN,no,", "RUS; CHN;IRN,no,", "actor_ids", "without spaces"),
    ],
)
def test_what_does_not_fit_is_named(  # noqa: PLR0913, PLR0917 - one row of a table
    folder: Path, file: str, old: str, new: str, column: str, allowed: str
) -> None:
    edit(folder / "evidence" / f"{file}.csv", lambda text: text.replace(old, new, 1))
    faults = faults_of(folder)
    assert {(fault.table, fault.column) for fault in faults} == {(file, column)}
    assert any(allowed in fault.allowed for fault in faults)


def test_votes_and_arms_of_another_subject_are_refused(folder: Path) -> None:
    edit(
        folder / "case.toml",
        lambda text: text.replace('subject_iso3 = "VEN"', "subject_iso3 = 'AFG'"),
    )
    found = {(fault.table, fault.column): fault for fault in faults_of(folder)}
    assert set(found) == {("un_votes", "n_joint_subject"), ("arms_transfers", "recipient_iso3")}
    assert "0, as AFG is the subject" in found["un_votes", "n_joint_subject"].allowed
    assert found["arms_transfers", "recipient_iso3"].found == "“VEN”"


def test_votes_without_the_adversary_are_refused(folder: Path) -> None:
    edit(folder / "case.toml", lambda text: text.replace('"USA"', '"JPN"'))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.column, fault.found) == ("un_votes", "iso3", "no row of JPN")


def test_a_month_that_begins_on_the_turn_is_not_before_it(folder: Path) -> None:
    edit(folder / "case.toml", lambda text: text.replace("day = 2026-01-03", "day = 2026-01-01"))
    edit(
        folder / "case.toml", lambda text: text.replace("last = 2026-01-02", "last = 2025-12-31", 1)
    )
    events = folder / "evidence" / "events.csv"
    head, first, *_ = events.read_text(encoding="utf-8").splitlines()
    cells = first.split(",")
    cells[0], cells[1] = f"{cells[2]}-202601-1", "2026-01"
    events.write_text(f"{head}\n{','.join(cells)}\n", encoding="utf-8")
    empty(folder / "evidence" / "claim_checks.csv")
    (fault,) = faults_of(folder)
    assert (fault.table, fault.column, fault.found) == ("events", "era", "“before”")


@pytest.mark.parametrize(
    ("file", "old", "new", "faults"),
    [
        (
            "directions",
            "disputes,Disputes,4,-1,",
            "disputes,Disputes,4,0,",
            {
                ("direction_scale", "a position that no other row has"),
                ("direction_scale", "whole steps without a gap"),
                ("stance_scale", "the position of a direction, or a blank"),
                ("events", "a step of directions.csv (-2, 0, 0, 1, 2)"),
            },
        ),
        (
            "event_kinds",
            "Votes and recognition,square",
            "Votes and recognition,star",
            {("event_kind_scale", "the symbol that the first kind of its family has")},
        ),
    ],
)
def test_scales_that_do_not_fit_are_refused(
    folder: Path, file: str, old: str, new: str, faults: set[tuple[str, str]]
) -> None:
    edit(folder / "scales" / f"{file}.csv", lambda text: text.replace(old, new, 1))
    assert {(fault.table, fault.allowed) for fault in faults_of(folder)} == faults


def test_the_first_window_ends_before_the_turn(folder: Path) -> None:
    edit(
        folder / "case.toml", lambda text: text.replace("last = 2026-01-02", "last = 2026-01-03", 1)
    )
    (fault,) = faults_of(folder)
    assert (fault.column, fault.allowed) == ("windows 1, last", "a day before 2026-01-03, the turn")


def test_a_second_source_has_an_address_too(folder: Path) -> None:
    rows = read_rows(folder / "evidence" / "events.csv")
    firsts = {row["source_id"] for row in rows}
    second = next(i for i in (row["second_source_id"] for row in rows) if i and i not in firsts)
    table = folder / "sources.csv"
    sources = read_rows(table)
    (address,) = (row["address"] for row in sources if row["source_id"] == second)
    edit(table, lambda text: text.replace(address, "", 1))
    assert [(f.table, f.column) for f in faults_of(folder)] == [("sources", "address")]


def test_a_component_without_a_rule_is_refused(folder: Path) -> None:
    file = folder / "scales" / "index_components.csv"
    edit(file, lambda text: text + "trade" + text.splitlines()[1].removeprefix("direction") + "\n")
    (fault,) = faults_of(folder)
    assert (fault.table, fault.column, fault.found) == (
        "index_component_scale",
        "code",
        "“trade”",
    )


def test_evidence_cites_no_source_without_an_address(folder: Path) -> None:
    file = folder / "sources.csv"
    edit(file, lambda text: text.replace("https://www.sipri.org/databases/armstransfers", "", 1))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.column, fault.found) == ("sources", "address", "a blank")


def test_a_second_turning_point_is_refused(folder: Path) -> None:
    turn = '[[turning_points]]\nday = 2024-07-28\nlabel = "Election"\nsentence = "Vote."\n\n'
    edit(
        folder / "case.toml",
        lambda text: text.replace("[[turning_points]]", f"{turn}[[turning_points]]", 1),
    )
    (fault,) = faults_of(folder)
    assert (fault.column, fault.found) == ("turning_points", "2")


def test_two_windows_of_one_label_are_refused(folder: Path) -> None:
    edit(folder / "case.toml", lambda text: text.replace("From the strikes on", "All dates", 1))
    (fault,) = faults_of(folder)
    assert (fault.column, fault.found) == ("windows 5, label", "“All dates”")
