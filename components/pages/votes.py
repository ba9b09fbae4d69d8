"""The votes page: how often states voted with the subject and with the adversary."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components.analysis.actors.names import (
    Party,
    other_states,
    party_names,
    party_names_in_sentence,
)
from components.analysis.record.votes import (
    ALL_ISSUES,
    agreement_by_year,
    agreement_in,
    issue_years,
    pooled_agreement,
    pooled_span,
    silent_years,
    votes_headline,
    voting_years,
)
from components.analysis.wording import in_words
from components.controls.card_state import COUNTRY
from components.controls.cards.country import choose_country, country_card
from components.controls.figure_view import current_theme, figure_view
from components.controls.markup.elements import inline_list, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.shared_filters import SharedChoice, shared_choice
from components.controls.views.page_head import page_head
from components.controls.views.votes_table import votes_table
from components.controls.votes_filters import (
    MapYear,
    VotesChoice,
    map_party,
    map_year,
    votes_filters,
)
from components.figures.framing import frame_for
from components.figures.votes_charts import PANEL_PX, THIN, agreement_panel, line_marks
from components.figures.votes_map import votes_map
from components.tables import Case, current_case


def main() -> None:
    """Show agreement over time for chosen states, then a map of one year, then all in a table."""
    case, shared = current_case(), shared_choice()
    choice = votes_filters(case, shared.regions)
    finding = votes_headline(case, choice.states, choice.issue)
    page_head(case, finding, _explanation(), _roll_calls(case, choice.issue))
    if not issue_years(case, choice.issue):
        label = case.vote_issue_scale.at[choice.issue, "label"]
        st.info(escape_markdown(f"The case holds no votes on “{label}”. Choose another issue."))
        return
    _show_panels(case, choice)
    _show_map(case, choice, shared)
    issue = _issue_words(case, choice)
    where = f"All states of {in_words(shared.regions)}" if shared.regions else "All states"
    st.subheader(f"{where}, {pooled_span(case, choice.issue)} pooled{issue}", anchor=False)
    votes_table(case, choice.issue, shared.regions)
    st.caption("Tick the box of a row, or click a country on the map, to open its card.")
    country = choose_country(case)
    if country:
        country_card(case, country, shared.reading)


def _roll_calls(case: Case, issue: str) -> str:
    years = issue_years(case, issue)
    return f"Roll calls of {years[0]} to {years[-1]}" if years else ""


def _explanation() -> str:
    return (
        "Recorded votes in the UN General Assembly. Two states agree where they cast the same "
        "vote; where one of them abstained it counts half; absences are left out. A high share "
        "says little alone: compare it with that of other states."
    )


def _show_panels(case: Case, choice: VotesChoice) -> None:
    if not choice.states:
        st.info("Choose at least one state in the sidebar.")
        return
    rows = agreement_by_year(case, choice.states, choice.issue)
    if rows.empty:
        st.info("These states cast no recorded vote on this issue.")
        return
    order = [case.countries.at[state, "name"] for state in choice.states]
    rows = rows.sort_values("name", key=lambda names: names.map(order.index))
    label = case.vote_issue_scale.at[choice.issue, "label"]
    st.subheader(f"{label}, by year", anchor=False)
    silent, theme = silent_years(case, choice.issue), current_theme()
    _legend(case, silent)
    span = (int(rows["year"].min()), int(rows["year"].max()))
    pooled = pooled_agreement(case, choice.issue)["share_subject"]
    subject = party_names_in_sentence(case)["subject"]
    with st.container(horizontal=True, gap="small", key="votes-panels"):
        for state, panel in rows.groupby("iso3", sort=False):
            name = str(case.countries.at[state, "name"])
            with st.container(width=PANEL_PX[0], gap=None):
                st.markdown(f"**{escape_markdown(name)}**")
                figure_view(
                    agreement_panel(case, panel, span, silent, theme),
                    case,
                    key=f"votes-{state}",
                    alt=f"{name}: agreement with {subject} in {_percent(pooled.get(state))} of "
                    f"joint roll calls, {pooled_span(case, choice.issue)}",
                )
    thin = f"Small open marks: years with fewer than {THIN} joint roll calls."
    notes = [case.vote_issue_scale.at[choice.issue, "definition"], thin]
    st.caption(escape_markdown(" ".join([case.settings.votes_note, *notes] if silent else notes)))


def _legend(case: Case, silent: list[int]) -> None:
    """Say what the lines and the shade mean, on the chart itself."""
    lines = [
        f'<span class="atlas-line" style="border-top:2px {style} {escape(colour)}"></span>'
        f"Agreement with {escape(who)}, %"
        for colour, style, who in line_marks(case, current_theme())
    ]
    if silent:
        subject = escape(party_names(case)["subject"])
        shade = swatch(current_theme().faint)
        lines.append(f"{shade}No vote of {subject}, {silent[0]}–{silent[-1]}")
    st.html(inline_list("Lines of the charts", lines))


def _issue_words(case: Case, choice: VotesChoice) -> str:
    if choice.issue == ALL_ISSUES:
        return ""
    return f": {case.vote_issue_scale.at[choice.issue, 'label']}"


def _percent(share: float | None) -> str:
    return "not known" if share is None or pd.isna(share) else f"{share * 100:.0f} %"


def _show_map(case: Case, choice: VotesChoice, shared: SharedChoice) -> None:
    left, right = st.columns([1, 2], gap="medium", vertical_alignment="bottom")
    with left:
        end = map_party(case)
    with right:
        chosen = map_year(case, choice.issue)
    year = chosen.year
    who = party_names_in_sentence(case)[end]
    st.subheader(f"Agreement with {who} in {year}{_issue_words(case, choice)}", anchor=False)
    for note in _map_notes(case, choice, chosen, end):
        st.info(escape_markdown(note))
    votes = agreement_in(case, year, choice.issue)
    states = other_states(case, shared.regions)
    rows = pd.DataFrame(
        {
            "name": states["name"],
            "share": votes[f"share_{end}"].reindex(states.index),
            "count": votes[f"n_joint_{end}"].reindex(states.index),
        }
    )
    with st.container(key="votes-frame", height=520, border=False):
        figure_view(
            votes_map(case, rows, current_theme(), frame_for(case, shared.regions, ())),
            case,
            key=COUNTRY.widget_key("votes-map"),
            alt=f"World map of agreement with {who} in {year}; the table below pools years.",
            on_pick=COUNTRY.open,
        )


def _map_notes(case: Case, choice: VotesChoice, chosen: MapYear, end: Party) -> list[str]:
    """Say why the map shows another year than was asked for, or no agreement."""
    label, notes = case.vote_issue_scale.at[choice.issue, "label"], []
    years, cast = issue_years(case, choice.issue), voting_years(case, choice.issue)
    without = f"The table has no roll calls of {{}} on “{label}”"
    if chosen.left_out:
        has = f"it has those of {years[0]} to {years[-1]}. The map shows {chosen.year}."
        notes.append(f"{without.format(chosen.left_out)}; {has}")
    if chosen.year not in years:
        notes.append(f"{without.format(chosen.year)}. Choose another year.")
    elif end == "subject" and chosen.year in silent_years(case, choice.issue):
        until = f"Choose a year up to {cast[-1]}, or the other state." if cast else ""
        notes.append(f"{case.settings.votes_note} {until}")
    elif end == "subject" and chosen.year not in cast:
        subject = party_names(case)["subject"]
        notes.append(f"{subject} cast no vote of {chosen.year} on “{label}”.")
    return notes


main()
