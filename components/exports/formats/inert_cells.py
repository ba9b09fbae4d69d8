"""Cells that no spreadsheet runs."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
from pandas.api.types import is_numeric_dtype

# What a spreadsheet takes for a formula: OWASP, "CSV Injection" (owasp.org/www-community/attacks),
# and the wide forms that some of them read alike.
# A plain number with a sign is no formula.
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def inert(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with an apostrophe before each text that a spreadsheet would run.

    The same goes for the names of columns.
    """
    texts = {name: cells.map(_inert) for name, cells in rows.items() if not is_numeric_dtype(cells)}
    return rows.assign(**texts).rename(columns=_inert)


def _inert(cell: Any) -> Any:
    if not isinstance(cell, str) or not cell.startswith(RUNS) or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}"
