"""Faults of `case.toml` are each one clear line: where, what was found, what is allowed."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from components.tables import load_case
from tests.toy.breaking import edit, faults_of


def without(text: str, name: str) -> str:
    """Return the settings without any [[name]]."""
    return re.sub(rf"\[\[{name}\]\]\n(?:\w.*\n)+", "", text)


def test_turning_points_and_windows_are_read(toy_folder: Path) -> None:
    settings = load_case(toy_folder).settings
    (turn,) = settings.turning_points
    assert turn.day == dt.date(2001, 7, 1)
    assert turn.label
    assert len(settings.windows) == 3
    assert settings.windows[0].last == dt.date(2001, 6, 30)
    assert all(window.first <= window.last for window in settings.windows)


@pytest.mark.parametrize("windows", ["", "windows = []\n"])
def test_a_case_without_windows_has_one_from_its_first_act_to_the_turn(
    toy_folder: Path, windows: str
) -> None:
    edit(toy_folder / "case.toml", lambda text: windows + without(text, "windows"))
    (window,) = load_case(toy_folder).settings.windows
    assert (window.first, window.last) == (dt.date(2001, 1, 5), dt.date(2001, 6, 30))


def test_what_is_no_list_is_a_fault(toy_folder: Path) -> None:
    edit(toy_folder / "case.toml", lambda text: f'windows = "all"\n{without(text, "windows")}')
    (fault,) = faults_of(toy_folder)
    assert (fault.column, fault.found, fault.allowed) == ("windows", "“all”", "[[windows]]")


def test_a_window_that_ends_before_it_begins(toy_folder: Path) -> None:
    edit(
        toy_folder / "case.toml",
        lambda text: text.replace("last = 2001-06-30", "last = 2000-12-31"),
    )
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.column) == ("case.toml", "windows 1, last")
    assert (fault.found, fault.allowed) == ("“2000-12-31”", "from 2001-01-01 on")


def test_a_window_of_one_day_is_allowed(toy_folder: Path) -> None:
    edit(
        toy_folder / "case.toml",
        lambda text: text.replace("last = 2001-06-30", "last = 2001-01-01"),
    )
    window = load_case(toy_folder).settings.windows[0]
    assert window.first == window.last


@pytest.mark.parametrize(
    ("old", "new", "column", "found", "allowed"),
    [
        (
            "first = 2001-01-01",
            'first = "2001-01-01"',
            "windows 1, first",
            "“2001-01-01”",
            "a date, as 2025-12-31",
        ),
        ("last = 2001-12-31", "last = 2001", "windows 2, last", "“2001”", "a date, as 2025-12-31"),
        (
            'label = "Both years"',
            "label = 5",
            "windows 3, label",
            "“5”",
            "a text in quotes",
        ),
        ('label = "Both years"', 'label = ""', "windows 3, label", "a blank", "a text in quotes"),
        (
            "day = 2001-07-01",
            "day = true",
            "turning_points 1, day",
            "“True”",
            "a date, as 2025-12-31",
        ),
        ("first = 2000-01-01\n", "", "windows 3, first", "a blank", "a date, as 2025-12-31"),
    ],
)
def test_a_value_of_the_wrong_kind_names_its_place(  # noqa: PLR0913, PLR0917 - one row of a table
    toy_folder: Path, old: str, new: str, column: str, found: str, allowed: str
) -> None:
    edit(toy_folder / "case.toml", lambda text: text.replace(old, new, 1))
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.row, fault.column) == ("case.toml", None, column)
    assert (fault.found, fault.allowed) == (found, allowed)


def test_a_misspelt_setting_of_a_window_is_named_with_the_missing_one(toy_folder: Path) -> None:
    edit(toy_folder / "case.toml", lambda text: text.replace("first = 2000", "from = 2000"))
    faults = faults_of(toy_folder)
    assert {fault.column for fault in faults} == {"windows 3, from", "windows 3, first"}
    assert "a setting that is not known" in {fault.found for fault in faults}


def test_faults_in_several_windows_come_at_once(toy_folder: Path) -> None:
    edit(
        toy_folder / "case.toml",
        lambda text: text.replace("last = 2001", "last = 1999"),
    )
    assert [fault.column for fault in faults_of(toy_folder)] == [
        "windows 1, last",
        "windows 2, last",
        "windows 3, last",
    ]


def test_text_that_is_not_toml(toy_folder: Path) -> None:
    edit(toy_folder / "case.toml", lambda text: text.replace("[[windows]]", "[[windows", 1))
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.allowed) == ("case.toml", "TOML")
    assert "line" in fault.found


def test_a_window_that_is_a_text(toy_folder: Path) -> None:
    edit(toy_folder / "case.toml", lambda text: f'windows = ["2025"]\n{without(text, "windows")}')
    (fault,) = faults_of(toy_folder)
    assert fault.column.startswith("windows")


def test_a_day_with_a_time_is_no_date(toy_folder: Path) -> None:
    edit(
        toy_folder / "case.toml",
        lambda text: text.replace("first = 2001-01-01", "first = 2001-01-01T10:00:00"),
    )
    (fault,) = faults_of(toy_folder)
    assert (fault.column, fault.allowed) == ("windows 1, first", "a date, as 2025-12-31")


FRAME = '\n[frame]\nlabel = "Near by"\nwest = -10\neast = 30.5\nsouth = -20\nnorth = 40\n'


def test_a_frame_of_its_own_is_read_and_none_is_needed(toy_folder: Path) -> None:
    assert load_case(toy_folder).settings.frame is None
    edit(toy_folder / "case.toml", lambda text: text + FRAME)
    frame = load_case(toy_folder).settings.frame
    assert frame is not None
    assert (frame.label, frame.west, frame.east) == ("Near by", -10, 30.5)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("north = 40\n", ""),
        ("west = -10", "west = 40"),
        ("south = -20", 'south = "low"'),
        ("east = 30.5", "east = 400"),
        ("north = 40", "north = true"),
        ('label = "Near by"', "label = 5"),
        ("label", "name"),
    ],
)
def test_a_frame_that_is_none_is_one_fault(toy_folder: Path, old: str, new: str) -> None:
    edit(toy_folder / "case.toml", lambda text: text + FRAME.replace(old, new, 1))
    (fault,) = faults_of(toy_folder)
    assert (fault.table, fault.column) == ("case.toml", "frame")
