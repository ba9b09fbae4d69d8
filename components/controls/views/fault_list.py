"""What the reader sees when the tables have faults: all of them, in place of the dashboard."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.tables import CaseError


def show_faults(error: CaseError) -> None:
    """List every fault with table, row, column, what was found and what is allowed."""
    st.title("The tables have faults")
    count = len(error.faults)
    st.write(
        f"{count} fault{'' if count == 1 else 's'} to mend; nothing is shown until then. "
        "Rows count as a spreadsheet does: the header is row 1. Reload the page after mending."
    )
    rows = [
        (fault.table, fault.row, fault.column, fault.found, fault.allowed) for fault in error.faults
    ]
    columns = ["Table", "Row", "Column", "Found", "Allowed"]
    st.dataframe(pd.DataFrame(rows, columns=columns), hide_index=True, width="stretch")
