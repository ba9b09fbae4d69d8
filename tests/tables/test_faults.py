"""Bad input gives one clear error that names table, row, column, found and allowed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from components.tables import CaseError, Fault, load_case
from components.tables.__main__ import main


def edit(file: Path, change: Callable[[str], str]) -> None:
    text = file.read_text(encoding="utf-8")
    assert change(text) != text, "the edit must change the file"
    file.write_text(change(text), encoding="utf-8")


def empty(file: Path) -> None:
    """Leave a table its head only."""
    edit(file, lambda text: text.splitlines()[0] + "\n")


def faults_of(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    return caught.value.faults


def test_unknown_code_names_the_cell_and_lists_the_codes(folder: Path) -> None:
    edit(folder / "stances.csv", lambda text: text.replace(",committed_ally,", ",friend,", 1))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.row, fault.column) == ("stances", 2, "stance")
    assert fault.found == "“friend”"
    assert "committed_ally" in fault.allowed


def test_every_fault_is_listed_at_once(folder: Path) -> None:
    edit(folder / "stances.csv", lambda text: text.replace("ST02,NIC", "ST02,XXX"))
    edit(folder / "countries.csv", lambda text: text.replace("CUB,CU,Cuba", "CUB,CU,"))
    edit(folder / "scales" / "likelihoods.csv", lambda text: text.replace(",1,5,", ",1,500,", 1))
    edit(folder / "case.toml", lambda text: text.replace('"VEN"', '"VNZ"'))
    found = {(fault.table, fault.column) for fault in faults_of(folder)}
    assert found == {
        ("stances", "actor_id"),
        ("countries", "name"),
        ("likelihood_scale", "high_pct"),
        ("case.toml", "subject_iso3"),
    }


def test_missing_file(folder: Path) -> None:
    (folder / "groups.csv").unlink()
    assert any(f.table == "groups" and f.found == "no such file" for f in faults_of(folder))


def test_wrong_encoding_names_the_line(folder: Path) -> None:
    file = folder / "countries.csv"
    file.write_bytes(file.read_bytes().replace("Türkiye".encode(), "Türkiye".encode("latin-1")))
    fault = next(f for f in faults_of(folder) if f.table == "countries")
    assert re.search(r"not UTF-8 \(0xfc, line \d+\)", fault.found)


def test_byte_order_mark_is_no_fault(folder: Path) -> None:
    file = folder / "stances.csv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(load_case(folder).stances) > 0


def test_duplicate_id_names_the_repeated_row(folder: Path) -> None:
    edit(folder / "stances.csv", lambda text: text.replace("ST02,NIC", "ST01,NIC"))
    faults = [fault for fault in faults_of(folder) if fault.table == "stances"]
    assert {(f.row, f.column, f.found) for f in faults} >= {(3, "claim_id", "“ST01”")}
    assert all("used once" in fault.allowed for fault in faults)


def test_blank_where_none_may_be(folder: Path) -> None:
    edit(folder / "stances.csv", lambda text: text.replace('"table 1, row Cuba"', "", 1))
    (fault,) = faults_of(folder)
    assert (fault.row, fault.column, fault.found) == (2, "locator", "a blank")


def test_number_that_is_not_one(folder: Path) -> None:
    edit(folder / "scales" / "likelihoods.csv", lambda text: text.replace(",1,5,3,", ",one,5,3,"))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.row, fault.column) == ("likelihood_scale", 2, "low_pct")
    assert (fault.found, fault.allowed) == ("“one”", "a number from 0 to 100")


def test_misspelt_column_is_named_with_the_missing_one(folder: Path) -> None:
    edit(folder / "groups.csv", lambda text: text.replace("definition", "defintion", 1))
    columns = {fault.column for fault in faults_of(folder) if fault.table == "groups"}
    assert {"defintion", "definition"} <= columns


def test_row_with_a_cell_too_many(folder: Path) -> None:
    edit(folder / "groups.csv", lambda text: text.replace("EU,European", "EU,x,European"))
    fault = next(f for f in faults_of(folder) if f.table == "groups")
    assert (fault.row, fault.found) == (2, "7 cells, the first “EU”")


def test_unknown_kind_in_a_list(folder: Path) -> None:
    edit(
        folder / "capabilities.csv",
        lambda text: text.replace("air_defence;training", "air_defence;trianing", 1),
    )
    (fault,) = faults_of(folder)
    assert (fault.column, fault.found) == ("support_types", "“trianing”")


def test_group_named_like_a_country_is_refused(folder: Path) -> None:
    for name in ("groups.csv", "memberships.csv", "stances.csv"):
        edit(folder / name, lambda text: text.replace("NONALIGNED", "NAM"))
    assert any(f.table == "groups" and f.found == "“NAM”" for f in faults_of(folder))


def test_empty_claims_leave_every_state_silent(folder: Path) -> None:
    for name in (
        "stances.csv",
        "capabilities.csv",
        "recommendations.csv",
        "context.csv",
        "evidence/claim_checks.csv",
    ):
        empty(folder / name)
    assert load_case(folder).stances.empty


def test_table_without_rows_where_some_are_needed(folder: Path) -> None:
    empty(folder / "countries.csv")
    assert any(f.table == "countries" and f.found == "no rows" for f in faults_of(folder))


def test_file_without_a_header(folder: Path) -> None:
    (folder / "stances.csv").write_text("", encoding="utf-8")
    assert any(f.table == "stances" and f.found == "no header" for f in faults_of(folder))


def test_scale_must_have_the_codes_that_the_rules_give(folder: Path) -> None:
    edit(folder / "scales" / "map_marks.csv", lambda text: text.replace("silent,", "mute,"))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.allowed) == ("mark_scale", "a row silent")


def test_broken_outlines(folder: Path) -> None:
    (folder / "geometry" / "countries.geojson").write_text("{}", encoding="utf-8")
    assert any("not a GeoJSON" in fault.found for fault in faults_of(folder))


def test_settings_that_are_missing_or_unknown(folder: Path) -> None:
    edit(folder / "case.toml", lambda text: text.replace("title =", "titel ="))
    columns = {fault.column for fault in faults_of(folder)}
    assert columns == {"title", "titel"}


def test_thousands_of_rows_load(folder: Path) -> None:
    rows = "".join(
        f"ST{n},CUB,words,neutral,,,prose,article,section {n},summary\n" for n in range(100, 6100)
    )
    edit(folder / "stances.csv", lambda text: text + rows)
    assert len(load_case(folder).stances) == 6026


def test_command_prints_ok_with_counts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder)]) == 0
    assert re.match(r"ok: stances 26, capabilities 21, ", capsys.readouterr().out)


def test_command_lists_faults_and_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder / "stances.csv", lambda text: text.replace(",committed_ally,", ",friend,", 1))
    assert main([str(folder)]) == 1
    err = capsys.readouterr().err
    assert "stances, row 2, column stance: found “friend”; allowed:" in err
    assert "1 fault in" in err
