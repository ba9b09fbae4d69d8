"""What was put right about a state."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import MethodChoice
from components.analysis.report import StateReport
from components.controls.choices.links import page_link
from components.controls.markup.elements import block, outside_link, show_html
from components.words import Words
from components.words.method import changed_from_to

_RECENT = 3


def corrections_section(report: StateReport, words: Words) -> None:
    """Show the last corrections that name a state; nothing where there is none."""
    rows = report.corrections
    if rows.empty:
        return
    st.header(words.text("Corrections"), anchor=False)
    show_html(
        block(
            htpy.p[htpy.b[words.beside((words.date(row["corrected_on"]), row["row_id"]))]],
            htpy.p[changed_from_to(words, row)],
            htpy.p[row["why"]],
            htpy.p(".atlas-where")[outside_link(row["address"], row["publisher"])],
        )
        for row in rows.head(_RECENT).to_dict("records")
    )
    page_link(
        MethodChoice(actor=(report.iso3,)),
        words.plural(
            "{count} correction about it. How sure is the rest? →",
            "{count} corrections about it. How sure is the rest? →",
            len(rows),
        ),
        in_region=False,
    )
