"""What the reader sees when the tables have faults: all of them, in place of the dashboard."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.columns.sources import FAULTS
from components.controls.views.table import Look, show_table
from components.tables.faults import CaseError, Fault
from components.words import Words


def show_faults(error: CaseError, words: Words) -> None:
    """List every fault with table, row, column, what was found and what is allowed."""
    st.title(words.text("The tables have faults"))
    st.write(
        words.plural(
            "{count} fault to mend; nothing is shown until then. Rows are counted as in a "
            "spreadsheet: the header is row 1. Reload the page after mending.",
            "{count} faults to mend; nothing is shown until then. Rows are counted as in a "
            "spreadsheet: the header is row 1. Reload the page after mending.",
            len(error.faults),
        )
    )
    rows = fault_rows(error.faults, words)
    show_table(rows, FAULTS, words, Look(words.text("Faults with table, row and column")))


def fault_rows(faults: Sequence[Fault], words: Words) -> pd.DataFrame:
    """Return a row for each fault, with `table, row, column, found, allowed`."""
    return pd.DataFrame([_row(fault, words) for fault in faults]).astype({"row": "Int64"})


def _row(fault: Fault, words: Words) -> dict[str, object]:
    texts = ("table", "column", "found", "allowed")
    return {"row": fault.row} | {name: words.said(getattr(fault, name)) for name in texts}
