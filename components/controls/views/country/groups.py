"""Where a state lies, and the groups that it belongs to."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.report import StateReport
from components.controls.markup.elements import claim, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.country.where import place_in_source
from components.words import Words
from components.words.states import membership_in_words


def groups_section(report: StateReport, words: Words) -> None:
    """Show the distance between the capitals, the region, and each membership."""
    row = report.stance
    st.header(words.text("Place and groups"), anchor=False)
    distance = row["distance_km"]
    if row["basis"] != "subject" and not pd.isna(distance):
        said = words.text(
            "{capital} is {distance} km from {other} (great circle between the capitals, WGS84).",
            capital=row["capital"],
            distance=words.number(distance),
            other=report.capital,
        )
        st.write(escape_markdown(said))
    where = words.text(
        "{subregion}, {region} (UN M49).", subregion=row["subregion"], region=row["region"]
    )
    st.write(escape_markdown(where))
    groups = list(report.evidence.groups.itertuples())
    if not groups:
        return
    st.write(escape_markdown(words.listing(str(group.name) for group in groups)))
    with st.expander(words.text("What these groups are, and since when it is in them")):
        for group in groups:
            source = place_in_source(report, group, words)
            status = membership_in_words(words, group.status, group.valid_from, group.valid_to)
            show_html(claim(status, str(group.name), source, group.definition))
