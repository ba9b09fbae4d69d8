"""The backing index page: one ranking of many, and how much it hangs on the weights."""

from __future__ import annotations

import htpy
import streamlit as st

from components.address import IndexChoice
from components.analysis.index.backing_index import IndexResult, backing_index
from components.analysis.index.ranking import WEIGHTINGS
from components.controls.cards.score import score_card
from components.controls.choices.index import (
    open_state,
    show_state,
    show_state_box,
    show_weights,
)
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import inline_list, show_html, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.forms import link_to_map
from components.controls.views.index_table import ranking_table
from components.controls.views.page_head import figure_head, page_head
from components.figures.charts.scores import component_colours, score_bars
from components.tables import Case
from components.words import Words
from components.words.backing_index import (
    index_finding,
    not_ranked_told,
    swap_in_words,
    tiers_told,
)
from components.words.explained import index_explained
from components.words.told import ranks_alt


def page(case: Case, choice: IndexChoice) -> None:
    """Show the first states and what their scores are made of, what swaps two, and the ranking."""
    words, result = current_words(), backing_index(case, choice)
    page_head(result.settings, index_finding(words, result), index_explained(words, result), words)
    show_weights(case, choice, words)
    link_to_map(choice, words)
    if result.lead is None:
        st.info(escape_markdown(_nothing_ranked(result, words)))
        return
    _show_chart(result, words)
    _show_swap(result, words)
    heading = words.plural("The ranked state", "All {count} ranked states", len(result.rows))
    st.header(heading, anchor=False)
    ranking_table(result, words)
    show_state_box(result, words)
    _show_method(result, words)
    if result.state is not None and result.made_of is not None:
        score_card(result, result.state, result.made_of, words)


def _nothing_ranked(result: IndexResult, words: Words) -> str:
    """Return what is missing: a weight, or what the states chosen lack."""
    if result.is_unweighted:
        return words.text("Give a component that is known here a weight above 0.")
    return not_ranked_told(words, result)


def figure(case: Case, choice: IndexChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), backing_index(case, choice)
    figure_head(index_finding(words, result))
    if result.lead is not None:
        _show_chart(result, words)


def _show_chart(result: IndexResult, words: Words) -> None:
    drawn = result.drawn
    heading = words.plural(
        "The only one, by component",
        "The first {count}, by component",
        len(drawn),
    )
    st.header(heading, anchor=False)
    _show_legend(result, words)
    figure_view(
        lambda theme: score_bars(result, words, theme),
        key="score-bars",
        on_pick=open_state,
        alt=ranks_alt(words, result),
    )
    below = (tiers_told(words, result), not_ranked_told(words, result))
    st.caption(escape_markdown("\n\n".join(filter(None, below))))


def _show_legend(result: IndexResult, words: Words) -> None:
    labels = words.labels(result.scales.index_component)
    entries: list[htpy.Node] = [
        [swatch(colour), labels[code]]
        for code, colour in component_colours(current_theme()).items()
        if code in result.parts
    ]
    show_html(inline_list(words.text("Signs of the chart"), entries))


def _show_swap(result: IndexResult, words: Words) -> None:
    pair, rows = result.pair, result.rows
    st.header(words.text("What would swap two states?"), anchor=False)
    if pair is None:
        st.write(words.text("Only one state is ranked here."))
        return
    left, right = st.columns(2)
    with left:
        show_state(words.text("One state"), "one", pair.one, rows, words)
    with right:
        show_state(words.text("The other"), "other", pair.other, rows, words)
    st.write(escape_markdown(swap_in_words(words, result, pair)))


def _show_method(result: IndexResult, words: Words) -> None:
    with st.expander(words.text("Method and limits")):
        for component, label in words.labels(result.scales.index_component).items():
            meaning = words.definition(result.scales.index_component, component)
            st.markdown(f"**{escape_markdown(label)}.** {escape_markdown(meaning)}")
        st.write(
            words.text(
                "Each component is put on a scale from 0 to 1: between its lowest and highest "
                "values (−2 and +2 for the direction, the lowest and highest share for votes, 0 "
                "and the highest for the others), or as the share of states that rank lower. The "
                "score is the weighted mean of all of them; a state that lacks one is not ranked. "
                "Robustness: ranks of the same states over {weightings} weightings from a "
                "Dirichlet distribution with all parameters 1 and a fixed seed. The nearest swap "
                "is the change of weights with the least sum of squares. Method after OECD and "
                "European Commission Joint Research Centre, Handbook on Constructing Composite "
                "Indicators (2008, ISBN 978-92-64-04345-9), steps 5 to 7.",
                weightings=WEIGHTINGS,
            )
        )
        note = escape_markdown(result.settings.index_note)
        st.write(words.text("Limits. {note}", note=note))


if __name__ == "__main__":
    open_page("index", page, figure)
