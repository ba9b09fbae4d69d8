"""The votes page: how often states voted with the subject and with the adversary."""

from __future__ import annotations

import htpy
import pandas as pd
import streamlit as st

from components.address import VotesChoice, region_names
from components.analysis.actors.names import (
    party_names,
    party_names_in_sentence,
)
from components.analysis.claims.resolution import CONTESTED
from components.analysis.record.agreement import (
    AgreementLines,
    agreement_lines,
    agreement_map,
)
from components.analysis.record.votes import (
    ALL_ISSUES,
    issue_years,
    pooled_agreement,
    pooled_years,
    silent_years,
    voting_years,
)
from components.analysis.shown import charted_states, first_year, map_year
from components.controls.cards.country import country_card, open_country, show_country_box
from components.controls.choices.session import picking_key
from components.controls.choices.votes import show_party, show_votes_filters, show_year
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import inline_list, line_sample, show_html, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.controls.views.votes_table import votes_table
from components.figures.charts.agreement import PANEL_PX, THIN, agreement_panel, line_marks
from components.figures.maps.votes import votes_map
from components.tables import Case
from components.words import Words
from components.words.votes import votes_headline, years_in_words


def page(case: Case, choice: VotesChoice) -> None:
    """Show agreement over time for chosen states, then a map of one year, then all in a table."""
    words, regions = current_words(), region_names(case, choice.region)
    show_votes_filters(case, choice)
    finding = votes_headline(words, case, charted_states(case, choice), choice.issue)
    page_head(case, finding, _explanation(words), words, _roll_calls(case, choice.issue, words))
    if not issue_years(case, choice.issue):
        label = words.label(case.vote_issue_scale, choice.issue)
        said = words.text("The case has no votes on “{issue}”. Choose another issue.", issue=label)
        st.info(escape_markdown(said))
        return
    _show_panels(case, choice, words)
    _show_map(case, choice, regions, words)
    st.subheader(escape_markdown(_pooled(case, choice, regions, words)), anchor=False)
    votes_table(case, choice.issue, regions, words)
    st.caption(
        words.text("Tick the box of a row, or click a country on the map, to open its card.")
    )
    show_country_box(case, choice.country, words)
    if choice.country:
        country_card(case, choice.country, CONTESTED, words)


def _pooled(case: Case, choice: VotesChoice, regions: tuple[str, ...], words: Words) -> str:
    span = years_in_words(words, pooled_years(case, choice.issue))
    if regions:
        said = words.text(
            "All states of {places}, {span} pooled", places=words.listing(regions), span=span
        )
    else:
        said = words.text("All states, {span} pooled", span=span)
    return _on_issue(case, choice, said, words)


def _roll_calls(case: Case, issue: str, words: Words) -> str:
    years = issue_years(case, issue)
    if not years:
        return ""
    return words.text("Roll calls of {first} to {last}", first=str(years[0]), last=str(years[-1]))


def _explanation(words: Words) -> str:
    return words.text(
        "Recorded votes in the UN General Assembly. Two states agree where they cast the same "
        "vote; where one of them abstained it counts half; absences are left out. A high share "
        "says little alone: compare it with that of other states."
    )


def _show_panels(case: Case, choice: VotesChoice, words: Words) -> None:
    states = charted_states(case, choice)
    if not states:
        st.info(words.text("Choose at least one state in the sidebar."))
        return
    result = agreement_lines(case, states, choice.issue)
    if result.rows.empty:
        st.info(words.text("These states cast no recorded vote on this issue."))
        return
    label = words.label(case.vote_issue_scale, choice.issue)
    st.subheader(words.text("{issue}, by year", issue=escape_markdown(label)), anchor=False)
    _legend(case, result, words)
    pooled = pooled_agreement(case, choice.issue)["share_subject"]
    subject = party_names_in_sentence(case)["subject"]
    years = years_in_words(words, pooled_years(case, choice.issue))
    with st.container(horizontal=True, gap="small", key="votes-panels"):
        for state in result.rows["iso3"].unique():
            name = str(case.countries.at[state, "name"])
            with st.container(width=PANEL_PX[0], gap=None):
                st.markdown(f"**{escape_markdown(name)}**")
                figure_view(
                    agreement_panel(result, state, words, current_theme()),
                    case,
                    key=f"votes-{state}",
                    alt=words.text(
                        "{name}: agreement with {subject} in {share} of joint roll calls, {span}",
                        name=name,
                        subject=subject,
                        share=_percent(pooled.get(state), words),
                        span=years,
                    ),
                )
    thin = words.text("Small open marks: years with fewer than {few} joint roll calls.", few=THIN)
    notes = [words.definition(case.vote_issue_scale, choice.issue), thin]
    st.caption(
        escape_markdown(" ".join([case.settings.votes_note, *notes] if result.silent else notes))
    )


def _legend(case: Case, result: AgreementLines, words: Words) -> None:
    """Say what the lines and the shade mean, on the chart itself."""
    lines: list[htpy.Node] = [
        [line_sample(colour, style), words.text("Agreement with {who}, %", who=who)]
        for colour, style, who in line_marks(result, current_theme())
    ]
    if result.silent:
        none_cast = words.text(
            "No vote of {subject}, {first}–{last}",
            subject=party_names(case)["subject"],
            first=str(result.silent[0]),
            last=str(result.silent[-1]),
        )
        lines.append([swatch(current_theme().faint), none_cast])
    show_html(inline_list(words.text("Lines of the charts"), lines))


def _on_issue(case: Case, choice: VotesChoice, heading: str, words: Words) -> str:
    if choice.issue == ALL_ISSUES:
        return heading
    issue = words.label(case.vote_issue_scale, choice.issue)
    return words.text("{heading}: {issue}", heading=heading, issue=issue)


def _percent(share: float | None, words: Words) -> str:
    if share is None or pd.isna(share):
        return words.text("not known")
    return words.percent(share)


def _show_map(case: Case, choice: VotesChoice, regions: tuple[str, ...], words: Words) -> None:
    left, right = st.columns([1, 2], gap="medium", vertical_alignment="bottom")
    with left:
        show_party(case, choice)
    with right:
        year = map_year(case, choice)
        show_year(issue_years(case, choice.issue), year, first_year(case, choice.issue))
    party = choice.party
    who = party_names_in_sentence(case)[party]
    heading = words.text("Agreement with {who} in {year}", who=who, year=str(year))
    st.subheader(escape_markdown(_on_issue(case, choice, heading, words)), anchor=False)
    for note in _map_notes(case, choice, year, words):
        st.info(escape_markdown(note))
    result = agreement_map(case, party, year, choice.issue, regions)
    with st.container(key="votes-frame", height=520, border=False):
        figure_view(
            votes_map(result, words, current_theme()),
            case,
            key=picking_key("votes-map"),
            alt=words.text(
                "World map of agreement with {who} in {year}; the table below pools years.",
                who=who,
                year=str(year),
            ),
            on_pick=open_country,
        )


def _map_notes(case: Case, choice: VotesChoice, year: int, words: Words) -> list[str]:
    """Say why the map shows another year than was asked for, or no agreement."""
    issue, notes = words.label(case.vote_issue_scale, choice.issue), []
    years, cast = issue_years(case, choice.issue), voting_years(case, choice.issue)
    if choice.year not in (None, year):
        notes.append(
            words.text(
                "The table has no roll calls of {asked} on “{issue}”; it has those of {first} to "
                "{last}. The map shows {year}.",
                asked=str(choice.year),
                issue=issue,
                first=str(years[0]),
                last=str(years[-1]),
                year=str(year),
            )
        )
    if year not in years:
        notes.append(
            words.text(
                "The table has no roll calls of {year} on “{issue}”. Choose another year.",
                year=str(year),
                issue=issue,
            )
        )
    elif choice.party == "subject" and year in silent_years(case, choice.issue):
        notes.append(case.settings.votes_note)
        if cast:
            notes[-1] += " " + words.text(
                "Choose a year up to {year}, or the other state.", year=str(cast[-1])
            )
    elif choice.party == "subject" and year not in cast:
        notes.append(
            words.text(
                "{subject} cast no vote of {year} on “{issue}”.",
                subject=party_names(case)["subject"],
                year=str(year),
                issue=issue,
            )
        )
    return notes


if __name__ == "__main__":
    open_page("votes", page)
