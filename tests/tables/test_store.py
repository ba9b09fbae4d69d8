"""The dashboard reads a case again when, and only when, a file changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from components.tables import CaseError, current_case
from components.tables.store import FOLDER_VARIABLE
from tests.toy.breaking import change, file_of


def test_same_case_until_a_file_changes(toy_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(toy_folder))
    first = current_case()
    assert current_case() is first
    change(toy_folder, "groups", "ISLANDS", name="Atolls")
    os.utime(file_of(toy_folder, "groups"), (1, 1))
    again = current_case()
    assert again is not first
    assert again.groups.at["ISLANDS", "name"] == "Atolls"
    assert again.digest != first.digest


def test_faulty_tables_are_not_replaced_by_the_last_good_ones(
    toy_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(toy_folder))
    current_case()
    file_of(toy_folder, "groups").unlink()
    with pytest.raises(CaseError):
        current_case()
