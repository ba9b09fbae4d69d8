"""The backing index page: one ranking of many, and how much it hangs on the weights."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address import IndexChoice, MapChoice, region_names
from components.analysis.index.components import normalised, raw_components
from components.analysis.index.ranking import WEIGHTINGS, ranking
from components.analysis.index.swap import nearest_swap
from components.analysis.shown import Weighing, weighing
from components.controls.choices.index import StateBox, open_state, show_state, show_weights
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

_DRAWN = 25


def page(case: Case, choice: IndexChoice) -> None:
    """Show the ranking, one state's breakdown, and the smallest change that swaps two states."""
    words, regions = current_words(), region_names(case, choice.region)
    show_weights(case, choice, words)
    weighed = weighing(case, choice)
    ranked = ranking(case, weighed.weights, weighed.method, weighed.arms_since)
    rows = ranked[ranked["region"].isin(regions)] if regions else ranked
    every = len(raw_components(case, weighed.arms_since))
    page_head(case, _finding(rows, ranked, every, words), _explanation(case, words), words)
    if rows.empty:
        st.info(_nothing_ranked(words, in_regions=not ranked.empty))
        return
    _show_chart(rows, every, case, words)
    _show_breakdown(case, rows, choice, weighed, words)
    _show_swap(case, rows, choice, weighed, words)
    st.subheader(
        words.plural("The ranked state", "All {count} ranked states", len(rows)), anchor=False
    )
    ranking_table(rows, weighed, words)
    _show_method(case, words)


def _nothing_ranked(words: Words, *, in_regions: bool) -> str:
    if in_regions:
        return words.text(
            "No state of these regions has a component that weighs something. Give another "
            "component a weight, or remove the region."
        )
    return words.text("No state can be ranked. Give at least one component a weight above 0.")


def _finding(rows: pd.DataFrame, ranked: pd.DataFrame, every: int, words: Words) -> str:
    """Return what the first of `rows`, those of the chosen regions, reaches among all `ranked`."""
    if rows.empty:
        if ranked.empty:
            return words.text("With these weights no state can be ranked")
        return words.text("With these weights no state of the chosen regions can be ranked")
    first = rows.iloc[0]
    here, tied = (int(part["rank"].eq(first["rank"]).sum()) for part in (rows, ranked))
    if tied > 1:
        return words.text(
            "{who} share rank {rank} of {ranked} with these weights",
            who=_sharing(str(first["name"]), here, tied - here, words),
            rank=first["rank"],
            ranked=len(ranked),
        )
    return words.text(
        "{name} ranks {rank} of {ranked} with these weights, {low} to {high} of {every} in 90 % of "
        "random ones",
        name=first["name"],
        rank=words.ordinal(first["rank"]),
        ranked=len(ranked),
        low=words.ordinal(first["rank_low"]),
        high=words.ordinal(first["rank_high"]),
        every=every,
    )


def _sharing(first: str, here: int, elsewhere: int, words: Words) -> str:
    others = words.plural(
        "{count} state of other regions", "{count} states of other regions", elsewhere
    )
    if here == 1:
        return words.listing([first, others])
    if not elsewhere:
        return words.plural("{count} state", "{count} states", here)
    return words.listing([words.plural("{count} state here", "{count} states here", here), others])


def _explanation(case: Case, words: Words) -> str:
    return words.text(
        "How far a state's acts, votes, arms and groups, and the kinds of support that the source "
        "claims of it, point to {capital}, on one scale from 0 to 1. A single number hides its "
        "parts: change the weights, look at the range of ranks, and open what a score is made of "
        "before you quote a place.",
        capital=case.countries.at[case.settings.subject_iso3, "capital"],
    )


def _show_chart(rows: pd.DataFrame, count: int, case: Case, words: Words) -> None:
    drawn = rows.head(_DRAWN)
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
        for row in drawn.head(5).to_dict("records")
    ]
    st.subheader(heading, anchor=False)
    figure_view(
        rank_intervals(drawn, count, words, current_theme()),
        case,
        key="rank-intervals",
        on_pick=open_state,
        alt=words.text("{ranks}; the table below lists all.", ranks="; ".join(ranks)),
    )
    st.caption(
        words.text(
            "Band: where the rank falls in 90 % of {weightings} weightings of all components, "
            "drawn at random, each equally likely. A wide band means that the components disagree "
            "about the state. Hollow marks rest on fewer components: what is not known is left "
            "out, never filled in. Click a mark to see what its score is made of.",
            weightings=WEIGHTINGS,
        )
    )


def _show_breakdown(
    case: Case, rows: pd.DataFrame, choice: IndexChoice, weighed: Weighing, words: Words
) -> None:
    st.subheader(words.text("What a score is made of"), anchor=False)
    state = show_state(
        StateBox(words.text("State"), "ranked"), choice, rows, str(rows.index[0]), words
    )
    row = rows.loc[state]
    st.write(
        escape_markdown(
            words.plural(
                "{name}: score {score}, rank {rank}, on {coverage} of {count} component that "
                "weighs something.",
                "{name}: score {score}, rank {rank}, on {coverage} of {count} components that "
                "weigh something.",
                weighed.weighted,
                name=row["name"],
                score=words.number(row["score"], 2),
                rank=row["rank"],
                coverage=row["coverage"],
            )
        )
    )
    breakdown_table(case, state, weighed, current_words())
    page_link(
        MapChoice(country=state),
        words.text("Open the card of {name} →", name=escape_markdown(row["name"])),
    )


def _show_swap(
    case: Case, rows: pd.DataFrame, choice: IndexChoice, weighed: Weighing, words: Words
) -> None:
    st.subheader(words.text("What would swap two states?"), anchor=False)
    if len(rows) < 2:  # noqa: PLR2004 - nothing to swap
        st.write(words.text("Only one state is ranked here."))
        return
    left, right = st.columns(2)
    with left:
        box = StateBox(words.text("One state"), "one")
        one = show_state(box, choice, rows, str(rows.index[0]), words)
    with right:
        next_to_it = next(str(state) for state in rows.index if state != one)
        box = StateBox(words.text("The other"), "other")
        other = show_state(box, choice, rows, next_to_it, words)
    st.write(escape_markdown(_swap_words(case, rows, weighed, (one, other), words)))


def _swap_words(
    case: Case, rows: pd.DataFrame, weighed: Weighing, pair: tuple[str, str], words: Words
) -> str:
    one, other = pair
    names = rows["name"]
    if one == other:
        return words.text("Choose two different states.")
    scaled = normalised(raw_components(case, weighed.arms_since), weighed.method)
    swap = nearest_swap(scaled, weighed.weights, one, other)
    ahead, behind = sorted((one, other), key=lambda state: rows.at[state, "rank"])
    if swap is None:
        return words.text(
            "Under no weights does {behind} overtake {ahead}.",
            behind=names[behind],
            ahead=names[ahead],
        )
    total = sum(weighed.weights)
    labels = words.labels(case.index_component_scale).values()
    moves = zip(labels, weighed.weights, swap.weights, strict=True)
    changes = "; ".join(
        f"{label} {words.percent(given / total)} → {words.percent(share)}"
        for label, given, share in moves
        if abs(given / total - share) >= 0.005  # noqa: PLR2004 - shows as a change
    )
    if swap.moved < 0.0005:  # noqa: PLR2004 - rounds to nothing
        return words.text(
            "{one} and {other} score the same with these weights.",
            one=names[one],
            other=names[other],
        )
    said = words.text(
        "{ahead} is ahead of {behind}. Moving {moved} of the weight makes them equal, and a little "
        "more swaps them.",
        ahead=names[ahead],
        behind=names[behind],
        moved=words.percent(swap.moved, 1),
    )
    return f"{said} {words.text('Weights: {changes}.', changes=changes)}" if changes else said


def _show_method(case: Case, words: Words) -> None:
    with st.expander(words.text("Method and limits")):
        for component, label in words.labels(case.index_component_scale).items():
            meaning = words.definition(case.index_component_scale, component)
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
                note=escape_markdown(case.settings.index_note),
            )
        )


if __name__ == "__main__":
    open_page("index", page)
