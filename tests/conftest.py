"""What the tests share: the shipped case, and a copy of it to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from components.tables import Case, load_case

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def case() -> Case:
    return load_case(DATA)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped tables."""
    copy = tmp_path / "case"
    shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("*.py", "*.md", "*.json"))
    return copy
