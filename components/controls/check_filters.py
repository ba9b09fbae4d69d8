"""The filters of the checked claims: verdict, actor, place in the source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.actors.names import actor_names
from components.analysis.record.checks import in_source_order
from components.controls import keys
from components.controls.offered import keep_offered
from components.tables import Case


def check_filters(case: Case, rows: pd.DataFrame) -> pd.DataFrame:
    """Show the filters in the sidebar and return the rows of `checked_claims` that they keep."""
    names = actor_names(case)
    actors = {actor for ids in rows["actor_ids"] for actor in ids}
    sections_offered = in_source_order(rows["section"])
    for key, options in ((keys.CLAIM_ACTORS, actors), (keys.SECTION, sections_offered)):
        keep_offered(key, options)
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
            sorted(actors, key=names.get),
            key=keys.CLAIM_ACTORS,
            format_func=names.get,
            placeholder="All actors",
            bind="query-params",
            help="Also keeps claims about several actors, if one of them is chosen.",
        )
        sections = st.multiselect(
            "Where in the source",
            sections_offered,
            key=keys.SECTION,
            placeholder="Everywhere",
            bind="query-params",
        )
    kept = rows
    if verdicts:
        kept = kept[kept["verdict"].isin(verdicts)]
    if about:
        kept = kept[kept["actor_ids"].map(set(about).intersection).astype(bool)]
    if sections:
        kept = kept[kept["section"].isin(sections)]
    return kept
