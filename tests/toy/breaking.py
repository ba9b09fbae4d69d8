"""Break a toy case in one place, and read what the loader says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from components.tables import CaseError, Fault, load_case
from components.tables.registry import BY_NAME
from tests.toy.folder import TOY_TABLES, write_table


def change(folder: Path, table: str, key: str, **cells: object) -> int:
    """Give the first row of a toy table that holds `key` other cells.

    Returns the row as a spreadsheet counts it.
    """
    rows = [dict(row) for row in TOY_TABLES[table]]
    place = next(place for place, row in enumerate(rows) if key in row.values())
    rows[place] |= cells
    write_table(folder, table, rows)
    return place + 2


def file_of(folder: Path, table: str) -> Path:
    """Return the file that a table is kept in."""
    return folder / BY_NAME[table].file


def edit(file: Path, change: Callable[[str], str]) -> None:
    """Change the text of a file."""
    text = file.read_text(encoding="utf-8")
    assert change(text) != text, "the edit must change the file"
    file.write_text(change(text), encoding="utf-8")


def edit_settings(folder: Path, old: str, new: str, count: int = -1) -> None:
    """Put a text in place of another in `case.toml`, wherever it stands or the first times."""
    edit(folder / "case.toml", lambda text: text.replace(old, new, count))


def empty(file: Path) -> None:
    """Leave a table its head only."""
    edit(file, lambda text: text.splitlines()[0] + "\n")


def faults_of(folder: Path) -> tuple[Fault, ...]:
    """Return what is wrong with a case; that nothing is wrong fails the test."""
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    return caught.value.faults
