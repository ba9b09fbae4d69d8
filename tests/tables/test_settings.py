"""Faults of `case.toml` are each one clear line: where, what was found, what is allowed."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from components.tables import load_case
from tests.tables.test_faults import edit, faults_of


def without(text: str, name: str) -> str:
    """Return the settings without any [[name]]."""
    return re.sub(rf"\[\[{name}\]\]\n(?:\w.*\n)+", "", text)


def test_turning_points_and_windows_are_read(folder: Path) -> None:
    settings = load_case(folder).settings
    (turn,) = settings.turning_points
    assert turn.day == dt.date(2026, 1, 3)
    assert turn.label
    assert len(settings.windows) == 5
    assert settings.windows[0].last == dt.date(2026, 1, 2)
    assert all(window.first <= window.last for window in settings.windows)


@pytest.mark.parametrize("name", ["turning_points", "windows"])
def test_at_least_one_of_each_list_is_needed(folder: Path, name: str) -> None:
    edit(folder / "case.toml", lambda text: without(text, name))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.row, fault.column) == ("case.toml", None, name)
    assert (fault.found, fault.allowed) == ("a blank", f"at least one [[{name}]]")


@pytest.mark.parametrize(("value", "found"), [('"all"', "“all”"), ("[]", "“[]”")])
def test_a_list_without_an_entry_is_none(folder: Path, value: str, found: str) -> None:
    edit(folder / "case.toml", lambda text: f"windows = {value}\n{without(text, 'windows')}")
    (fault,) = faults_of(folder)
    assert (fault.column, fault.found) == ("windows", found)
    assert fault.allowed == "at least one [[windows]]"


def test_a_window_that_ends_before_it_begins(folder: Path) -> None:
    edit(
        folder / "case.toml",
        lambda text: text.replace("last = 2026-01-02", "last = 2025-07-31"),
    )
    (fault,) = faults_of(folder)
    assert (fault.table, fault.column) == ("case.toml", "windows 1, last")
    assert (fault.found, fault.allowed) == ("“2025-07-31”", "from 2025-08-01 on")


def test_a_window_of_one_day_is_allowed(folder: Path) -> None:
    edit(
        folder / "case.toml",
        lambda text: text.replace("last = 2026-01-02", "last = 2025-08-01"),
    )
    window = load_case(folder).settings.windows[0]
    assert window.first == window.last


@pytest.mark.parametrize(
    ("old", "new", "column", "found", "allowed"),
    [
        (
            "first = 2025-08-01",
            'first = "2025-08-01"',
            "windows 1, first",
            "“2025-08-01”",
            "a date, as 2025-12-31",
        ),
        ("last = 2026-03-31", "last = 2026", "windows 2, last", "“2026”", "a date, as 2025-12-31"),
        (
            'label = "All dates"',
            "label = 5",
            "windows 5, label",
            "“5”",
            "a text in quotes",
        ),
        ('label = "All dates"', 'label = ""', "windows 5, label", "a blank", "a text in quotes"),
        (
            "day = 2026-01-03",
            "day = true",
            "turning_points 1, day",
            "“True”",
            "a date, as 2025-12-31",
        ),
        ("first = 2019-01-01\n", "", "windows 4, first", "a blank", "a date, as 2025-12-31"),
    ],
)
def test_a_value_of_the_wrong_kind_names_its_place(  # noqa: PLR0913, PLR0917 - one row of a table
    folder: Path, old: str, new: str, column: str, found: str, allowed: str
) -> None:
    edit(folder / "case.toml", lambda text: text.replace(old, new, 1))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.row, fault.column) == ("case.toml", None, column)
    assert (fault.found, fault.allowed) == (found, allowed)


def test_a_misspelt_setting_of_a_window_is_named_with_the_missing_one(folder: Path) -> None:
    edit(folder / "case.toml", lambda text: text.replace("last = 2019", "until = 2019"))
    faults = faults_of(folder)
    assert {fault.column for fault in faults} == {"windows 4, until", "windows 4, last"}
    assert "a setting that is not known" in {fault.found for fault in faults}


def test_faults_in_several_windows_come_at_once(folder: Path) -> None:
    edit(
        folder / "case.toml",
        lambda text: text.replace("last = 2026-01-02", "last = 2025-01-02").replace(
            "last = 2019-12-31", "last = 2018-12-31"
        ),
    )
    assert [fault.column for fault in faults_of(folder)] == ["windows 1, last", "windows 4, last"]


def test_text_that_is_not_toml(folder: Path) -> None:
    edit(folder / "case.toml", lambda text: text.replace("[[windows]]", "[[windows", 1))
    (fault,) = faults_of(folder)
    assert (fault.table, fault.allowed) == ("case.toml", "TOML")
    assert "line" in fault.found


def test_a_window_that_is_a_text(folder: Path) -> None:
    edit(folder / "case.toml", lambda text: f'windows = ["2025"]\n{without(text, "windows")}')
    (fault,) = faults_of(folder)
    assert fault.column.startswith("windows")


def test_a_day_with_a_time_is_no_date(folder: Path) -> None:
    edit(
        folder / "case.toml",
        lambda text: text.replace("first = 2025-08-01", "first = 2025-08-01T10:00:00"),
    )
    (fault,) = faults_of(folder)
    assert (fault.column, fault.allowed) == ("windows 1, first", "a date, as 2025-12-31")
