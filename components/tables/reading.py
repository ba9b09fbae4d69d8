"""Files → frames of text, with a fault for each record that cannot be read."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from components.tables.faults import Fault, shown


def read_text(path: Path, table: str) -> tuple[str, list[Fault]]:
    """Return the text of a UTF-8 file (a byte-order mark is dropped), or why there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig"), []
    except FileNotFoundError:
        return "", [Fault(table, None, "", "no such file", f"a file named {path.name}")]
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        found = f"a byte that is not UTF-8 (0x{error.object[error.start]:02x}, line {line})"
        return "", [Fault(table, None, "", found, "text encoded as UTF-8")]


def read_csv(path: Path, table: str) -> tuple[pd.DataFrame | None, list[Fault]]:
    """Return a CSV file as a frame of text, or None with the faults that forbid it.

    Every cell stays text: "NA" is Namibia's code and a blank is an empty string. Cells are
    stripped of spaces at the ends. The index is the row as a spreadsheet counts it.
    """
    body, faults = read_text(path, table)
    if faults:
        return None, faults
    records = list(csv.reader(io.StringIO(body, newline="")))
    if not records or not any(records[0]):
        return None, [Fault(table, 1, "", "no header", "a first row with the column names")]
    header = [name.strip() for name in records[0]]
    rows = {n: record for n, record in enumerate(records[1:], start=2) if record}
    faults = [*_repeated_columns(header, table), *_ragged_rows(rows, len(header), table)]
    if faults:
        return None, faults
    cells = [[cell.strip() for cell in record] for record in rows.values()]
    return pd.DataFrame(cells, index=list(rows), columns=header, dtype="str"), []


def _repeated_columns(header: list[str], table: str) -> list[Fault]:
    repeated = sorted({name for name in header if header.count(name) > 1})
    return [Fault(table, 1, name, "a column named twice", "each name once") for name in repeated]


def _ragged_rows(rows: dict[int, list[str]], width: int, table: str) -> list[Fault]:
    return [
        Fault(table, n, "", f"{len(record)} cells, the first {shown(record[0])}", f"{width} cells")
        for n, record in rows.items()
        if len(record) != width
    ]
