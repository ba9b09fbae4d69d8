"""The reach page: how far, how fast and with how much each ally could bring support."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.address import ReachChoice
from components.analysis.reach.assumptions import Assumptions
from components.analysis.reach.options import best_options, keep_options, reach_options
from components.analysis.reach.routes_map import drawn_routes, routes_map
from components.analysis.reach.tracks import delivery_curves
from components.analysis.reach.words_and_results import words_beside_results
from components.analysis.shown import ReachPlan, assumed, reach_plan
from components.controls.choices.assumptions import show_assumptions
from components.controls.choices.reach import show_reach_filters
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.markup.style import framed
from components.controls.open_page import open_page
from components.controls.views.page_head import page_head
from components.controls.views.reach_tables import (
    demonstrations_table,
    figures_table,
    options_table,
    permissions_table,
)
from components.figures.charts.delivery import (
    arrival_figure,
    delivered_figure,
    demonstrations_figure,
)
from components.figures.maps.routes import reach_map
from components.tables import Case
from components.words import Words
from components.words.reach import (
    agreement_in_words,
    ways_in_words,
    with_platforms,
)

_CURVE_DAYS = 120


def page(case: Case, chosen: ReachChoice) -> None:
    """Compute every option of the chosen allies and show it on map, charts and tables."""
    words = current_words()
    show_reach_filters(case, chosen, words)
    choice = reach_plan(case, chosen)
    head = st.container()
    body = st.container()
    show_assumptions(case, chosen, words)
    given = assumed(case, chosen)
    options = with_platforms(words, _chosen_options(case, given, choice))
    best = _labelled(case, best_options(options), words)
    with head:
        page_head(case, _finding(case, best, choice, words), _explanation(case, words), words)
    with body:
        if best.empty:
            st.info(
                words.text(
                    "No documented way matches these choices. Choose an ally, or another mode."
                )
            )
        else:
            _show_map(case, options, best, choice, words)
            _show_arrival(case, best, given, choice, words)
    if not best.empty:
        _show_words(case, best, choice, words)
    _show_demonstrations(case, choice, words)
    _show_omissions(words)
    options_table(case, options, words)
    figures_table(case, list(choice.allies), words)
    permissions_table(case, list(options["route_id"].unique()), words)


def _chosen_options(case: Case, given: Assumptions, choice: ReachPlan) -> pd.DataFrame:
    options = reach_options(case, given)
    return keep_options(options, choice.allies, choice.modes, choice.scenario, choice.platforms)


def _show_omissions(words: Words) -> None:
    st.subheader(words.text("What the model leaves out"), anchor=False)
    st.write(
        words.text(
            "Four questions are answered one by one and never multiplied: can the aircraft fly its "
            "longest leg with cargo, are the consents documented, has the place received such a "
            "visit before, and was the chain seen? The model leaves out winds, alternates, crew "
            "duty, maintenance, volume of cargo, dangerous goods, fuel and handlers at the far "
            "end, insurance, escorts, interception, and the will to send anything. Quoted payloads "
            "are the most that fits, not what was carried. Most figures come from excerpts of "
            "public pages."
        )
    )


def _mode(mode: str, words: Words) -> str:
    return words.text("air") if mode == "air" else words.text("sea")


def _labelled(case: Case, best: pd.DataFrame, words: Words) -> pd.DataFrame:
    names = best["iso3"].map(case.countries["name"])
    doubt = words.text("range with cargo not documented")
    labelled = best.assign(
        actor=names,
        label=[
            words.text("{actor}, by {mode}", actor=name, mode=_mode(mode, words))
            for name, mode in zip(names, best["mode"], strict=True)
        ],
        doubt=best["feasible"].map({"unknown": doubt}).fillna(""),
    )
    return labelled.sort_values(["arrival_days_high", "label"], ignore_index=True)


def _finding(case: Case, best: pd.DataFrame, choice: ReachPlan, words: Words) -> str:
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    goal = {"cargo": choice.tonnage_t, "capital": capital}
    if not choice.allies:
        return words.text("Choose an ally to see how {cargo} t could reach {capital}", **goal)
    known = best[best["feasible"].eq("yes")].dropna(subset=["deliver_days_high"])
    if known.empty:
        return words.text(
            "No way of bringing {cargo} t to {capital} has all its figures documented", **goal
        )
    first = known.sort_values("deliver_days_high").iloc[0]
    found = {
        "actor": first["actor"],
        "mode": _mode(first["mode"], words),
        "span": words.duration(first["deliver_days_low"], first["deliver_days_high"]),
    }
    if len(known) == 1:
        return words.text(
            "{cargo} t could reach {capital} from {actor} by {mode} in {span}", **goal, **found
        )
    return words.text(
        "{cargo} t could reach {capital} soonest, at the slow end of each range, from {actor} by "
        "{mode}: {span}",
        **goal,
        **found,
    )


def _explanation(case: Case, words: Words) -> str:
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    return words.text(
        "How far support for {subject} could extend, computed from published figures and "
        "assumptions, as a range wherever they are ranges: what could be done, not what would be.",
        subject=subject,
    )


def _show_map(
    case: Case, options: pd.DataFrame, best: pd.DataFrame, choice: ReachPlan, words: Words
) -> None:
    drawn = drawn_routes(options, best)
    result = routes_map(case, drawn, choice.scenario, choice.rings_around)
    with framed("reach"):
        figure_view(
            reach_map(result, words, current_theme()),
            case,
            key="reach-map",
            alt=words.plural(
                "Map centred on {capital} with range rings and {count} route; the tables below "
                "list it.",
                "Map centred on {capital} with range rings and {count} routes; the tables below "
                "list them.",
                len(drawn),
                capital=result.capital,
            ),
        )
    said = words.text(
        "Rings are distances along the globe. Solid: a chain that was seen; dashed: the "
        "hypothetical one that the chart below counts with. Diamonds: passages that a route by sea "
        "may need, crossed where closed. Routes by sea follow a public network of lanes, not a "
        "ship's log. {note}",
        note=case.settings.boundary_note,
    )
    st.caption(escape_markdown(said))


def _show_arrival(
    case: Case, best: pd.DataFrame, given: Assumptions, choice: ReachPlan, words: Words
) -> None:
    st.subheader(words.text("When would help arrive?"), anchor=False)
    theme = current_theme()
    alt = "; ".join(
        words.text(
            "{way}: first arrival after {span}",
            way=row["label"],
            span=words.duration(row["arrival_days_low"], row["arrival_days_high"]),
        )
        for row in best.to_dict("records")
    )
    figure_view(arrival_figure(best, choice.tonnage_t, words, theme), case, key="arrival", alt=alt)
    st.caption(
        words.text(
            "For each ally the chart shows the way that delivers soonest at its slow end, one with "
            "a documented range if there is one. Hover to read its route and platform; the table "
            "below lists all ways. The axis is logarithmic."
        )
    )
    curves = delivery_curves(best, _CURVE_DAYS, given.start_delay_days)
    if not curves.empty:
        _show_curves(case, curves, choice, words)


def _show_curves(case: Case, curves: pd.DataFrame, choice: ReachPlan, words: Words) -> None:
    st.subheader(words.text("How much by when?"), anchor=False)
    for column, mode in zip(st.columns(len(choice.modes), gap="large"), choice.modes, strict=True):
        panels = curves[curves["mode"].eq(mode)]
        if not panels.empty:
            with column:
                figure_view(
                    delivered_figure(panels, words, current_theme()),
                    case,
                    key=f"delivered-{mode}",
                    alt=words.text(
                        "Tonnes delivered by {mode} against days, one band per ally.",
                        mode=_mode(mode, words),
                    ),
                )
    st.caption(
        words.text("Each panel has its own scale of tonnes. Ships bring whole loads, so they step.")
    )


def _show_words(case: Case, best: pd.DataFrame, choice: ReachPlan, words: Words) -> None:
    st.subheader(words.text("The source's words beside the results"), anchor=False)
    for _, row in words_beside_results(case, list(choice.allies)).iterrows():
        ways = ways_in_words(words, best[best["iso3"].eq(row["actor_id"])])
        likely = words.text("Direct involvement: “{words}”.", words=row["likelihood"])
        computed = words.text("Computed: {computed}.", computed=ways)
        said = (agreement_in_words(words, row), likely if row["likelihood"] else "", computed)
        st.markdown(
            f"**{escape_markdown(row['name'])}.** "
            f"{escape_markdown(' '.join(sentence for sentence in said if sentence))}"
        )


def _show_demonstrations(case: Case, choice: ReachPlan, words: Words) -> None:
    st.subheader(words.text("What was demonstrated"), anchor=False)
    rows = case.demonstrations
    ends = [case.settings.subject_iso3, case.settings.adversary_iso3]
    rows = rows[rows["operator_iso3"].isin([*choice.allies, *ends])]
    if rows.empty:
        st.write(words.text("No visit, flight or shipment of these states is in the tables."))
        return
    dated = rows[rows["date_start"].ne("")]
    dated = dated.assign(
        actor=dated["operator_iso3"].map(case.countries["name"]),
        day=dated["date_start"],
        hover=[_demonstration(case, row, words) for row in dated.to_dict("records")],
    )
    figure_view(
        demonstrations_figure(dated, case.settings.as_of.isoformat(), words, current_theme()),
        case,
        key="demonstrations",
        alt=words.text(
            "Dated visits, flights, shipments and refusals: {events}; listed in the table.",
            events=len(dated),
        ),
    )
    st.caption(
        words.text(
            "The upright line is the day of the case: what lies right of it came later. The lines "
            "of the subject and the adversary hold their own flights, refusals and seizures."
        )
    )
    demonstrations_table(case, rows, words)


def _demonstration(case: Case, row: dict[str, Any], words: Words) -> tuple[str, ...]:
    return (
        words.date(row["date_start"]),
        row["platform"],
        row["load_wording"] or words.text("load not published"),
        words.text("confidence: {confidence}", confidence=row["confidence"]),
        str(case.sources.at[row["source_id"], "publisher"]),
    )


if __name__ == "__main__":
    open_page("reach", page)
