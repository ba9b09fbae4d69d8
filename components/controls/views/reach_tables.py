"""Everything of the reach page as tables, with sources."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.reach.routes import permissions_of
from components.tables import Case


def options_table(case: Case, options: pd.DataFrame) -> None:
    """List every route and platform with its results and its four flags."""
    st.subheader("All ways, with results and flags", anchor=False)
    if options.empty:
        st.write("None for these choices.")
        return
    table = pd.DataFrame(
        {
            "Ally": options["iso3"].map(case.countries["name"]),
            "Route": options["name"],
            "Mode": options["mode"],
            "Platform": options["platform"],
            "Longest leg, km": options["longest_leg_km"].round(),
            "Payload, t": _range(options, "payload_low_t", "payload_high_t"),
            "First arrival, days": _range(options, "arrival_days_low", "arrival_days_high"),
            "Tonnes a day": _range(options, "t_per_day_low", "t_per_day_high"),
            "Days to deliver": _range(options, "deliver_days_low", "deliver_days_high"),
            "Feasible by distance": options["feasible"],
            "Consents seen": options["permitted"],
            "Receivable": options["receivable"],
            "Receiving place": _receiving_place(case, options["end_id"]),
            "Route seen, by any type": options["shown"],
            "Source": options["source_id"].map(case.sources["title"]),
        }
    )
    st.dataframe(table, hide_index=True, width="stretch", height=420)
    st.caption(
        "A dash means that a figure is not documented. Feasible is unknown where no range with "
        "payload is published. Consents seen is yes where each listed one was seen in use by the "
        "case's day, for that user. Receivable is yes where a visit of this mode was seen at that "
        "place: what a type needs of runway or depth is not in the figures."
    )


def figures_table(case: Case, allies: list[str]) -> None:
    """List every published figure of the allies' aircraft and ships, with source and caveat."""
    st.subheader("Published figures", anchor=False)
    rows = case.platform_figures
    rows = rows[rows["operator_iso3"].isin([*allies, ""])]
    table = pd.DataFrame(
        {
            "Platform": rows["platform"],
            "Operator": rows["operator_iso3"].map(case.countries["name"]).fillna("world fleet"),
            "Figure": rows["figure"].str.rsplit("_", n=1).str[0].str.replace("_", " "),
            "Low": rows["value_low"],
            "High": rows["value_high"],
            "Unit": rows["unit"],
            "Caveat": rows["caveat"],
            "Source": rows["source_id"].map(case.sources["address"]),
        }
    )
    _show_with_links(table)
    st.caption("One value of one source a row; where sources differ, the range is used.")


def demonstrations_table(case: Case, rows: pd.DataFrame) -> None:
    """List visits, flights, shipments and refusals with source, confidence and conflicts."""
    addresses = rows["source_id"].map(case.sources["address"])
    table = pd.DataFrame(
        {
            "From": rows["date_start"],
            "To": rows["date_end"],
            "Actor": rows["operator_iso3"].map(case.countries["name"]),
            "Outcome": rows["kind"],
            "Platform": rows["platform"],
            "Route": rows["origin_to_destination"],
            "What was seen": rows["summary"],
            "Load": rows["load_wording"],
            "Confidence": rows["confidence"],
            "Note": rows["note"],
            "Source": addresses,
            "Second source": rows["second_source_id"].map(case.sources["address"]),
        }
    )
    _show_with_links(table)


def permissions_table(case: Case, route_ids: list[str]) -> None:
    """List the consents and passages that the chosen routes need, and closures for all."""
    st.subheader("Consents and passages", anchor=False)
    needed = [permissions_of(case, route) for route in route_ids]
    general = case.permissions[case.permissions["iso3"].eq(case.settings.subject_iso3)]
    rows = pd.concat([*needed, general]).drop_duplicates("permission_id")
    if rows.empty:
        st.write("None is documented for these routes.")
        return
    table = pd.DataFrame(
        {
            "What": rows["name"],
            "Kind": rows["kind"],
            "Status": rows["status"],
            "As of": rows["as_of"],
            "Note": rows["note"],
            "Source": rows["source_id"].map(case.sources["address"]),
        }
    )
    _show_with_links(table)
    st.caption("Open means: seen in use on that date, for that user. It is no promise.")


def _show_with_links(table: pd.DataFrame) -> None:
    names = [name for name in ("Source", "Second source") if name in table]
    links = {name: st.column_config.LinkColumn(name) for name in names}
    st.dataframe(table, hide_index=True, width="stretch", column_config=links)


def _receiving_place(case: Case, place_ids: pd.Series) -> list[str]:
    """Return each place with what it is known to take: runway for aircraft, draft for ships."""
    places = case.places.loc[place_ids]
    words = []
    for row in places.to_dict("records"):
        if pd.notna(row["runway_m"]):
            words.append(f"{row['name']}, runway {row['runway_m']:,.0f} m")
        elif pd.notna(row["draft_m"]):
            words.append(f"{row['name']}, draft to {row['draft_m']:.1f} m")
        else:
            words.append(f"{row['name']}, no draft given")
    return words


def _range(rows: pd.DataFrame, low: str, high: str) -> pd.Series:
    pairs = zip(rows[low], rows[high], strict=True)
    return pd.Series([_span(a, b) for a, b in pairs], index=rows.index)


def _span(low: float, high: float) -> str:
    if pd.isna(low) or pd.isna(high):
        return "–"
    return _short(low) if _short(low) == _short(high) else f"{_short(low)}–{_short(high)}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"  # noqa: PLR2004 - two digits are enough
