"""The reach page: how far, how fast and with how much each ally could bring support."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.reach.assumptions import Assumptions
from components.analysis.reach.options import best_options, reach_options
from components.analysis.reach.routes import passages_of
from components.analysis.reach.tracks import delivery_curves, route_tracks
from components.analysis.reach.wording import duration
from components.analysis.reach.words_and_results import words_beside_results
from components.analysis.wording import capitalised
from components.controls.assumptions_panel import assumptions_panel
from components.controls.figure_view import current_theme, figure_view
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.reach_filters import ReachChoice, reach_filters
from components.controls.shared_filters import shared_choice
from components.controls.views.page_head import page_head
from components.controls.views.reach_tables import (
    demonstrations_table,
    figures_table,
    options_table,
    permissions_table,
)
from components.figures.reach_charts import (
    arrival_figure,
    delivered_figure,
    demonstrations_figure,
)
from components.figures.reach_map import reach_map
from components.tables import Case, current_case

_CURVE_DAYS = 120
_OMITS = (
    "Flags stand side by side and are never multiplied: whether an aircraft can fly its longest "
    "leg with cargo, whether consents are documented, whether the place has received such a "
    "visit before, and whether the chain was seen. The model leaves out winds, alternates, crew "
    "duty, maintenance, volume of cargo, dangerous goods, fuel and handlers at the far end, "
    "insurance, escorts, interception, and the will to send anything. Quoted payloads bound what "
    "fits; they are not what was carried. Most figures come from excerpts of public pages."
)


def main() -> None:
    """Compute every option of the chosen allies and show it on map, charts and tables."""
    case, shared = current_case(), shared_choice()
    choice = reach_filters(case, shared.regions)
    head = st.container()
    body = st.container()
    given = assumptions_panel(case, choice.tonnage_t)
    options = _chosen(reach_options(case, given), choice)
    best = _labelled(case, best_options(options))
    with head:
        page_head(case, _finding(case, best, choice), _explanation(case))
    with body:
        if best.empty:
            st.info("No documented way matches these choices. Choose an ally, or another mode.")
        else:
            _show_map(case, options, best, choice)
            _show_arrival(case, best, given, choice)
    if not best.empty:
        _show_words(case, best, choice)
    _show_demonstrations(case, choice)
    st.subheader("What the model leaves out", anchor=False)
    st.write(_OMITS)
    options_table(case, options)
    figures_table(case, list(choice.allies))
    permissions_table(case, list(options["route_id"].unique()))


def _chosen(options: pd.DataFrame, choice: ReachChoice) -> pd.DataFrame:
    kept = options["iso3"].isin(choice.allies) & options["mode"].isin(choice.modes)
    kept &= options["scenario"].isin(["geodesic", choice.scenario])
    if choice.platforms:
        kept &= options["platform_id"].isin(choice.platforms) | options["mode"].eq("sea")
    return options[kept]


def _labelled(case: Case, best: pd.DataFrame) -> pd.DataFrame:
    names = best["iso3"].map(case.countries["name"])
    labelled = best.assign(
        actor=names,
        label=names + ", by " + best["mode"],
        doubt=best["feasible"].map({"unknown": "range with cargo not documented"}).fillna(""),
    )
    return labelled.sort_values(["arrival_days_high", "label"], ignore_index=True)


def _finding(case: Case, best: pd.DataFrame, choice: ReachChoice) -> str:
    capital = case.countries.at[case.settings.subject_iso3, "capital"]
    cargo = f"{choice.tonnage_t:,.0f} t"
    if not choice.allies:
        return f"Choose an ally to see how {cargo} could reach {capital}"
    known = best[best["feasible"].eq("yes")].dropna(subset=["deliver_days_high"])
    if known.empty:
        return f"No way of bringing {cargo} to {capital} has all its figures documented"
    first = known.sort_values("deliver_days_high").iloc[0]
    span = duration(first["deliver_days_low"], first["deliver_days_high"])
    if len(known) == 1:
        return f"{cargo} could reach {capital} from {first['actor']} by {first['mode']} in {span}"
    return (
        f"{cargo} could reach {capital} soonest, at the slow end of each range, from "
        f"{first['actor']} by {first['mode']}: {span}"
    )


def _explanation(case: Case) -> str:
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    return (
        f"How far support for {subject} could extend, computed from published figures and "
        "assumptions, as a range wherever they are ranges: what could be done, not what would be."
    )


def _show_map(case: Case, options: pd.DataFrame, best: pd.DataFrame, choice: ReachChoice) -> None:
    subject = case.countries.loc[case.settings.subject_iso3]
    centre = (float(subject["capital_lat"]), float(subject["capital_lon"]))
    counted = options["route_id"].isin(best["route_id"])
    drawn = options[options["shown"].eq("demonstrated") | counted]
    tracks = route_tracks(case, list(drawn["route_id"].unique()))
    around = centre
    if choice.rings_around:
        base = tracks[tracks["iso3"].eq(choice.rings_around)].iloc[0]
        around = (float(base["origin_lat"]), float(base["origin_lon"]))
    points = passages_of(case, list(tracks.index), choice.scenario)
    figure = reach_map(case, tracks, points, centre, around, current_theme())
    with st.container(key="reach-frame", height=620, border=False):
        figure_view(
            figure,
            case,
            key="reach-map",
            alt=(
                f"Map centred on {subject['capital']} with range rings and {len(tracks)} routes; "
                "the tables below list them."
            ),
        )
    st.caption(
        escape_markdown(
            "Rings are distances along the globe. Solid: a chain that was seen; dashed: the "
            "hypothetical one that the chart below counts with. Diamonds: passages that a route "
            "by sea may need, crossed where closed. Routes by sea "
            f"follow a public network of lanes, not a ship's log. {case.settings.boundary_note}"
        )
    )


def _show_arrival(case: Case, best: pd.DataFrame, given: Assumptions, choice: ReachChoice) -> None:
    st.subheader("When would help arrive?", anchor=False)
    theme = current_theme()
    alt = "; ".join(
        f"{row['label']}: first arrival after "
        f"{duration(row['arrival_days_low'], row['arrival_days_high'])}"
        for row in best.to_dict("records")
    )
    figure_view(arrival_figure(best, choice.tonnage_t, theme), case, key="arrival", alt=alt)
    st.caption(
        "Of each ally's ways the one that delivers soonest at its slow end, with a documented "
        "range if there is one; hover names its route and platform, and the table below lists "
        "all ways. The axis is logarithmic."
    )
    curves = delivery_curves(best, _CURVE_DAYS, given.start_delay_days)
    if not curves.empty:
        st.subheader("How much by when?", anchor=False)
        for column, mode in zip(
            st.columns(len(choice.modes), gap="large"), choice.modes, strict=True
        ):
            panels = curves[curves["mode"].eq(mode)]
            if not panels.empty:
                with column:
                    figure_view(
                        delivered_figure(panels, theme),
                        case,
                        key=f"delivered-{mode}",
                        alt=f"Tonnes delivered by {mode} against days, a band for each ally.",
                    )
        st.caption("Each panel has its own scale of tonnes. Ships bring whole loads, so they step.")


def _show_words(case: Case, best: pd.DataFrame, choice: ReachChoice) -> None:
    st.subheader("The source's words beside the results", anchor=False)
    for row in words_beside_results(case, best, list(choice.allies)).to_dict("records"):
        likely = f" Direct involvement: “{row['likelihood']}”." if row["likelihood"] else ""
        st.markdown(
            f"**{escape_markdown(row['name'])}.** {escape_markdown(row['sentence'] + likely)} "
            f"{escape_markdown(capitalised(row['computed']))}."
        )


def _show_demonstrations(case: Case, choice: ReachChoice) -> None:
    st.subheader("What was demonstrated", anchor=False)
    rows = case.demonstrations
    ends = [case.settings.subject_iso3, case.settings.adversary_iso3]
    rows = rows[rows["operator_iso3"].isin([*choice.allies, *ends])]
    if rows.empty:
        st.write("No visit, flight or shipment of these states is in the tables.")
        return
    dated = rows[rows["date_start"].ne("")].assign(
        actor=rows["operator_iso3"].map(case.countries["name"]),
        day=rows["date_start"],
        hover=rows["date_start"]
        + " <br>"
        + rows["platform"]
        + " <br>"
        + rows["load_wording"].where(rows["load_wording"].ne(""), "load not published")
        + " <br>confidence "
        + rows["confidence"]
        + " <br>"
        + rows["source_id"].map(case.sources["publisher"]),
    )
    figure_view(
        demonstrations_figure(dated, case.settings.as_of.isoformat(), current_theme()),
        case,
        key="demonstrations",
        alt=f"{len(dated)} dated visits, flights, shipments and refusals; listed in the table.",
    )
    st.caption(
        "The upright line is the day of the case: what lies right of it came later. The lines of "
        "the subject and the adversary hold their own flights, refusals and seizures."
    )
    demonstrations_table(case, rows)


main()
