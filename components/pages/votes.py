"""The votes page: how often states voted with the subject and with the adversary."""

from __future__ import annotations

import htpy
import pandas as pd
import streamlit as st

from components.address import VotesChoice
from components.analysis.record.agreement import THIN, AgreementLines, VotesResult, YearShown, votes
from components.controls.choices.cards import open_country, show_country_box
from components.controls.choices.votes import show_party, show_votes_filters, show_year
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import inline_list, line_sample, show_html, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.controls.views.votes_table import votes_table
from components.figures.charts.agreement import PANEL_PX, agreement_panel, line_marks
from components.figures.maps.votes import votes_map
from components.tables import Case
from components.words import Words
from components.words.votes import (
    nothing_to_chart,
    pooled_heading,
    votes_finding,
    year_heading,
    year_notes,
    years_in_words,
)


def page(case: Case, choice: VotesChoice) -> None:
    """Show agreement over time for chosen states, then a map of one year, then all in a table."""
    words, result = current_words(), votes(case, choice)
    finding = votes_finding(words, result)
    page_head(result.settings, finding, _explanation(words), words, _roll_calls(result, words))
    show_votes_filters(case, choice, result, words)
    if result.shown is None:
        st.info(escape_markdown(nothing_to_chart(words, result)))
        return
    _show_panels(result, words)
    _show_map(choice, result, result.shown, words)
    st.header(escape_markdown(pooled_heading(words, result)), anchor=False)
    votes_table(result, words)
    st.caption(
        words.text("Tick the box of a row, or click a country on the map, to open its page.")
    )
    show_country_box(case, choice, words)


def _roll_calls(result: VotesResult, words: Words) -> str:
    if not result.years:
        return ""
    first, last = str(result.years[0]), str(result.years[-1])
    return words.text("Roll calls of {first} to {last}", first=first, last=last)


def _explanation(words: Words) -> str:
    return words.text(
        "Recorded votes in the UN General Assembly. Two states agree on a roll call if they cast "
        "the same vote; it counts as half if one of them abstained; absences are left out. A high "
        "share alone says little: compare it with that of other states."
    )


def _show_panels(result: VotesResult, words: Words) -> None:
    lines, issues = result.lines, result.scales.vote_issue
    if not result.charted:
        st.info(words.text("Choose at least one state above."))
        return
    if lines is None:
        st.info(words.text("These states cast no recorded vote on this issue."))
        return
    label = words.label(issues, result.issue)
    st.header(words.text("{issue}, by year", issue=escape_markdown(label)), anchor=False)
    _legend(result, lines, words)
    with st.container(horizontal=True, gap="small", key="votes-panels"):
        for state in lines.rows["iso3"].unique():
            with st.container(width=PANEL_PX[0], gap=None):
                _show_panel(result, lines, state, words)
    thin = words.text("Small open marks: years with fewer than {few} joint roll calls.", few=THIN)
    notes = [words.definition(issues, result.issue), thin]
    st.caption(
        escape_markdown(" ".join([result.settings.votes_note, *notes] if lines.silent else notes))
    )


def _show_panel(result: VotesResult, lines: AgreementLines, state: str, words: Words) -> None:
    name = result.names[state]
    st.markdown(f"**{escape_markdown(name)}**")
    figure_view(
        agreement_panel(lines, state, words, current_theme()),
        key=f"votes-{state}",
        alt=words.text(
            "{name}: agreement with {subject} in {share} of joint roll calls, {span}",
            name=name,
            subject=result.parties["subject"],
            share=_percent(result.shares[state], words),
            span=years_in_words(words, result.pooled_years),
        ),
    )


def _legend(result: VotesResult, drawn: AgreementLines, words: Words) -> None:
    """Say what the lines and the shade mean, on the chart itself."""
    lines: list[htpy.Node] = [
        [line_sample(colour, style), words.text("Agreement with {who}, %", who=who)]
        for colour, style, who in line_marks(drawn, current_theme())
    ]
    if drawn.silent:
        none_cast = words.text(
            "No vote of {subject}, {first}–{last}",
            subject=result.labels["subject"],
            first=str(drawn.silent[0]),
            last=str(drawn.silent[-1]),
        )
        lines.append([swatch(current_theme().faint), none_cast])
    show_html(inline_list(words.text("Lines of the charts"), lines))


def _percent(share: float, words: Words) -> str:
    if pd.isna(share):
        return words.text("not known")
    return words.percent(share)


def _show_map(choice: VotesChoice, result: VotesResult, shown: YearShown, words: Words) -> None:
    left, right = st.columns([1, 2], gap="medium", vertical_alignment="bottom")
    with left:
        show_party(result, choice, words)
    with right:
        show_year(result.years, shown, words)
    st.header(escape_markdown(year_heading(words, result, shown)), anchor=False)
    for note in year_notes(words, result, shown, result.settings.votes_note):
        st.info(escape_markdown(note))
    with framed("votes"):
        figure_view(
            votes_map(shown.agreement, words, current_theme()),
            base_map=shown.agreement.ground.base_map,
            key="votes-map",
            alt=words.text(
                "World map of agreement with {who} in {year}; the table below pools years.",
                who=result.parties[shown.party],
                year=str(shown.year),
            ),
            on_pick=open_country,
        )


if __name__ == "__main__":
    open_page("votes", page)
