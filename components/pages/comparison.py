"""The comparison page: what the actors can give, how likely they are to join in, how far."""

from __future__ import annotations

import streamlit as st

from components.address import ComparisonChoice
from components.analysis.actors.names import actor_names
from components.analysis.claims.support import (
    likelihoods,
    reach_claims,
    side_by_side,
    support_matrix,
)
from components.analysis.shown import compared_actors
from components.controls.choices.comparison import LEAST, show_actors
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import show_html, side_by_side_table
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.figures.charts.intervals import distance_figure, likelihood_figure
from components.figures.charts.support import support_matrix_figure
from components.tables import Case
from components.words import Words
from components.words.comparison import fields_in_words


def page(case: Case, choice: ComparisonChoice) -> None:
    """Show the chosen actors beside each other."""
    words = current_words()
    head = st.container()
    show_actors(case, choice, words)
    actors = list(compared_actors(case, choice))
    with head:
        page_head(
            case,
            _finding(case, actors, words),
            words.text(
                "What the source says that each actor can give, side by side. Words in quotation "
                "marks are the source's; others are our paraphrase."
            ),
            words,
        )
    if len(actors) < LEAST:
        st.info(words.text("Choose at least {least} actors above to compare them.", least=LEAST))
        return
    _show_support(case, actors, words)
    left, right = st.columns(2, gap="large")
    with left:
        _show_likelihood(case, actors, words)
    with right:
        _show_reach(case, actors, words)
    _show_side_by_side(case, actors, choice, words)


def _finding(case: Case, actors: list[str], words: Words) -> str:
    matrix = support_matrix(case, actors)
    if matrix.empty:
        return words.text("The source names no kind of support for these actors")
    broadest = matrix[matrix["breadth"].eq(matrix["breadth"].max())]["name"].unique()
    return words.text(
        "Of these the source names most kinds of support for {names}: {kinds}",
        names=words.listing(broadest),
        kinds=int(matrix["breadth"].max()),
    )


def _show_support(case: Case, actors: list[str], words: Words) -> None:
    st.subheader(words.text("Kinds of support"), anchor=False)
    matrix = support_matrix(case, actors)
    if matrix.empty:
        st.write(words.text("The source states no kind of support for any of these actors."))
        return
    theme = current_theme()
    with framed("matrix"):
        figure_view(
            support_matrix_figure(matrix, case.scales, words, theme),
            case,
            key="support-matrix",
            alt=words.text(
                "Matrix of actors and kinds of support; the table side by side says the same."
            ),
        )
    without = [a for a in actors if a not in set(matrix["actor_id"])]
    if without:
        said = words.text(
            "Without a stated kind of support: {names}.",
            names=words.listing(actor_names(case)[without]),
        )
        st.caption(escape_markdown(said))


def _show_likelihood(case: Case, actors: list[str], words: Words) -> None:
    st.subheader(words.text("Likelihood of direct involvement"), anchor=False)
    rows = likelihoods(case, actors)
    if rows.empty:
        st.write(words.text("The source gives no likelihood for any of these actors."))
        return
    figure_view(
        likelihood_figure(rows, words, current_theme()),
        case,
        key="likelihood",
        alt="; ".join(
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
    st.caption(escape_markdown(case.settings.likelihood_note))
    with st.expander(words.text("How the words were read")):
        for row in rows.drop_duplicates("wording").to_dict("records"):
            st.markdown(f"**{escape_markdown(row['wording'])}**: {escape_markdown(row['note'])}")
    missing = [a for a in actors if a not in set(rows["actor_id"])]
    if missing:
        said = words.text(
            "No likelihood is given for {names}.", names=words.listing(actor_names(case)[missing])
        )
        st.caption(escape_markdown(said))


def _show_reach(case: Case, actors: list[str], words: Words) -> None:
    st.subheader(words.text("Operational reach"), anchor=False)
    rows = reach_claims(case, actors)
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    axis = words.text("Great circle from the capital to {capital}, km", capital=capital)
    figure_view(
        distance_figure(rows, axis, words, current_theme()),
        case,
        key="reach",
        alt="; ".join(
            words.text(
                "{name}: {wording}, {distance} km",
                name=row["name"],
                wording=row["wording"] or words.text("no words"),
                distance=words.number(row["distance_km"]),
            )
            for row in rows.to_dict("records")
        ),
    )
    st.caption(
        words.text(
            "The words are the source's or our paraphrase, the distance is computed. A distance "
            "alone does not say what an actor could bring."
        )
    )


def _show_side_by_side(
    case: Case, actors: list[str], choice: ComparisonChoice, words: Words
) -> None:
    st.subheader(words.text("Side by side"), anchor=False)
    fields = fields_in_words(words, case, side_by_side(case, actors, choice.reading))
    names = actor_names(case)
    show_html(side_by_side_table(fields, {actor: names[actor] for actor in actors}, words))
    st.caption(
        words.text(
            "Rows marked “differs” do not say the same of all actors. Scroll sideways for more "
            "columns."
        )
    )


if __name__ == "__main__":
    open_page("comparison", page)
