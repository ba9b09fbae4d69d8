"""The dashboard reads a case again when, and only when, a file changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from components.tables import CaseError, current_case
from components.tables.store import FOLDER_VARIABLE


def test_same_case_until_a_file_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    first = current_case()
    assert current_case() is first
    file = folder / "groups.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("Caribbean nations", "Islands"))
    os.utime(file, (1, 1))
    again = current_case()
    assert again is not first
    assert again.groups.at["CARIBBEAN", "name"] == "Islands"
    assert again.digest != first.digest


def test_faulty_tables_are_not_replaced_by_the_last_good_ones(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    current_case()
    (folder / "groups.csv").unlink()
    with pytest.raises(CaseError):
        current_case()
