"""The comparison page: what the actors offer, in figures, and in the article's words."""

from __future__ import annotations

import streamlit as st

from components.address import ComparisonChoice
from components.analysis.claims.comparison import LEAST_ACTORS, ComparisonResult, comparison
from components.controls.choices.comparison import show_actors
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.page_head import figure_head, page_head
from components.controls.views.scorecard import scorecard_table
from components.controls.views.side_by_side import side_by_side
from components.tables import Case
from components.words import Words
from components.words.comparison import finding
from components.words.explained import comparison_explained


def page(case: Case, choice: ComparisonChoice) -> None:
    """Show the chosen actors beside each other."""
    words, result = current_words(), comparison(case, choice)
    page_head(
        result.settings,
        finding(words, result),
        comparison_explained(words),
        words,
    )
    show_actors(case, choice, result, words)
    if len(result.actors) < LEAST_ACTORS:
        said = words.text(
            "Choose at least {least} actors above to compare them.", least=LEAST_ACTORS
        )
        st.info(said)
        return
    scorecard_table(result, words)
    with st.expander(words.text("In the article's words")):
        side_by_side(result, words)
    if not result.bands.empty:
        with st.expander(words.text("How the words on likelihood were read")):
            _show_bands(result, words)


def figure(case: Case, choice: ComparisonChoice) -> None:
    """Show the scorecard alone with its finding, for a frame on another page."""
    words, result = current_words(), comparison(case, choice)
    figure_head(finding(words, result))
    if len(result.actors) >= LEAST_ACTORS:
        scorecard_table(result, words)


def _show_bands(result: ComparisonResult, words: Words) -> None:
    st.caption(escape_markdown(result.settings.likelihood_note))
    for row in result.bands.to_dict("records"):
        wording = f"**{escape_markdown(row['wording'])}**"
        st.markdown(words.labelled(wording, escape_markdown(row["note"])))


if __name__ == "__main__":
    open_page("comparison", page, figure)
