"""The filters of the checked claims: verdict, actor, place in the source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.record.checks import in_source_order
from components.controls import keys
from components.tables import Case


def check_filters(case: Case, rows: pd.DataFrame) -> pd.DataFrame:
    """Show the filters in the sidebar and return the rows of `checked_claims` that they keep."""
    with st.sidebar:
        verdicts = st.multiselect(
            "Verdict",
            list(case.verdict_scale.index),
            key=keys.VERDICT,
            format_func=case.verdict_scale["label"].get,
            placeholder="All verdicts",
            bind="query-params",
        )
        about = st.multiselect(
            "Claims about",
            sorted(rows["actor"].unique()),
            key=keys.CLAIM_ACTORS,
            placeholder="All actors",
            bind="query-params",
        )
        sections = st.multiselect(
            "Where in the source",
            in_source_order(rows["section"]),
            key=keys.SECTION,
            placeholder="Everywhere",
            bind="query-params",
        )
    kept = rows
    for column, chosen in (("verdict", verdicts), ("actor", about), ("section", sections)):
        if chosen:
            kept = kept[kept[column].isin(chosen)]
    return kept
