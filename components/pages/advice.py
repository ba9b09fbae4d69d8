"""The advice page: what the source proposes, and on whom each proposal leans."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components.address import AdviceChoice, MapChoice, region_names
from components.analysis.claims.advice import partners, proposals
from components.analysis.selection import describe_countries
from components.controls.choices.links import page_link
from components.controls.figure_view import current_theme
from components.controls.language import current_words
from components.controls.markup.elements import inline_list, stance_swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.tables import Case
from components.words import Words


def page(case: Case, choice: AdviceChoice) -> None:
    """Show each proposal with its benefit, its parts, and its partners' stance today."""
    words, regions = current_words(), region_names(case, choice.region)
    leaned_on = partners(case, describe_countries(case, choice.reading))
    if regions:
        leaned_on = leaned_on[leaned_on["region"].isin(regions)]
    page_head(case, _finding(case, leaned_on, words), _explanation(case, words), words)
    if regions:
        places = words.listing(regions)
        said = words.text("Partners in {places} only; remove the region to see all.", places=places)
        st.caption(escape_markdown(said))
    rows = proposals(case)
    if rows.empty:
        st.info(words.text("The source gives no advice."))
    for _, proposal in rows[rows["depth"].eq(0)].iterrows():
        parts = rows[rows["parent_id"].eq(proposal["recommendation_id"])]
        _show_proposal(case, proposal, parts, leaned_on, words)


def _finding(case: Case, leaned_on: pd.DataFrame, words: Words) -> str:
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    actors = leaned_on.drop_duplicates("actor_id")
    backing = int(actors["position"].gt(0).sum())
    contested = int(actors["contested"].sum())
    if actors.empty:
        return words.text("The advice names no partners here")
    return words.text(
        "Of {partners}, {backing} and {contested}",
        partners=words.plural(
            "{count} partner that the advice leans on",
            "{count} partners that the advice leans on",
            len(actors),
        ),
        backing=words.plural(
            "{count} backs {capital} today",
            "{count} back {capital} today",
            backing,
            capital=capital,
        ),
        contested=words.plural("{count} is contested", "{count} are contested", contested),
    )


def _explanation(case: Case, words: Words) -> str:
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    return words.text(
        "What the source advises {subject} to do. It is the source's advice, not ours; the "
        "stances beside it are those of the map.",
        subject=subject,
    )


def _show_proposal(
    case: Case,
    proposal: pd.Series,
    parts: pd.DataFrame,
    leaned_on: pd.DataFrame,
    words: Words,
) -> None:
    with st.container(border=True):
        st.subheader(escape_markdown(proposal["proposal"]), anchor=False)
        expects = words.text("Benefit the source expects:")
        st.html(
            f"<p><b>{escape(expects)}</b> “{escape(str(proposal['benefit']))}”</p>"
            f"<p>{escape(str(proposal['summary']))} {_where(proposal)}</p>"
        )
        _show_partners(case, proposal, leaned_on, words)
        for _, part in parts.iterrows():
            benefit = words.text("For: {benefit}.", benefit=part["benefit"])
            benefit = f" {escape(benefit)}" if part["benefit"] else ""
            st.html(
                '<div class="atlas-claim">'
                f'<p class="atlas-title"><b>{escape(str(part["proposal"]))}</b></p>'
                f"<p>{escape(str(part['summary']))}{benefit} {_where(part)}</p></div>"
            )
            _show_partners(case, part, leaned_on, words)


def _show_partners(case: Case, row: pd.Series, leaned_on: pd.DataFrame, words: Words) -> None:
    chosen = leaned_on[leaned_on["recommendation_id"].eq(row["recommendation_id"])]
    if chosen.empty:
        return
    labels = words.labels(case.stance_scale) | words.labels(case.mark_scale)
    theme = current_theme()
    items = [
        f"{stance_swatch(case.scales, partner['shown_as'], theme)}"
        f"<b>{escape(partner['name'])}</b>: {escape(labels[partner['shown_as']])}"
        for partner in chosen.to_dict("records")
    ]
    st.html(inline_list(words.text("Partners"), items))
    countries = tuple(chosen["actor_id"])
    page_link(MapChoice(countries=countries), words.text("Show these on the map →"))


def _where(row: pd.Series) -> str:
    return f'<span class="atlas-where">({escape(str(row["locator"]))})</span>'


if __name__ == "__main__":
    open_page("advice", page)
