"""The filters that hold on every page: region and reading."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.analysis.claims.resolution import Reading
from components.controls import keys
from components.controls.link_check import offer
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case


@dataclass(frozen=True)
class SharedChoice:
    """The regions to keep (none: all) and how contested claims are shown."""

    regions: tuple[str, ...]
    reading: Reading


def show_shared_filters(case: Case, *, with_reading: bool) -> None:
    """Show the filters in the sidebar; the entry script does so on every page.

    The reading is shown on the pages that show stances.
    """
    with st.sidebar:
        st.multiselect(
            "Region",
            sorted(case.countries["region"].unique()),
            key=keys.REGION,
            placeholder="All regions",
            bind="query-params",
            help="UN M49 regions. The map frames the regions you choose.",
        )
        scale = case.reading_scale
        offer(keys.READING, scale["label"])
        if not with_reading:
            return
        st.selectbox(
            "Reading of contested claims",
            list(scale.index),
            key=keys.READING,
            format_func=scale["label"].get,
            bind="query-params",
            help="\n\n".join(
                f"**{escape_markdown(row.label)}.** {escape_markdown(row.definition)}"
                for row in scale.itertuples()
            ),
        )


def shared_choice() -> SharedChoice:
    """Return what the user chose, on any page."""
    return SharedChoice(
        tuple(st.session_state[keys.REGION]), st.session_state.get(keys.READING, "contested")
    )
