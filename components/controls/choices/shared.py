"""The filters that hold on every page: region, and on pages that show stances the reading."""

from __future__ import annotations

import streamlit as st

from components.address import Choice
from components.address.options import regions
from components.controls.choices import widgets
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case


def show_shared_choice(case: Case, choice: Choice) -> None:
    """Show the filters in the sidebar."""
    with st.sidebar:
        widgets.several(
            "Region",
            "region",
            regions(case),
            choice.region,
            placeholder="All regions",
            help="UN M49 regions. The map frames the regions you choose.",
        )
        if not hasattr(choice, "reading"):
            return
        scale = case.reading_scale
        widgets.one(
            "Reading of contested claims",
            "reading",
            dict(scale["label"]),
            choice,
            help="\n\n".join(
                f"**{escape_markdown(row.label)}.** {escape_markdown(row.definition)}"
                for row in scale.itertuples()
            ),
        )
