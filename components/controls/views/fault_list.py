"""What the reader sees when the tables have faults: all of them, in place of the dashboard."""

from __future__ import annotations

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
    rows = pd.DataFrame([_row(fault, words) for fault in error.faults]).astype({"row": "Int64"})
    show_table(rows, FAULTS, words, Look(words.text("Faults with table, row and column")))


def _row(fault: Fault, words: Words) -> dict[str, object]:
    texts = ("table", "column", "found", "allowed")
    return {"row": fault.row} | {name: words.said(getattr(fault, name)) for name in texts}
