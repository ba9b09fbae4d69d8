"""What is the same in two cases is read once; what differs is read again."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from components.tables import load_case
from tests.toy.breaking import change, faults_of
from tests.toy.stances_only import write_stances_only


def test_a_change_of_one_table_reads_that_table_alone(toy_folder: Path) -> None:
    before = load_case(toy_folder)
    change(toy_folder, "stances", "ST01", summary="Said otherwise.")
    after = load_case(toy_folder)
    tables = {**after.as_read, **after.world.as_read}
    held = {**before.as_read, **before.world.as_read}
    assert {name for name, table in tables.items() if table is not held[name]} == {"stances"}
    assert "Said otherwise." in set(after.stances["summary"])
    assert "Said otherwise." not in set(before.stances["summary"])


def test_rows_of_a_shared_table_keep_their_numbers(toy_folder: Path) -> None:
    held = load_case(toy_folder)
    row = change(toy_folder, "stances", "ST01", stance="adoring")
    (first,) = [fault for fault in faults_of(toy_folder) if fault.column == "stance"]
    assert first.row == row
    assert held.as_read["stances"].frame is not None


def test_tables_go_with_the_last_case_that_has_them(toy_folder: Path) -> None:
    change(toy_folder, "context", "CX01", summary="Said otherwise.")
    case = load_case(toy_folder)
    table = weakref.ref(case.as_read["context"])
    del case
    gc.collect()
    assert table() is None


def test_a_table_without_a_file_is_made_once(tmp_path: Path) -> None:
    folder = write_stances_only(tmp_path)
    before = load_case(folder)
    change(folder, "stances", "ST01", summary="Said otherwise.")
    after = load_case(folder)
    held = before.as_read
    changed = {name for name, table in after.as_read.items() if table is not held[name]}
    assert changed == {"stances"}
    assert after.events.empty
