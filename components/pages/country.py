"""The page of one country: claim and record, then all that the case says of it."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import CountryChoice
from components.address.options import countries_by_name
from components.analysis.report import StateReport, country_report
from components.controls.choices.country import show_country
from components.controls.choices.shared import show_reading
from components.controls.language import current_words
from components.controls.markup.elements import show_html, two_columns
from components.controls.open_page import open_page
from components.controls.places import filter_bar, more_filters
from components.controls.views.country.acts import acts_section
from components.controls.views.country.backing import arms_and_material_section, votes_section
from components.controls.views.country.capability import capability_section
from components.controls.views.country.checks import checks_section
from components.controls.views.country.claims import claims_section
from components.controls.views.country.corrections import corrections_section
from components.controls.views.country.groups import groups_section
from components.controls.views.country.neighbours import neighbours
from components.controls.views.country.positions import (
    ballots_section,
    before_and_after_section,
    recognition_section,
)
from components.controls.views.country.verdict import verdict_section
from components.controls.views.page_head import page_head
from components.tables import Case
from components.words import Words
from components.words.states import country_explanation


def page(case: Case, choice: CountryChoice) -> None:
    """Show the verdict on one country first, then its acts beside what is claimed of it."""
    words = current_words()
    with filter_bar():
        show_country(case, choice, words)
    more = more_filters(words)
    if more.open:
        with more:
            show_reading(case, choice, words)
    report = country_report(case, choice)
    name, explanation = str(report.stance["name"]), country_explanation(words, report)
    st.set_page_config(page_title=words.beside((name, report.settings.title)))
    page_head(report.settings, name, explanation, words)
    verdict_section(report, words)
    show_html(two_columns(_in_time(report, words), _beside_time(report, words)))
    neighbours(countries_by_name(case), report.iso3, words)


def _in_time(report: StateReport, words: Words) -> htpy.Node:
    if report.iso3 == report.settings.subject_iso3:
        return claims_section(report, words)
    return [
        before_and_after_section(report, words),
        recognition_section(report, words),
        acts_section(report, words),
        groups_section(report, words),
    ]


def _beside_time(report: StateReport, words: Words) -> htpy.Node:
    if report.iso3 == report.settings.subject_iso3:
        return [
            checks_section(report, words),
            groups_section(report, words),
            corrections_section(report, words),
        ]
    return [
        checks_section(report, words),
        claims_section(report, words),
        ballots_section(report, words),
        votes_section(report, words),
        arms_and_material_section(report, words),
        capability_section(report, words),
        corrections_section(report, words),
    ]


if __name__ == "__main__":
    open_page("country", page)
