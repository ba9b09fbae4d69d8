"""The rows that faults were found in, each with its faults beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from components.ingest.sheets import Sheet, read_sheet
from components.tables.faults import CaseError, Fault
from components.tables.registry import BY_NAME

ROW, FAULTS = "row", "faults"


def faulty_rows(sheet: Sheet, faults: Iterable[Fault]) -> pd.DataFrame:
    """Return the rows of a sheet that any of `faults` is in, with their number and the faults.

    The columns are `row`, those of the sheet, and `faults`: what was found and what is allowed,
    one line per fault. Faults of other tables, and of a table as a whole, are left out.
    """
    lines: dict[int, list[str]] = {}
    for fault in faults:
        if fault.table == sheet.name and fault.row is not None and fault.row in sheet.rows.index:
            line = f"{fault.column}: found {fault.found}; allowed: {fault.allowed}"
            lines.setdefault(fault.row, []).append(line)
    rows = sheet.rows.loc[sorted(lines)]
    columns = {FAULTS: ["\n".join(lines[number]) for number in rows.index]}
    numbered = rows.assign(**{_free(rows, name): cells for name, cells in columns.items()})
    numbered.insert(0, _free(rows, ROW), rows.index)
    return numbered


def faulty_tables(files: Mapping[str, bytes], faults: Iterable[Fault]) -> dict[str, pd.DataFrame]:
    """Return the faulty rows of each table of a case by the table's name.

    A table that cannot be told into rows at all has none.
    """
    found = list(faults)
    tables = {}
    for name in sorted({fault.table for fault in found if fault.row is not None}):
        spec = BY_NAME.get(name)
        if spec is None or spec.file not in files:
            continue
        try:
            sheet = read_sheet(name, files[spec.file])
        except CaseError:
            continue  # its own fault says why
        rows = faulty_rows(sheet, found)
        if not rows.empty:
            tables[name] = rows
    return tables


def _free(rows: pd.DataFrame, name: str) -> str:
    """Return a name that no column of the rows has."""
    while name in rows.columns:
        name = f"{name}_"
    return name
