"""The backing index page: one ranking of many, and how much it hangs on the weights."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.index.components import normalised, raw_components
from components.analysis.index.ranking import WEIGHTINGS, ranking
from components.analysis.index.swap import nearest_swap
from components.controls import keys
from components.controls.figure_view import current_theme, figure_view
from components.controls.index_states import choose_state, open_state
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.shared_filters import shared_choice
from components.controls.views.index_tables import breakdown_table, ranking_table
from components.controls.views.page_head import page_head
from components.controls.weights_panel import IndexChoice, weights_panel
from components.figures.index_chart import rank_intervals
from components.tables import Case, current_case

_DRAWN = 25


def main() -> None:
    """Show the ranking, one state's breakdown, and the smallest change that swaps two states."""
    case, regions = current_case(), shared_choice().regions
    choice = weights_panel(case)
    ranked = ranking(case, choice.weights, choice.method, choice.arms_since)
    rows = ranked[ranked["region"].isin(regions)] if regions else ranked
    every = len(raw_components(case, choice.arms_since))
    page_head(case, _finding(rows, ranked, every), _explanation(case))
    if rows.empty:
        st.info(
            "No state can be ranked. Give at least one component a weight above 0."
            if ranked.empty
            else "No state of these regions has a component that weighs something. Give another "
            "component a weight, or remove the region."
        )
        return
    _show_chart(rows, every, case)
    _show_breakdown(case, rows, choice)
    _show_swap(case, rows, choice)
    every_state = f"All {len(rows)} ranked states" if len(rows) > 1 else "The ranked state"
    st.subheader(every_state, anchor=False)
    ranking_table(rows, choice)
    _show_method(case)


def _finding(rows: pd.DataFrame, ranked: pd.DataFrame, every: int) -> str:
    """Return what the first of `rows`, those of the chosen regions, reaches among all `ranked`."""
    if rows.empty:
        where = "" if ranked.empty else " of the chosen regions"
        return f"With these weights no state{where} can be ranked"
    first = rows.iloc[0]
    here, tied = (int(part["rank"].eq(first["rank"]).sum()) for part in (rows, ranked))
    if tied > 1:
        who = _sharing(str(first["name"]), here, tied - here)
        return f"{who} share rank {first['rank']} of {len(ranked)} with these weights"
    return (
        f"{first['name']} ranks {_ordinal(first['rank'])} of {len(ranked)} with these weights, "
        f"{_ordinal(first['rank_low'])} to {_ordinal(first['rank_high'])} of {every} in 90 % of "
        "random ones"
    )


def _sharing(first: str, here: int, elsewhere: int) -> str:
    who = first if here == 1 else f"{here} states"
    if not elsewhere:
        return who
    others = "state" if elsewhere == 1 else "states"
    return f"{who} {'' if here == 1 else 'here '}and {elsewhere} {others} of other regions"


def _ordinal(rank: int) -> str:
    words = {1: "st", 2: "nd", 3: "rd"}
    teens = rank % 100 in (11, 12, 13)
    return f"{rank}{'th' if teens else words.get(rank % 10, 'th')}"


def _explanation(case: Case) -> str:
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    return (
        f"How far a state's acts, votes, arms and groups, and the kinds of support that the source "
        f"claims of it, point to {capital}, on one scale from 0 to 1. A single number hides its "
        "parts: change the weights, look at the range of ranks, and open what a score is made of "
        "before you quote a place."
    )


def _show_chart(rows: pd.DataFrame, count: int, case: Case) -> None:
    drawn = rows.head(_DRAWN)
    which, them = (f"The first {len(drawn)}", "them") if len(drawn) > 1 else ("The only one", "it")
    st.subheader(f"{which}, and where other weights would put {them}", anchor=False)
    figure_view(
        rank_intervals(drawn, count, current_theme()),
        case,
        key="rank-intervals",
        on_pick=open_state,
        alt="; ".join(
            f"{row['name']} rank {row['rank']}, {row['rank_low']} to {row['rank_high']}"
            for row in drawn.head(5).to_dict("records")
        )
        + "; the table below lists all.",
    )
    st.caption(
        f"Band: where the rank falls in 90 % of {WEIGHTINGS:,} weightings of all components, "
        "drawn at random, each equally likely. A wide band means that the components disagree "
        "about the state. Hollow marks rest on fewer components: what is not known is left out, "
        "never filled in. Click a mark to see what its score is made of."
    )


def _show_breakdown(case: Case, rows: pd.DataFrame, choice: IndexChoice) -> None:
    st.subheader("What a score is made of", anchor=False)
    state = choose_state("State", keys.RANKED, rows, str(rows.index[0]))
    row = rows.loc[state]
    st.write(
        escape_markdown(
            f"{row['name']}: score {row['score']:.2f}, rank {row['rank']}, on {row['coverage']} of "
            f"{choice.weighted} components that weigh something."
        )
    )
    breakdown_table(case, state, choice)
    st.page_link(
        "components/pages/map.py",
        label=f"Open the card of {escape_markdown(row['name'])} →",
        query_params={keys.COUNTRY: str(row["name"])},
    )


def _show_swap(case: Case, rows: pd.DataFrame, choice: IndexChoice) -> None:
    st.subheader("What would swap two states?", anchor=False)
    if len(rows) < 2:  # noqa: PLR2004 - nothing to swap
        st.write("Only one state is ranked here.")
        return
    left, right = st.columns(2)
    with left:
        one = choose_state("One state", keys.SWAP_ONE, rows, str(rows.index[0]))
    with right:
        next_to_it = next(str(state) for state in rows.index if state != one)
        other = choose_state("The other", keys.SWAP_OTHER, rows, next_to_it)
    st.write(escape_markdown(_swap_words(case, rows, choice, one, other)))


def _swap_words(case: Case, rows: pd.DataFrame, choice: IndexChoice, one: str, other: str) -> str:
    names = rows["name"]
    if one == other:
        return "Choose two different states."
    scaled = normalised(raw_components(case, choice.arms_since), choice.method)
    swap = nearest_swap(scaled, choice.weights, one, other)
    ahead, behind = sorted((one, other), key=lambda state: rows.at[state, "rank"])
    if swap is None:
        return f"Under no weights does {names[behind]} overtake {names[ahead]}."
    total = sum(choice.weights)
    labels = case.index_component_scale["label"]
    moves = zip(labels, choice.weights, swap.weights, strict=True)
    changes = "; ".join(
        f"{label.lower()} {given / total * 100:.0f} → {share * 100:.0f} %"
        for label, given, share in moves
        if abs(given / total - share) >= 0.005  # noqa: PLR2004 - shows as a change
    )
    if swap.moved < 0.0005:  # noqa: PLR2004 - rounds to nothing
        return f"{names[one]} and {names[other]} score the same with these weights."
    listed = f": {changes}" if changes else ""
    return (
        f"{names[ahead]} is ahead of {names[behind]}. Moving {swap.moved * 100:.1f} % of the "
        f"weight makes them equal, and a little more swaps them{listed}."
    )


def _show_method(case: Case) -> None:
    with st.expander("Method and limits"):
        for row in case.index_component_scale.itertuples():
            st.markdown(f"**{escape_markdown(row.label)}.** {escape_markdown(row.definition)}")
        st.write(
            "Each component is put on a scale from 0 to 1: between its ends (−2 and +2 for the "
            "direction, the lowest and highest share for votes, 0 and the highest for the others), "
            "or as the share of states that rank lower. The score is the weighted mean of the "
            f"components that a state has. Robustness: ranks over {WEIGHTINGS:,} weightings of all "
            "components from a Dirichlet distribution with all parameters 1 and a fixed seed. The "
            "nearest swap is the change of weights with the least sum of squares. Method after "
            "OECD and European Commission Joint Research Centre, Handbook on Constructing "
            "Composite Indicators (2008, ISBN 978-92-64-04345-9), steps 5 to 7."
        )
        st.write(
            escape_markdown(
                f"Limits. {case.settings.index_note} States with the same coverage can be "
                "compared; others less so."
            )
        )


main()
