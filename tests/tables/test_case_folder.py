"""A case has changed when a file that it is made of has, and no other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from components.tables import case_folder
from components.tables.case_folder import DEFAULT_FOLDER, FOLDER_VARIABLE, ages_of
from tests.toy.breaking import file_of


def test_only_files_of_the_case_count(toy_folder: Path) -> None:
    before = ages_of(toy_folder)
    (toy_folder / ".~lock.stances.csv#").touch()
    (toy_folder / "more.csv").touch()
    assert ages_of(toy_folder) == before
    os.utime(file_of(toy_folder, "stances"), (1, 1))
    assert ages_of(toy_folder) != before


def test_what_a_case_leaves_to_the_shipped_files_counts(
    toy_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_folder, "SHIPPED", toy_folder)
    before = ages_of(tmp_path / "small")
    os.utime(file_of(toy_folder, "groups"), (1, 1))
    assert ages_of(tmp_path / "small") != before


def test_an_archive_counts_as_a_whole(tmp_path: Path) -> None:
    archive = tmp_path / "case.zip"
    archive.write_bytes(b"one")
    before = ages_of(archive)
    archive.write_bytes(b"other")
    assert ages_of(archive) != before


@pytest.mark.parametrize("kind", ["missing", "link to itself"])
def test_what_cannot_be_asked_has_an_age_too(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "case"
    if kind == "link to itself":
        place.symlink_to(place)
    assert ages_of(place) == ages_of(place)


def test_an_empty_variable_names_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, "")
    assert case_folder.case_folder() == DEFAULT_FOLDER
