"""Faults of the evidence tables name the table, the row, the column and the value."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.tables import load_case
from tests.tables.test_faults import edit, empty, faults_of


def line_of(file: Path, start: str) -> int:
    """Return the row, as a spreadsheet counts it, that begins with `start`."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, start=1) if line.startswith(start))


def test_an_unknown_event_in_a_check_is_named(folder: Path) -> None:
    file = folder / "evidence" / "claim_checks.csv"
    edit(file, lambda text: text.replace("NIC-20251129-1", "NIC-20251130-1", 1))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.row) == ("claim_checks", line_of(file, "ST02,"))
    assert (fault.column, fault.found) == ("events_for", "“NIC-20251130-1”")
    assert fault.allowed.startswith("a value of events.event_id or outcomes.outcome_id")


@pytest.mark.parametrize(
    ("table", "old", "new", "column", "found"),
    [
        ("events", ",statement,2,act,before,", ",speech,2,act,before,", "kind", "“speech”"),
        ("events", ",statement,2,act,before,", ",statement,3,act,before,", "direction", "“3.0”"),
        ("events", ",statement,2,act,before,", ",statement,2,deed,before,", "nature", "“deed”"),
        ("events", ",statement,2,act,before,", ",statement,2,act,then,", "era", "“then”"),
        ("events", "2025-08-20,ALBA", "20 August,ALBA", "date", "“20 August”"),
        ("events", "2025-08-20,ALBA", "2025-08-20,ALBB", "actor_id", "“ALBB”"),
        ("outcomes", ",RUS;CHN;IRN,no,", ",RUS;CHN;PER;XXX,no,", "actor_ids", "“XXX”"),
        ("outcomes", ",RUS;CHN;IRN,no,", ",RUS;CHN;IRN,perhaps,", "involved", "“perhaps”"),
        ("claim_checks", "ST03,stance,contradicted,", "ST03,stance,wrong,", "verdict", "“wrong”"),
        ("claim_checks", "ST03,stance,", "ST03,tone,", "aspect", "“tone”"),
        ("claim_checks", "ST03,stance,", "ST99,stance,", "claim_id", "“ST99”"),
        ("un_votes", "AFG,1990,all,85,", "AFG,1990,every,85,", "issue", "“every”"),
        ("un_votes", "AFG,1990,all,85,", "AFG,1990,all,-1,", "n_joint_subject", "“-1.0”"),
        ("arms_transfers", "AUT,2009,0.5,", "AUT,2009,half,", "tiv_million", "“half”"),
        ("arms_transfers", "AUT,2009,0.5,", "ATU,2009,0.5,", "supplier_iso3", "“ATU”"),
    ],
)
def test_a_cell_that_its_model_forbids_is_named(  # noqa: PLR0913, PLR0917 - one row of a table
    folder: Path, table: str, old: str, new: str, column: str, found: str
) -> None:
    file = folder / "evidence" / f"{table}.csv"
    row = next(
        n for n, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if old in line
    )
    edit(file, lambda text: text.replace(old, new, 1))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.row, fault.column) == (table, row, column)
    assert fault.found == found
    assert fault.allowed


def test_a_check_that_stands_twice_is_named(folder: Path) -> None:
    file = folder / "evidence" / "claim_checks.csv"
    edit(file, lambda text: text.replace("ST16,stance,", "ST15,stance,", 1))
    faults = faults_of(folder)
    assert {fault.table for fault in faults} == {"claim_checks"}
    assert line_of(file, "ST15,") + 1 in {fault.row for fault in faults}


def test_an_event_with_an_identifier_of_another_shape_is_named(folder: Path) -> None:
    for name in ("events.csv", "claim_checks.csv"):
        edit(
            folder / "evidence" / name,
            lambda text: text.replace("NIC-20251129-1", "NIC_29_NOV"),
        )
    (fault,) = [fault for fault in faults_of(folder) if fault.table == "events"]
    assert (fault.column, fault.found) == ("event_id", "“NIC_29_NOV”")


@pytest.mark.parametrize("name", ["events", "outcomes", "un_votes", "arms_transfers"])
def test_a_table_of_evidence_may_be_empty(folder: Path, name: str) -> None:
    for emptied in {name, "claim_checks"}:
        file = folder / "evidence" / f"{emptied}.csv"
        empty(file)
    assert load_case(folder).tables()[name].empty


@pytest.mark.parametrize("date", ["2025-02-30", "2025-13"])
def test_a_day_that_no_calendar_has_is_named(folder: Path, date: str) -> None:
    edit(folder / "evidence" / "events.csv", lambda text: text.replace("2025-08-20", date, 1))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.column, fault.found) == ("events", "date", f"“{date}”")
