"""The comparison page: what the actors can give, how likely they are to join in, how far."""

from __future__ import annotations

import streamlit as st

from components.address import ComparisonChoice
from components.analysis.claims.comparison import LEAST_ACTORS, ComparisonResult, comparison
from components.controls.choices.comparison import show_actors
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.controls.views.side_by_side import side_by_side
from components.figures.charts.intervals import distance_figure, likelihood_figure
from components.figures.charts.support import support_matrix_figure
from components.tables import Case
from components.words import Words
from components.words.comparison import finding
from components.words.quotation import statements_in_words


def page(case: Case, choice: ComparisonChoice) -> None:
    """Show the chosen actors beside each other."""
    words, result = current_words(), comparison(case, choice)
    page_head(
        result.settings,
        finding(words, result),
        words.text(
            "What the source says that each actor can give, side by side. Words in quotation "
            "marks are the source's; others are our paraphrase."
        ),
        words,
    )
    show_actors(case, choice, result, words)
    if len(result.actors) < LEAST_ACTORS:
        said = words.text(
            "Choose at least {least} actors above to compare them.", least=LEAST_ACTORS
        )
        st.info(said)
        return
    _show_support(result, words)
    left, right = st.columns(2, gap="large")
    with left:
        _show_likelihood(result, words)
    with right:
        _show_reach(result, words)
    st.header(words.text("Side by side"), anchor=False)
    side_by_side(result, words)
    st.caption(
        words.text(
            "Rows marked “differs” do not say the same of all actors. Scroll sideways for more "
            "columns."
        )
    )


def _show_support(result: ComparisonResult, words: Words) -> None:
    st.header(words.text("Kinds of support"), anchor=False)
    if result.matrix.empty:
        st.write(words.text("The source states no kind of support for any of these actors."))
        return
    with framed("matrix"):
        figure_view(
            support_matrix_figure(result, words, current_theme()),
            key="support-matrix",
            alt=words.text(
                "Matrix of actors and kinds of support; the table side by side says the same."
            ),
        )
    if result.without_support:
        said = words.text(
            "Without a stated kind of support: {names}.",
            names=words.listing(result.names[actor] for actor in result.without_support),
        )
        st.caption(escape_markdown(said))


def _show_likelihood(result: ComparisonResult, words: Words) -> None:
    st.header(words.text("Likelihood of direct involvement"), anchor=False)
    rows = result.likelihoods
    if rows.empty:
        st.write(words.text("The source gives no likelihood for any of these actors."))
        return
    figure_view(
        likelihood_figure(rows, words, current_theme()),
        key="likelihood",
        alt=words.series(
            words.text(
                "{name}: {wording}, {low} to {high} percent",
                name=row["name"],
                wording=row["wording"],
                low=row["low_pct"],
                high=row["high_pct"],
            )
            for row in rows.to_dict("records")
        ),
    )
    st.caption(escape_markdown(result.settings.likelihood_note))
    with st.expander(words.text("How the words were read")):
        for row in result.bands.to_dict("records"):
            wording = f"**{escape_markdown(row['wording'])}**"
            st.markdown(words.labelled(wording, escape_markdown(row["note"])))
    if result.without_likelihood:
        said = words.text(
            "No likelihood is given for {names}.",
            names=words.listing(result.names[actor] for actor in result.without_likelihood),
        )
        st.caption(escape_markdown(said))


def _show_reach(result: ComparisonResult, words: Words) -> None:
    st.header(words.text("Operational reach"), anchor=False)
    figure_view(
        distance_figure(result, words, current_theme()),
        key="reach",
        alt=words.series(
            words.text(
                "{name}: {wording}, {distance} km",
                name=row["name"],
                wording=statements_in_words(words, row["statements"]) or words.text("no words"),
                distance=words.number(row["distance_km"]),
            )
            for row in result.reach.to_dict("records")
        ),
    )
    st.caption(
        words.text(
            "The words are the source's or our paraphrase, the distance is computed. A distance "
            "alone does not say what an actor could bring."
        )
    )


if __name__ == "__main__":
    open_page("comparison", page)
