"""Files → checked frames of several tables, and frames as they are looked up."""

from __future__ import annotations

import functools
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from components.tables.checking import check_table, column_notes
from components.tables.faults import Fault
from components.tables.files import Files, digest_of
from components.tables.reading import read_csv
from components.tables.registry import TableSpec

Frames = dict[str, pd.DataFrame]


@dataclass(frozen=True, eq=False)
class ReadTable:
    """A table as it was read: its rows, or None where it could not be, and each fault within it.

    The frame is shared: copy before changing.
    """

    frame: pd.DataFrame | None
    faults: tuple[Fault, ...]


Tables = Mapping[str, ReadTable]

# A case of which one file changes is read again, and most cases leave their scales as shipped.
_HELD: weakref.WeakValueDictionary[tuple[str, str], ReadTable] = weakref.WeakValueDictionary()


def read_tables(files: Files, specs: Iterable[TableSpec]) -> Tables:
    """Return every table by name. A table without a file has no rows where that is allowed.

    Tables whose files are the same are one, for as long as somebody keeps it.
    """
    return {spec.name: _held_or_read(files, spec) for spec in specs}


def frames_of(tables: Tables) -> Frames:
    """Return the rows of those tables that could be read."""
    return {name: table.frame for name, table in tables.items() if table.frame is not None}


def faults_in(tables: Tables) -> list[Fault]:
    """Return every fault within a table."""
    return [fault for table in tables.values() for fault in table.faults]


def _held_or_read(files: Files, spec: TableSpec) -> ReadTable:
    if spec.may_be_empty and spec.file not in files:
        return _without_rows(spec)
    if not isinstance(files.get(spec.file), bytes):
        return _read(files, spec)
    key = spec.name, digest_of(files, [spec.file])
    held = _HELD.get(key)
    if held is None:
        held = _HELD[key] = _read(files, spec)
    return held


@functools.cache
def _without_rows(spec: TableSpec) -> ReadTable:
    """Return a table without a file, made once: a small case has two dozen of them."""
    frame, faults = check_table(
        pd.DataFrame(columns=[*column_notes(spec.model)], dtype="str"), spec
    )
    return ReadTable(frame, tuple(faults))


def _read(files: Files, spec: TableSpec) -> ReadTable:
    raw, faults = read_csv(files, spec.file, spec.name)
    if raw is None:
        return ReadTable(None, tuple(faults))
    frame, found = check_table(raw, spec)
    return ReadTable(frame, (*faults, *found))


def as_looked_up(frames: Frames, specs: Iterable[TableSpec]) -> Frames:
    """Return tables indexed by their key, and scales by code in the order of display."""
    return {spec.name: _as_looked_up(frames[spec.name], spec) for spec in specs}


def _as_looked_up(frame: pd.DataFrame, spec: TableSpec) -> pd.DataFrame:
    if spec.is_scale:
        return frame.sort_values("order").set_index("code")
    return frame.set_index(spec.key) if spec.key else frame.reset_index(drop=True)
