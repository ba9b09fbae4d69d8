"""Tables that are sound by themselves, but do not fit together, are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.test_faults import edit, faults_of


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
