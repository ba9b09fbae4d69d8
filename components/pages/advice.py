"""The advice page: what the source proposes, and on whom each proposal leans."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import AdviceChoice, MapChoice
from components.analysis.claims.advice import AdviceResult, Recommendation, advice
from components.controls.choices.links import page_link
from components.controls.choices.shared import show_reading
from components.controls.figure_view import current_theme
from components.controls.language import current_words
from components.controls.markup.elements import (
    block,
    inline_list,
    show_html,
    small,
    stance_swatch,
)
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.places import filter_bar
from components.controls.views.page_head import page_head
from components.tables import Case
from components.words import Words
from components.words.advice import finding
from components.words.explained import advice_explained
from components.words.sentences import at_start


def page(case: Case, choice: AdviceChoice) -> None:
    """Show each proposal with its benefit, its parts, and its partners' stance today."""
    words, result = current_words(), advice(case, choice)
    page_head(result.settings, finding(words, result), advice_explained(words, result), words)
    with filter_bar():
        show_reading(case, choice, words)
    for proposal in result.proposals:
        _show_proposal(result, proposal, words)


def _show_proposal(result: AdviceResult, proposal: Recommendation, words: Words) -> None:
    with st.container(border=True):
        st.header(escape_markdown(at_start(proposal.proposal)), anchor=False)
        expects = words.text("Benefit that the article expected:")
        show_html(
            htpy.p[htpy.b[expects], f" “{proposal.benefit}”"],
            htpy.p[f"{proposal.summary} ", _where(proposal)],
        )
        _show_partners(result, proposal, words)
        for part in proposal.parts:
            benefit = words.text("For: {benefit}.", benefit=part.benefit)
            said = f"{part.summary} {benefit} " if part.benefit else f"{part.summary} "
            show_html(
                block(
                    htpy.p(".atlas-title")[htpy.b[at_start(part.proposal)]],
                    htpy.p[said, _where(part)],
                )
            )
            _show_partners(result, part, words)


def _show_partners(result: AdviceResult, row: Recommendation, words: Words) -> None:
    if not row.partners:
        return
    labels = words.labels(result.scales.stance) | words.labels(result.scales.mark)
    theme = current_theme()
    items: list[htpy.Node] = []
    for partner in row.partners:
        name = htpy.b[result.names[partner.actor_id]]
        if partner.shown_as is None:
            items.append(name)
            continue
        square = stance_swatch(result.scales, partner.shown_as, theme)
        items.append([square, name, ": ", labels[partner.shown_as]])
    show_html(inline_list(words.text("Partners"), items))
    if row.states:
        shown = MapChoice(lens="article", reading=result.choice.reading, countries=row.states)
        page_link(shown, words.text("Show these on the map, as the article claims →"))


def _where(row: Recommendation) -> htpy.Element:
    return small(f"({row.locator})")


if __name__ == "__main__":
    open_page("advice", page)
