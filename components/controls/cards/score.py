"""The card of a score: what it is made of, down to the raw values and their sources."""

from __future__ import annotations

import htpy
import pandas as pd
import streamlit as st

from components.address import CountryChoice
from components.analysis.index.backing_index import IndexResult
from components.analysis.index.breakdown import Breakdown, SourceLink
from components.controls.choices.index import close_state
from components.controls.choices.links import page_link
from components.controls.figure_view import current_theme
from components.controls.markup.elements import block, outside_link, show_html, small
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.share import share
from components.figures.charts.scores import component_colours
from components.words import Words
from components.words.backing_index import (
    component_bases,
    component_values,
    rank_in_words,
    tier_names,
)


def score_card(result: IndexResult, state: str, found: Breakdown, words: Words) -> None:
    """Show the card of a state's score."""
    row = result.rows.loc[state]

    @st.dialog(
        escape_markdown(str(row["name"])), width="small", position="right", on_dismiss=close_state
    )
    def card() -> None:
        said = (tier_names(words)[row["tier"]], *rank_in_words(words, row))
        st.write(escape_markdown(words.beside(said)))
        show_html(_components(result, found, words))
        show_html(share(words))
        page_link(
            CountryChoice(country=state),
            words.text("Open the page of {name} →", name=escape_markdown(str(row["name"]))),
        )

    card()


def _components(result: IndexResult, found: Breakdown, words: Words) -> list[htpy.Node]:
    colours = component_colours(current_theme())
    values, bases = component_values(words, found), component_bases(words, found)
    labels = words.labels(result.scales.index_component)
    return [
        block(
            htpy.p[htpy.b[labels[str(code)]]],
            htpy.p[values[str(code)]],
            htpy.p[_sum(part, words)],
            htpy.p[_sources(found.sources[str(code)], bases[str(code)])],
            colour=colours[str(code)],
        )
        for code, part in found.parts.iterrows()
    ]


def _sum(part: pd.Series, words: Words) -> str:
    """Return how a component comes into the score."""
    if pd.isna(part["scaled"]):
        return words.text("not counted")
    scaled = words.number(part["scaled"], 2)
    if pd.isna(part["share"]):
        return words.text("{scaled} on the scale from 0 to 1, without weight", scaled=scaled)
    return words.text(
        "{scaled} on the scale from 0 to 1, times {weight} of the weight: {adds}",
        scaled=scaled,
        weight=words.percent(part["share"]),
        adds=words.number(part["adds"], 2),
    )


def _sources(sources: tuple[SourceLink, ...], basis: str) -> htpy.Node:
    links: list[htpy.Node] = []
    for source in sources:
        links += [", " if links else None, outside_link(source.address, source.name)]
    return small(*links, " · " if links else None, basis)
