"""What the tests share: a toy case and its tables to break, and the shipped case."""

from __future__ import annotations

import csv
import functools
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, settings
from streamlit.components.v2 import manifest_scanner

from components.tables import Case, load_case
from tests.toy import load_toy, write_toy

pytest_plugins = ("tests.browser.fixtures",)

DATA = Path(__file__).parents[1] / "data"
LONGEST_CELL = 131_072  # characters, as Python's csv has it

# A slow machine is no fault of what is tested: no timing fails a test.
settings.register_profile("timeless", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("timeless")


def read_rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a table as text, apart from how the project reads them."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def with_memberships(case: Case, memberships: pd.DataFrame) -> Case:
    """Return the case in a world with other memberships."""
    return replace(case, world=replace(case.world, memberships=memberships))


@pytest.fixture(scope="session", autouse=True)
def components_looked_for_once() -> Iterator[None]:
    """Let Streamlit look once for components among the installed packages, which stay the same.

    Its test harness looks anew for each app that is opened, and that takes longer than the page.
    """
    with pytest.MonkeyPatch.context() as patch:
        scan = functools.cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


@pytest.fixture(autouse=True)
def usual_size_of_cells() -> None:
    """Let cells be as long as Python allows by itself: a library of tests changes that for all."""
    csv.field_size_limit(LONGEST_CELL)


@pytest.fixture(scope="session")
def toy_case() -> Case:
    """Return the toy case; its tables are listed in tests/toy."""
    return load_toy()


@pytest.fixture(scope="session")
def whole_toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the toy case as it is, for all tests that change nothing in it."""
    return write_toy(tmp_path_factory.mktemp("whole") / "toy")


@pytest.fixture
def toy_folder(whole_toy: Path, tmp_path: Path) -> Path:
    """Return a folder with the tables of the toy case, to break."""
    load_toy()  # what a folder has in common with a loaded case is not read again
    return shutil.copytree(whole_toy, tmp_path / "toy", copy_function=shutil.copyfile)


@pytest.fixture(scope="session")
def case() -> Case:
    return load_case(DATA)


@pytest.fixture
def folder(case: Case, tmp_path: Path) -> Path:
    """Return a copy of the tables of the shipped `case`, to break."""
    assert case.as_read  # what the copy has in common with a loaded case is not read again
    return copied(tmp_path / "case")


def copied(copy: Path) -> Path:
    """Copy the shipped tables."""
    shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("*.py", "*.md", "*.json"))
    return copy
