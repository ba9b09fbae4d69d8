"""The widgets of the votes: with whom, states, issue, and for the map a year."""

from __future__ import annotations

import streamlit as st

from components.address import VotesChoice
from components.address.choice import MOST_STATES
from components.address.codecs import Scope
from components.address.options import voters
from components.analysis.record.agreement import VotesResult, YearShown
from components.controls.choices import widgets
from components.controls.choices.session import settle, show
from components.controls.places import filter_bar
from components.tables import Case
from components.words import Words


def show_votes_filters(case: Case, choice: VotesChoice, result: VotesResult, words: Words) -> None:
    """Show the choices; a year that the issue does not reach leaves the address."""
    if choice.year is not None and (result.shown is None or result.shown.asked is not None):
        settle(year=None)
    names = voters(case, Scope(choice.region))
    with filter_bar():
        _show_party(result, choice, words)
        widgets.several(
            words.text("States to chart"),
            "actor",
            {iso3: names[iso3] for iso3 in sorted(names, key=names.__getitem__)},
            result.charted,
            standard=result.standard,
            max_selections=MOST_STATES,
            placeholder=words.text("Choose at least one"),
            help=words.text("To begin with, those that a claim names.")
            if result.standard_is_named
            else words.text("To begin with, those at both ends: most alike and least."),
        )
        widgets.one(
            words.text("Issue of the roll calls"),
            "issue",
            words.labels(case.vote_issue_scale),
            choice,
            help=words.text(
                "As the data set marks its roll calls. A roll call can have several marks or none."
            ),
        )


def show_year(years: tuple[int, ...], shown: YearShown, words: Words) -> None:
    """Show the slider of an issue's years, at the one that the map shows."""
    if years[0] == years[-1]:
        return
    show("year", shown.year, shown.first, (years[0], years[-1]))
    st.slider(words.text("Year of the map"), years[0], years[-1], key="year")


def _show_party(result: VotesResult, choice: VotesChoice, words: Words) -> None:
    widgets.segments(
        words.text("Agreement with"),
        "party",
        {str(party): name for party, name in result.labels.items()},
        choice,
    )
