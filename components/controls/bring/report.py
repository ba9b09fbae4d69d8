"""What keeps a file from being a case: every fault, and the rows that have one to carry away."""

from __future__ import annotations

import functools

import pandas as pd
import streamlit as st

from components.columns.sources import FAULTS
from components.controls.views.fault_list import fault_rows
from components.controls.views.table import Look, show_table
from components.exports.formats.inert_cells import inert
from components.ingest import faulty_rows, faulty_tables
from components.ingest.draft import Draft
from components.words import Words

MOST_SHOWN = 500


def show_report(draft: Draft, words: Words) -> None:
    """List every fault of a draft, with its faulty rows to download."""
    st.subheader(
        words.plural("{count} fault to mend", "{count} faults to mend", len(draft.faults)),
        anchor=False,
    )
    note = words.text(
        "Rows are counted as in a spreadsheet. Mend the file as the last column says, and bring it "
        "again."
    )
    st.caption(note)
    rows = fault_rows(draft.faults[:MOST_SHOWN], words)
    show_table(rows, FAULTS, words, Look(words.text("Faults with table, row and column")))
    if len(draft.faults) > MOST_SHOWN:
        st.caption(words.text("The first {count} are shown.", count=MOST_SHOWN))
    for name, faulty in _tables(draft).items():
        st.download_button(
            words.text("Faulty rows of {table} with their faults (CSV)", table=name),
            functools.partial(_csv, faulty),
            f"faulty-{name}.csv",
            "text/csv",
            key=f"bring-faulty-{name}",
            on_click="ignore",
        )


def _tables(draft: Draft) -> dict[str, pd.DataFrame]:
    if draft.sheet:
        rows = faulty_rows(draft.sheet, draft.faults)
        return {} if rows.empty else {"table": rows}
    return faulty_tables(draft.files, draft.faults)


def _csv(rows: pd.DataFrame) -> bytes:
    """Return rows for a spreadsheet, which runs none of them."""
    text: str = inert(rows).to_csv(index=False)
    return text.encode("utf-8-sig")
