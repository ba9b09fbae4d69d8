"""Around the map of the first page: claim and record, how soon a load could come, the article."""

from __future__ import annotations

import streamlit as st

from components.address import ReachChoice, RecordChoice, SourcesChoice
from components.analysis.home import HomeResult
from components.controls.choices.links import page_link
from components.controls.markup.elements import caption, show_html, table
from components.controls.markup.escape_markdown import escape_markdown
from components.words import Words
from components.words.home import (
    article_is,
    doubts_of_ways,
    mode_titles,
    parted_rows,
    ways_of_allies,
)

_MOST_PARTED = 5


def claim_and_record(result: HomeResult, words: Words) -> None:
    """List the states whose acts were not as claimed, the widest gap first."""
    rows = parted_rows(words, result)
    if not rows:
        return
    heading = words.text("What the article claims, and what states did")
    st.header(heading, anchor=False)
    day = words.short_day(result.turn.day)
    record = words.text("Record before {day}", day=day)
    titles = (words.text("State"), words.text("Claim"), record)
    shown = [(name, (claim, done)) for name, claim, done in rows[:_MOST_PARTED]]
    show_html(table(heading, titles, shown, narrow=True))
    page_link(
        RecordChoice(show="claims"),
        words.plural(
            "The {count} state whose acts as a whole differ from the claim →",
            "All {count} states whose acts as a whole differ from the claim →",
            len(rows),
        ),
        in_region=False,
    )


def how_soon(result: HomeResult, words: Words) -> None:
    """List how soon each ally could deliver the load, by air and by sea."""
    ways = ways_of_allies(words, result)
    if not ways:
        return
    goal = {"cargo": result.cargo_t, "capital": result.capital}
    heading = words.text("How soon {cargo} t could reach {capital}", **goal)
    st.header(escape_markdown(heading), anchor=False)
    titles = (words.text("State"), *mode_titles(words, result))
    doubts = doubts_of_ways(words, result)
    show_html(table(heading, titles, ways, narrow=True), caption(doubts) if doubts else None)
    page_link(ReachChoice(), words.text("How far, how fast →"), in_region=False)


def about_article(result: HomeResult, words: Words) -> None:
    """Say what the article is."""
    if result.article is None:
        return
    with st.container(key="home-article", gap="small"):
        heading = words.text("What is the article?")
        if not result.has_record:
            heading = words.text("What is the source?")
        st.header(heading, anchor=False)
        st.write(escape_markdown(article_is(words, result)))
        page_link(SourcesChoice(), words.text("All its claims, and all sources →"))
