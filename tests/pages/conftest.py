"""The pages here show the toy case; what pages say of the shipped one is tested in tests/data."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.server import cases as server_cases
from components.tables.case_folder import FOLDER_VARIABLE


@pytest.fixture(autouse=True)
def show_toy(whole_toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages show the toy case."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(whole_toy))


@pytest.fixture
def shown_folder(toy_folder: Path, show_toy: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of the toy case that the pages show, to change before one is opened.

    The server looks at the folder in every run, so that a change shows within a second too.
    """
    assert show_toy is None
    monkeypatch.setattr(server_cases, "LOOK_EVERY_S", 0.0)
    monkeypatch.setenv(FOLDER_VARIABLE, str(toy_folder))
    return toy_folder
