"""The choices of the votes page: states, issue, and for the map a year and with whom."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.analysis.claims import actors_in_regions
from components.analysis.membership import End, end_names
from components.analysis.record.votes import ALL_ISSUES, voting_years
from components.controls import keys
from components.controls.link_check import offer
from components.tables import Case

MOST_STATES = 12


@dataclass(frozen=True)
class VotesChoice:
    """The states to chart and the issue of the roll calls."""

    states: tuple[str, ...]
    issue: str


def votes_filters(case: Case, regions: tuple[str, ...]) -> VotesChoice:
    """Show the choices in the sidebar and return them.

    The states that the source names itself are chosen to begin with, where they are offered.
    """
    names = case.countries["name"]
    within = actors_in_regions(case, regions)
    ends = {case.settings.subject_iso3, case.settings.adversary_iso3}
    voters = [s for s in case.un_votes["iso3"].unique() if s in within and s not in ends]
    named = [s for s in case.stances["actor_id"].unique() if s in voters]
    offered = sorted(voters, key=names.get)
    with st.sidebar:
        states: list[str] = st.multiselect(
            "States to chart",
            offered,
            default=named or offered[:MOST_STATES],
            key=keys.VOTERS,
            format_func=names.get,
            max_selections=MOST_STATES,
            placeholder="Choose at least one",
            bind="query-params",
            help="To begin with, those that the source names itself."
            if named
            else "The source names none of these; the first by name are shown.",
        )
        offer(keys.ISSUE, case.vote_issue_scale["label"])
        offer(keys.VOTERS, names)
        issue = st.selectbox(
            "Issue of the roll calls",
            list(case.vote_issue_scale.index),
            key=keys.ISSUE,
            format_func=case.vote_issue_scale["label"].get,
            bind="query-params",
            help="As the data set marks its roll calls; one can bear several marks or none.",
        )
    return VotesChoice(tuple(states), str(issue or ALL_ISSUES))


def map_year(case: Case) -> int:
    """Show the slider of years and return the year; the last in which the subject voted first."""
    years = case.un_votes["year"]
    offer(keys.YEAR, (str(year) for year in range(int(years.min()), int(years.max()) + 1)))
    return int(
        st.slider(
            "Year of the map",
            int(years.min()),
            int(years.max()),
            voting_years(case)[-1],
            key=keys.YEAR,
            bind="query-params",
        )
    )


def map_end(case: Case) -> End:
    """Ask whose agreement the map shows: with the subject, or with the adversary."""
    labels = end_names(case)
    offer(keys.VOTES_WITH, labels.values())
    chosen = st.segmented_control(
        "Agreement with",
        list(labels),
        default="subject",
        required=True,
        key=keys.VOTES_WITH,
        format_func=labels.__getitem__,
        bind="query-params",
    )
    return "adversary" if chosen == "adversary" else "subject"
