"""Bad input gives one clear error that names table, row, column, found and allowed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.tables import load_case
from components.tables.__main__ import main
from components.tables.outlines import FILE as OUTLINES
from tests.toy import TOY_TABLES, write_toy
from tests.toy.breaking import change, edit, edit_settings, empty, faults_of, file_of


def test_unknown_code_names_the_cell_and_lists_the_codes(toy_folder: Path) -> None:
    row = change(toy_folder, "stances", "ST03", stance="friend")
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.row, fault.column) == ("stances", row, "stance")
    assert fault.found == "“friend”"
    assert "committed_ally" in fault.allowed


def test_every_fault_is_listed_at_once(toy_folder: Path) -> None:
    change(toy_folder, "stances", "ST02", actor_id="XXX")
    change(toy_folder, "countries", "OMN", name="")
    change(toy_folder, "likelihood_scale", "low", high_pct=500)
    edit_settings(toy_folder, '"FJI"', '"FGI"')
    found = {(fault.table, fault.column) for fault in faults_of(toy_folder)}
    assert found == {
        ("stances", "actor_id"),
        ("countries", "name"),
        ("likelihood_scale", "high_pct"),
        ("case.toml", "subject_iso3"),
    }


def test_missing_file(toy_folder: Path) -> None:
    file_of(toy_folder, "countries").unlink()
    found = {(fault.table, fault.found) for fault in faults_of(toy_folder)}
    assert ("countries", "no such file") in found


def test_wrong_encoding_names_the_line(toy_folder: Path) -> None:
    file = file_of(toy_folder, "countries")
    file.write_bytes(file.read_bytes().replace("Reykjavík".encode(), "Reykjavík".encode("latin-1")))
    fault = next(f for f in faults_of(toy_folder) if f.table == "countries")
    assert re.search(r"not UTF-8 \(0xed, line \d+\)", fault.found)


def test_byte_order_mark_is_no_fault(toy_folder: Path) -> None:
    file = file_of(toy_folder, "stances")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(load_case(toy_folder).stances) == len(TOY_TABLES["stances"])


def test_duplicate_id_names_the_repeated_row(toy_folder: Path) -> None:
    row = change(toy_folder, "stances", "ST06", claim_id="ST01")
    faults = [fault for fault in faults_of(toy_folder) if fault.table == "stances"]
    assert {(f.row, f.column, f.found) for f in faults} >= {(row, "claim_id", "“ST01”")}
    assert all("used once" in fault.allowed for fault in faults)


def test_blank_where_none_may_be(toy_folder: Path) -> None:
    row = change(toy_folder, "stances", "ST02", locator="")
    (fault,) = faults_of(toy_folder)
    assert (fault.row, fault.column, fault.found) == (row, "locator", "a blank")


def test_number_that_is_not_one(toy_folder: Path) -> None:
    row = change(toy_folder, "likelihood_scale", "low", low_pct="one")
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.row, fault.column) == ("likelihood_scale", row, "low_pct")
    assert (fault.found, fault.allowed) == ("“one”", "a number from 0 to 100")


def test_misspelt_column_is_named_with_the_missing_one(toy_folder: Path) -> None:
    edit(file_of(toy_folder, "groups"), lambda text: text.replace("definition", "defintion", 1))
    columns = {fault.column for fault in faults_of(toy_folder) if fault.table == "groups"}
    assert {"defintion", "definition"} <= columns


def test_row_with_a_cell_too_many(toy_folder: Path) -> None:
    file = file_of(toy_folder, "groups")
    head, first, *rest = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([head, f"{first},x", *rest]), encoding="utf-8")
    fault = next(f for f in faults_of(toy_folder) if f.table == "groups")
    width = head.count(",") + 1
    assert (fault.row, fault.allowed) == (2, f"{width} cells")
    assert fault.found.startswith(f"{width + 1} cells, the first ")


def test_unknown_kind_in_a_list(toy_folder: Path) -> None:
    change(toy_folder, "capabilities", "CA01", support_types="military;trianing")
    (fault,) = faults_of(toy_folder)
    assert (fault.column, fault.found) == ("support_types", "“trianing”")


def test_group_named_like_a_country_is_refused(tmp_path: Path) -> None:
    scouts = {**TOY_TABLES["groups"][-1], "group_id": "NAM"}
    write_toy(tmp_path, {"groups": [*TOY_TABLES["groups"], scouts]})
    (fault,) = faults_of(tmp_path)
    assert (fault.table, fault.column, fault.found) == ("groups", "group_id", "“NAM”")


def test_empty_claims_leave_every_state_silent(tmp_path: Path) -> None:
    claims = ("stances", "capabilities", "recommendations", "context", "claim_checks")
    case = load_case(write_toy(tmp_path, {name: [] for name in claims}))
    assert case.stances.empty
    assert len(case.world.countries) == len(TOY_TABLES["countries"])


def test_table_without_rows_where_some_are_needed(toy_folder: Path) -> None:
    empty(file_of(toy_folder, "countries"))
    assert any(f.table == "countries" and f.found == "no rows" for f in faults_of(toy_folder))


def test_file_without_a_header(toy_folder: Path) -> None:
    file_of(toy_folder, "stances").write_text("", encoding="utf-8")
    assert any(f.table == "stances" and f.found == "no header" for f in faults_of(toy_folder))


def test_scale_must_have_the_codes_that_the_rules_give(toy_folder: Path) -> None:
    change(toy_folder, "mark_scale", "silent", code="mute")
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.allowed) == ("mark_scale", "a row silent")


def test_broken_outlines(toy_folder: Path) -> None:
    (toy_folder / OUTLINES).write_text("{}", encoding="utf-8")
    assert any(fault.table == OUTLINES for fault in faults_of(toy_folder))


def test_settings_that_are_missing_or_unknown(toy_folder: Path) -> None:
    edit_settings(toy_folder, "title =", "titel =")
    columns = {fault.column for fault in faults_of(toy_folder)}
    assert columns == {"title", "titel"}


def test_thousands_of_rows_load(tmp_path: Path) -> None:
    first, *_ = TOY_TABLES["stances"]
    many = [{**first, "claim_id": f"ST{n}"} for n in range(100, 6100)]
    case = load_case(write_toy(tmp_path, {"stances": many, "claim_checks": []}))
    assert len(case.stances) == 6000


def test_command_prints_ok_with_counts(
    toy_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(toy_folder)]) == 0
    assert re.match(r"ok: stances 8, capabilities 4, ", capsys.readouterr().out)


def test_command_lists_faults_and_fails(
    toy_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = change(toy_folder, "stances", "ST03", stance="friend")
    assert main([str(toy_folder)]) == 1
    err = capsys.readouterr().err
    assert f"stances, row {row}, column stance: found “friend”; allowed:" in err
    assert "1 fault in" in err
