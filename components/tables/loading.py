"""Files → checked frames of several tables, and frames as they are looked up."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.tables.checking import check_table, column_notes
from components.tables.faults import Fault
from components.tables.files import Files
from components.tables.reading import read_csv
from components.tables.registry import TableSpec

Frames = dict[str, pd.DataFrame]


def read_tables(files: Files, specs: Iterable[TableSpec]) -> tuple[Frames, list[Fault]]:
    """Return the tables that could be read, by name, and every fault within one of them.

    A table without a file has no rows where that is allowed.
    """
    frames: Frames = {}
    faults: list[Fault] = []
    for spec in specs:
        if spec.may_be_empty and spec.file not in files:
            raw: pd.DataFrame | None = pd.DataFrame(
                columns=[*column_notes(spec.model)], dtype="str"
            )
        else:
            raw, found = read_csv(files, spec.file, spec.name)
            faults += found
        if raw is not None:
            frames[spec.name], found = check_table(raw, spec)
            faults += found
    return frames, faults


def as_looked_up(frames: Frames, specs: Iterable[TableSpec]) -> Frames:
    """Return tables indexed by their key, and scales by code in the order of display."""
    return {spec.name: _as_looked_up(frames[spec.name], spec) for spec in specs}


def _as_looked_up(frame: pd.DataFrame, spec: TableSpec) -> pd.DataFrame:
    if spec.is_scale:
        return frame.sort_values("order").set_index("code")
    return frame.set_index(spec.key) if spec.key else frame.reset_index(drop=True)
