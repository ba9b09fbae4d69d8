"""The votes page: how often states voted with the subject and with the adversary."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import VotesChoice
from components.analysis.record.agreement import VotesResult, YearShown, votes
from components.analysis.record.votes import ALL_ISSUES, FEWEST_A_YEAR
from components.controls.choices.cards import open_country, show_country_box
from components.controls.choices.votes import show_votes_filters, show_year
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import inline_list, ring, show_html, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.page_head import figure_head, page_head
from components.controls.views.votes_legend import votes_legend
from components.controls.views.votes_table import votes_table
from components.figures.caption import Own
from components.figures.charts.agreement import (
    agreement_chart,
    shade_of_middle_half,
    thin_colour,
)
from components.figures.maps.votes import votes_map
from components.tables import Case
from components.words import Words
from components.words.explained import votes_explained
from components.words.told import year_alt
from components.words.votes import (
    chart_heading,
    lines_alt,
    nothing_to_chart,
    pooled_heading,
    roll_calls_held,
    votes_finding,
    year_heading,
    year_notes,
)


def page(case: Case, choice: VotesChoice) -> None:
    """Show agreement over time for chosen states, then a map of one year, then all in a table."""
    words, result = current_words(), votes(case, choice)
    finding, span = votes_finding(words, result), roll_calls_held(words, result)
    page_head(result.settings, finding, votes_explained(words, result), words, span)
    show_votes_filters(case, choice, result, words)
    if result.shown is None:
        st.info(escape_markdown(nothing_to_chart(words, result)))
        return
    _show_chart(result, words)
    _show_map(result, result.shown, words)
    st.header(escape_markdown(pooled_heading(words, result)), anchor=False)
    votes_table(result, words)
    st.caption(
        words.text("Tick the box of a row, or click a country on the map, to open its page.")
    )
    show_country_box(case, choice, words)


def figure(case: Case, choice: VotesChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), votes(case, choice)
    figure_head(votes_finding(words, result), roll_calls_held(words, result))
    if result.shown is not None:
        _show_chart(result, words)


def _show_chart(result: VotesResult, words: Words) -> None:
    lines = result.lines
    if not result.charted:
        st.info(words.text("Choose at least one state above."))
        return
    if lines is None:
        st.info(words.text("These states cast no recorded vote on this issue."))
        return
    heading = chart_heading(words, result, lines)
    st.header(escape_markdown(heading), anchor=False)
    found = result.extremes
    leading = ((), ()) if found is None else (found.most, found.least)
    _legend(words, with_thin=bool(lines.rows["thin"].any()))
    figure_view(
        lambda theme: agreement_chart(lines, leading, words, theme),
        key="votes-lines",
        own=Own(heading),
        alt=lines_alt(words, result, lines),
    )
    if result.issue != ALL_ISSUES:
        st.caption(escape_markdown(words.definition(result.scales.vote_issue, result.issue)))


def _legend(words: Words, *, with_thin: bool) -> None:
    theme = current_theme()
    entries: list[htpy.Node] = [
        [swatch(shade_of_middle_half(theme)), words.text("Middle half of all states")]
    ]
    if with_thin:
        few = words.text("Year with fewer than {few} joint roll calls", few=FEWEST_A_YEAR)
        entries.append([ring(thin_colour(theme)), few])
    show_html(inline_list(words.text("Signs of the chart"), entries))


def _show_map(result: VotesResult, shown: YearShown, words: Words) -> None:
    heading = year_heading(words, result, shown)
    st.header(escape_markdown(heading), anchor=False)
    show_year(result.years, shown, words)
    for note in year_notes(words, result, shown, result.settings.votes_note):
        st.info(escape_markdown(note))
    votes_legend(shown.agreement, current_theme(), words)
    with framed("votes"):
        figure_view(
            lambda theme: votes_map(shown.agreement, words, theme),
            key="votes-map",
            own=Own(heading),
            alt=year_alt(words, result, shown),
            on_pick=open_country,
        )


if __name__ == "__main__":
    open_page("votes", page, figure)
