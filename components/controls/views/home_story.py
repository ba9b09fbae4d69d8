"""The story in a few views, each a link to a page with its choice."""

from __future__ import annotations

import streamlit as st

from components.address import (
    Choice,
    ClaimsChoice,
    MapChoice,
    PositionsChoice,
    ReachChoice,
    VotesChoice,
)
from components.analysis.home import HomeResult
from components.controls.choices.links import page_link
from components.words import Words


def home_story(result: HomeResult, words: Words) -> None:
    """Show the links in their order, of those views that the case has something for."""
    views = [(label, choice) for has, label, choice in _views(result, words) if has]
    heading = words.plural("The story in {count} view", "The story in {count} views", len(views))
    if not result.has_record:
        heading = words.text("Where to look next")
    with st.container(key="home-story", gap="small"):
        st.header(heading, anchor=False)
        with st.container(gap=None):
            for number, (label, choice) in enumerate(views, start=1):
                step = words.text("{number} · {view} →", number=number, view=label)
                page_link(choice, step, in_region=False)


def _views(result: HomeResult, words: Words) -> list[tuple[bool, str, Choice]]:
    """Return whether the case has something for a view, what it is called, and its choice."""
    day, offered = words.day(result.turn.day), result.map.offered
    claim = words.text("The claim: whom the article counts as backers")
    if not result.has_record:
        claim = words.text("What the source says of each state")
    return [
        ("article" in offered, claim, MapChoice(lens="article")),
        (
            not result.has_record and "votes" in offered,
            words.text("How the same states voted in the UN"),
            VotesChoice(),
        ),
        (
            result.has_record,
            words.text("The record: what states did before {day}", day=day),
            MapChoice(),
        ),
        (
            "force" in offered,
            words.text("The break: what states said of the use of force"),
            PositionsChoice(),
        ),
        (
            not result.ways.empty,
            words.text("Who could send help, from how far and how fast"),
            ReachChoice(),
        ),
        (
            result.has_outcomes,
            words.text("Who came, and what happened next"),
            ClaimsChoice(show="outcomes"),
        ),
    ]
