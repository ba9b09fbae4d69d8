"""Faults in a case's files, gathered and raised together."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import pandas as pd

from components.tables.said import said

_LONGEST = 60


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong in one table.

    Its texts are English; those made with `said` can be told in another language.
    `row` counts as a spreadsheet does: the header is row 1, the first record row 2.
    It is None when the fault concerns the whole file.
    """

    table: str
    row: int | None
    column: str
    found: str
    allowed: str

    def __str__(self) -> str:
        """Say where the fault is, what was found and what is allowed."""
        place = [self.table]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f"column {self.column}")
        return f"{', '.join(place)}: found {self.found}; allowed: {self.allowed}"


class CaseError(ValueError):
    """A case that cannot be loaded, with every fault that was found."""

    def __init__(self, faults: list[Fault]) -> None:
        """Keep the faults in reading order."""
        self.faults = tuple(sorted(faults, key=_reading_order))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def _reading_order(fault: Fault) -> tuple[str, int, str, str]:
    return (fault.table, fault.row or 0, fault.column, fault.found)


def shown(value: object) -> str:
    """Return a cell as a fault quotes it, cut where it is long."""
    text = ";".join(value) if isinstance(value, tuple) else str(value)
    if not text:
        return said("a blank")
    return f"“{textwrap.shorten(text, _LONGEST, placeholder='…')}”"


def faults_at(
    table: str, column: str, cells: pd.Series[str], bad: pd.Series[bool], allowed: str
) -> list[Fault]:
    """Return a fault for each bad cell of a column; the index of `cells` counts rows."""
    return [
        Fault(table, int(row), column, shown(cell), allowed) for row, cell in cells[bad].items()
    ]
