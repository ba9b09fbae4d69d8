"""A table that was cut since datapackage.json was written is refused; a changed one is noted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from components.tables import case as tables_case
from components.tables import load_case
from components.tables.__main__ import main
from components.tables.descriptor import datapackage
from components.tables.package import FILE
from tests.toy.breaking import change, faults_of, file_of
from tests.toy.folder import write_toy


@pytest.fixture
def packed(toy_folder: Path) -> Path:
    """Return the toy case with a datapackage.json that fits it."""
    (toy_folder / FILE).write_text(datapackage(toy_folder), encoding="utf-8")
    return toy_folder


def test_tables_as_they_were_give_no_note(packed: Path) -> None:
    digest = load_case(packed).digest
    assert load_case(packed).changed == ()
    (packed / FILE).unlink()
    assert load_case(packed).digest == digest


def test_a_table_cut_at_the_end_of_a_row_is_a_fault(packed: Path) -> None:
    file = file_of(packed, "arms_transfers")
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]))
    (fault,) = faults_of(packed)
    assert fault.table == "evidence/arms_transfers.csv"
    assert fault.found == f"{len(lines) - 1} lines"
    assert f"{len(lines)} lines, as datapackage.json says" in fault.allowed


def test_a_changed_table_is_noted(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(packed, "arms_transfers", "BTN", tiv_million=11)
    assert load_case(packed).changed == ("evidence/arms_transfers.csv",)
    assert main([str(packed)]) == 0
    assert "evidence/arms_transfers.csv is not as" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "[]", '{"resources": [1]}', "[" * 50_000])
def test_a_broken_package_is_noted(packed: Path, text: str) -> None:
    (packed / FILE).write_text(text, encoding="utf-8")
    assert load_case(packed).changed == (FILE,)


@pytest.fixture
def without_world(packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a case that is lent the world of `packed`."""
    monkeypatch.setattr(tables_case, "SHIPPED", packed)
    own = write_toy(tmp_path / "own")
    shutil.rmtree(own / "world")
    return own


def test_a_changed_table_that_is_lent_is_noted(packed: Path, without_world: Path) -> None:
    assert load_case(without_world).changed == ()
    change(packed, "groups", "KITES", name="Islands")
    assert load_case(without_world).changed == ("world/groups.csv",)


def test_a_cut_table_that_is_lent_is_a_fault(packed: Path, without_world: Path) -> None:
    file = file_of(packed, "roll_calls")
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-1]))
    (fault,) = faults_of(without_world)
    assert fault.table == "world/roll_calls.csv"
