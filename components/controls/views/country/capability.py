"""What a state could bring: the kinds of support claimed of it, and how fast they would come."""

from __future__ import annotations

import streamlit as st

from components.address import ReachChoice
from components.analysis.report import StateReport
from components.controls.choices.links import page_link
from components.controls.markup.elements import claim, show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.country.where import about_whom
from components.words import Words
from components.words.quotation import quoted
from components.words.reach import days_of_way


def capability_section(report: StateReport, words: Words) -> None:
    """Show support, reach and likelihood as claimed, and days by air and sea as computed."""
    st.header(words.text("Capability and reach"), anchor=False)
    _claimed(report, words)
    _computed(report, words)


def _claimed(report: StateReport, words: Words) -> None:
    rows = report.evidence.capabilities
    if rows.empty:
        st.write(
            words.text("The source states no kind of support, reach or likelihood for this state.")
        )
        return
    for row in rows.itertuples():
        kinds = [words.label(report.scales.support_type, code) for code in row.support_types]
        facts = [words.listing(kinds)]
        if row.reach_wording:
            facts.append(words.text("reach: {words}", words=row.reach_wording))
        if row.likelihood:
            band = report.scales.likelihood.loc[row.likelihood]
            facts.append(
                words.text(
                    "direct involvement: {words} (read as {low}–{high} %)",
                    words=row.likelihood_wording,
                    low=band.low_pct,
                    high=band.high_pct,
                )
            )
        where = about_whom(report, row, words)
        said = quoted(words, row.support_wording, row.verbatim)
        show_html(claim(said, words.beside(facts), where, row.summary))
    if rows["likelihood"].ne("").any():
        st.caption(escape_markdown(report.settings.likelihood_note))


def _computed(report: StateReport, words: Words) -> None:
    """Show how long the case's standard load would take; nothing for a state without a route."""
    if report.ways.rows.empty:
        return
    for row in report.ways.rows.to_dict("records"):
        said = days_of_way(words, row, report.ways.tonnage_t, report.capital)
        st.write(escape_markdown(said))
    page_link(
        ReachChoice(allies=(report.iso3,)),
        words.text("Its routes, and what is assumed of them →"),
        in_region=False,
    )
