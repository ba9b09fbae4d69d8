"""The advice page: what the source proposes, and on whom each proposal leans."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from components.analysis.claims.advice import partners, proposals
from components.analysis.selection import describe_countries
from components.analysis.wording import capitalised
from components.controls import keys
from components.controls.figure_view import current_theme
from components.controls.markup.elements import inline_list, stance_swatch
from components.controls.shared_filters import shared_choice
from components.controls.views.page_head import page_head
from components.tables import Case, current_case


def main() -> None:
    """Show each proposal with its benefit, its parts, and its partners' stance today."""
    case, shared = current_case(), shared_choice()
    leaned_on = partners(case, describe_countries(case, shared.reading))
    if shared.regions:
        leaned_on = leaned_on[leaned_on["region"].isin(shared.regions)]
    page_head(case, _finding(case, leaned_on), _explanation(case))
    if shared.regions:
        st.caption(f"Partners in {', '.join(shared.regions)} only; remove the region to see all.")
    rows = proposals(case)
    if rows.empty:
        st.info("The source gives no advice.")
    for _, proposal in rows[rows["depth"].eq(0)].iterrows():
        parts = rows[rows["parent_id"].eq(proposal["recommendation_id"])]
        _show_proposal(case, proposal, parts, leaned_on)


def _finding(case: Case, leaned_on: pd.DataFrame) -> str:
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    actors = leaned_on.drop_duplicates("actor_id")
    backing = int(actors["position"].gt(0).sum())
    contested = int(actors["contested"].sum())
    if actors.empty:
        return "The advice names no partners here"
    return (
        f"Of {len(actors)} partners that the advice leans on, {backing} "
        f"{'backs' if backing == 1 else 'back'} {capital} today and {contested} "
        f"{'is' if contested == 1 else 'are'} contested"
    )


def _explanation(case: Case) -> str:
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    return (
        f"What the source advises {subject} to do. It is the source's advice, not ours; the "
        "stances beside it are those of the map."
    )


def _show_proposal(
    case: Case,
    proposal: pd.Series,
    parts: pd.DataFrame,
    leaned_on: pd.DataFrame,
) -> None:
    with st.container(border=True):
        st.subheader(str(proposal["proposal"]), anchor=False)
        st.html(
            f"<p><b>Benefit the source expects:</b> “{escape(str(proposal['benefit']))}”</p>"
            f"<p>{escape(str(proposal['summary']))} {_where(proposal)}</p>"
        )
        _show_partners(case, proposal, leaned_on)
        for _, part in parts.iterrows():
            benefit = f" For: {escape(str(part['benefit']))}." if part["benefit"] else ""
            st.html(
                '<div class="atlas-claim">'
                f"<p><b>{escape(capitalised(str(part['proposal'])))}</b></p>"
                f"<p>{escape(str(part['summary']))}{benefit} {_where(part)}</p></div>"
            )
            _show_partners(case, part, leaned_on)


def _show_partners(case: Case, row: pd.Series, leaned_on: pd.DataFrame) -> None:
    chosen = leaned_on[leaned_on["recommendation_id"].eq(row["recommendation_id"])]
    if chosen.empty:
        return
    labels = pd.concat([case.stance_scale["label"], case.mark_scale["label"]])
    theme = current_theme()
    items = [
        f"{stance_swatch(case, partner['shown_as'], theme)}"
        f"<b>{escape(partner['name'])}</b>: {escape(labels[partner['shown_as']].lower())}"
        for partner in chosen.to_dict("records")
    ]
    st.html(inline_list("Partners", items))
    st.page_link(
        "components/pages/map.py",
        label="Show these on the map →",
        query_params={keys.COUNTRIES: list(chosen["name"])},
    )


def _where(row: pd.Series) -> str:
    return f'<span class="atlas-where">({escape(str(row["locator"]))})</span>'


main()
