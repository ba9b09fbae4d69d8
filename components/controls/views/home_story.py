"""The story in five views, each a link to a page with its choice."""

from __future__ import annotations

import streamlit as st

from components.address import (
    Choice,
    ClaimsChoice,
    MapChoice,
    PositionsChoice,
    ReachChoice,
)
from components.analysis.home import HomeResult
from components.controls.choices.links import page_link
from components.words import Words


def home_story(result: HomeResult, words: Words) -> None:
    """Show the five links in their order."""
    day = words.day(result.turn.day)
    views: tuple[tuple[str, Choice], ...] = (
        (words.text("The claim: whom the article counts as backers"), MapChoice(lens="article")),
        (
            words.text("The record: what states did before {day}", day=day),
            MapChoice(),
        ),
        (words.text("The break: how each state answered {day}", day=day), PositionsChoice()),
        (words.text("Who could come, from how far, how fast"), ReachChoice()),
        (words.text("Who came: what happened next"), ClaimsChoice(show="outcomes")),
    )
    with st.container(key="home-story", gap="small"):
        st.header(words.text("The story in five views"), anchor=False)
        with st.container(gap=None):
            for number, (label, choice) in enumerate(views, start=1):
                step = words.text("{number} · {view} →", number=number, view=label)
                page_link(choice, step, in_region=False)
