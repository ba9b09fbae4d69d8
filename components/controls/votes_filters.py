"""The choices of the votes page: states, issue, and for the map a year and with whom.

Which states and years are offered follows the region and the issue; what was chosen stays where
it is still offered.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.analysis.actors.names import Party, actors_in_regions, party_names
from components.analysis.record.votes import ALL_ISSUES, issue_years, voting_years
from components.controls import keys
from components.controls.link_check import offer
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.offered import keep_offered
from components.tables import Case

MOST_STATES = 12
_SHOWN_BEFORE, _YEAR_LEFT = "votes_states_before", "votes_year_left"


@dataclass(frozen=True)
class VotesChoice:
    """The states to chart and the issue of the roll calls."""

    states: tuple[str, ...]
    issue: str


@dataclass(frozen=True)
class MapYear:
    """The year of the map, and the one that was asked for where the issue does not have it."""

    year: int
    left_out: int | None = None


def votes_filters(case: Case, regions: tuple[str, ...]) -> VotesChoice:
    """Show the choices in the sidebar and return them.

    The states that the source names itself are chosen to begin with, where they are offered.
    """
    names = case.countries["name"]
    within = actors_in_regions(case, regions)
    ends = {case.settings.subject_iso3, case.settings.adversary_iso3}
    voters = [s for s in case.world.voters["iso3"] if s in within and s not in ends]
    named = [s for s in case.stances["actor_id"].unique() if s in voters]
    offered = sorted(voters, key=names.get)
    first = (named or offered)[:MOST_STATES]
    _follow_region(offered, first)
    with st.sidebar:
        states: list[str] = st.multiselect(
            "States to chart",
            offered,
            default=first,
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
        offer(keys.VOTERS, names[offered])
        issue = st.selectbox(
            "Issue of the roll calls",
            list(case.vote_issue_scale.index),
            key=keys.ISSUE,
            format_func=case.vote_issue_scale["label"].get,
            bind="query-params",
            help="As the data set marks its roll calls; one can bear several marks or none.",
        )
    return VotesChoice(tuple(states), str(issue or ALL_ISSUES))


def _follow_region(offered: list[str], first: list[str]) -> None:
    """Where the region changed, choose the states to begin with again, unless the user chose.

    Of the states that a user chose, those that are still offered stay; call before the widget.
    """
    before: tuple[list[str], list[str]] = st.session_state.get(_SHOWN_BEFORE, (offered, first))
    st.session_state[_SHOWN_BEFORE] = (offered, first)
    if before == (offered, first) or keys.VOTERS not in st.session_state:
        return
    chosen: list[str] = st.session_state[keys.VOTERS]
    if set(chosen).isdisjoint(offered) or set(chosen) == set(before[1]):
        st.session_state[keys.VOTERS] = first
    else:
        keep_offered(keys.VOTERS, offered)


def map_year(case: Case, issue: str) -> MapYear:
    """Show the slider of an issue's years and return the year; at first the subject's last vote."""
    years = issue_years(case, issue)
    first = (voting_years(case, issue) or years)[-1]
    offer(keys.YEAR, map(str, issue_years(case)))
    if years[0] == years[-1]:
        return MapYear(first)
    asked = _year_asked_for(issue_years(case))
    if keys.YEAR in st.session_state and asked not in range(years[0], years[-1] + 1):
        st.session_state[keys.YEAR] = first
    year = int(
        st.slider("Year of the map", years[0], years[-1], first, key=keys.YEAR, bind="query-params")
    )
    if asked and not years[0] <= asked <= years[-1]:
        st.session_state[_YEAR_LEFT] = (issue, year, asked)
    of_issue, shown, left_out = st.session_state.get(_YEAR_LEFT, (issue, year, None))
    if (of_issue, shown) != (issue, year):
        del st.session_state[_YEAR_LEFT]
        return MapYear(year)
    return MapYear(year, left_out)


def _year_asked_for(years: list[int]) -> int:
    """Return the year that was chosen before, or that a link asks for; 0 where it is none."""
    asked = st.session_state.get(keys.YEAR, st.query_params.get(keys.YEAR, ""))
    known = {str(year): year for year in range(years[0], years[-1] + 1)}
    return known.get(str(asked), 0)


def map_party(case: Case) -> Party:
    """Ask whose agreement the map shows: with the subject, or with the adversary."""
    labels = party_names(case)
    offer(keys.VOTES_WITH, labels.values())
    chosen = st.segmented_control(
        "Agreement with",
        list(labels),
        default="subject",
        required=True,
        key=keys.VOTES_WITH,
        format_func=lambda end: escape_markdown(labels[end]),
        bind="query-params",
    )
    return "adversary" if chosen == "adversary" else "subject"
