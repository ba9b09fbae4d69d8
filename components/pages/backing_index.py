"""The backing index page: one ranking of many, and how much it hangs on the weights."""

from __future__ import annotations

import streamlit as st

from components.address import CountryChoice, IndexChoice
from components.analysis.index.backing_index import Asked, IndexResult, backing_index
from components.analysis.index.breakdown import Breakdown
from components.analysis.index.ranking import WEIGHTINGS
from components.controls.choices.index import open_state, show_state, show_weights
from components.controls.choices.links import page_link
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.index_tables import breakdown_table, ranking_table
from components.controls.views.page_head import page_head
from components.figures.charts.ranks import rank_intervals
from components.tables import Case
from components.words import Words
from components.words.backing_index import index_finding, swap_in_words

_MOST_TOLD = 5  # ranks, to those who cannot see the chart


def page(case: Case, choice: IndexChoice) -> None:
    """Show the ranking, one state's breakdown, and the smallest change that swaps two states."""
    words, result = current_words(), backing_index(case, choice)
    page_head(result.settings, index_finding(words, result), _explanation(result, words), words)
    show_weights(case, choice, words)
    if result.state is None or result.made_of is None:
        st.info(_nothing_ranked(words, in_regions=result.ranked > 0))
        return
    _show_chart(result, words)
    _show_breakdown(result, result.state, result.made_of, words)
    _show_swap(result, words)
    heading = words.plural("The ranked state", "All {count} ranked states", len(result.rows))
    st.header(heading, anchor=False)
    ranking_table(result, words)
    _show_method(result, words)


def _nothing_ranked(words: Words, *, in_regions: bool) -> str:
    if in_regions:
        return words.text(
            "No state of these regions has a component that weighs something. Give another "
            "component a weight, or remove the region."
        )
    return words.text("No state can be ranked. Give at least one component a weight above 0.")


def _explanation(result: IndexResult, words: Words) -> str:
    return words.text(
        "How far a state's acts, votes, arms and groups, and the kinds of support that the source "
        "claims of it, point to {capital}, on one scale from 0 to 1. A single number hides its "
        "parts: before you quote a rank, change the weights, look at the range of ranks, and open "
        "what the score is made of.",
        capital=result.capital,
    )


def _show_chart(result: IndexResult, words: Words) -> None:
    drawn = result.drawn
    heading = words.plural(
        "The only one, and where other weights would put it",
        "The first {count}, and where other weights would put them",
        len(drawn),
    )
    ranks = [
        words.text(
            "{name} rank {rank}, {low} to {high}",
            name=row["name"],
            rank=row["rank"],
            low=row["rank_low"],
            high=row["rank_high"],
        )
        for row in drawn.head(_MOST_TOLD).to_dict("records")
    ]
    st.header(heading, anchor=False)
    figure_view(
        rank_intervals(result, words, current_theme()),
        key="rank-intervals",
        on_pick=open_state,
        alt=words.text("{ranks}; the table below lists all.", ranks=words.series(ranks)),
    )
    st.caption(
        words.text(
            "Band: where the rank falls in 90 % of {weightings} weightings of all components, "
            "drawn at random, each equally likely. A wide band means that the components disagree "
            "about the state. Hollow marks rest on fewer components: what is not known is left "
            "out, never estimated. Click a mark to see what its score is made of.",
            weightings=WEIGHTINGS,
        )
    )


def _show_breakdown(result: IndexResult, state: Asked, found: Breakdown, words: Words) -> None:
    st.header(words.text("What a score is made of"), anchor=False)
    show_state(words.text("State"), "ranked", state, result.rows, words)
    row = result.rows.loc[state.shown]
    st.write(
        escape_markdown(
            words.plural(
                "{name}: score {score}, rank {rank}, on {coverage} of {count} component that "
                "weighs something.",
                "{name}: score {score}, rank {rank}, on {coverage} of {count} components that "
                "weigh something.",
                result.weighing.weighted,
                name=row["name"],
                score=words.number(row["score"], 2),
                rank=row["rank"],
                coverage=row["coverage"],
            )
        )
    )
    breakdown_table(found, result.scales, words)
    page_link(
        CountryChoice(country=state.shown),
        words.text("Open the page of {name} →", name=escape_markdown(row["name"])),
    )


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
                "score is the weighted mean of the components that a state has. Robustness: ranks "
                "over {weightings} weightings of all components from a Dirichlet distribution with "
                "all parameters 1 and a fixed seed. The nearest swap is the change of weights with "
                "the least sum of squares. Method after OECD and European Commission Joint "
                "Research Centre, Handbook on Constructing Composite Indicators (2008, ISBN "
                "978-92-64-04345-9), steps 5 to 7.",
                weightings=WEIGHTINGS,
            )
        )
        st.write(
            words.text(
                "Limits. {note} States with the same coverage can be compared; others less so.",
                note=escape_markdown(result.settings.index_note),
            )
        )


if __name__ == "__main__":
    open_page("index", page)
