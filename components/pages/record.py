"""The record page: what states did, when, and where it parts from what the source claims."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components.analysis.record.arms import arms_by_supplier, arms_by_year, delivery_years
from components.analysis.record.checks import stance_verdicts
from components.analysis.record.direction import actors_in_order, signed
from components.analysis.record.divergence import claims_beside_record, describe_record, keep_parted
from components.analysis.record.events import BEFORE, EventChoice, choose_events, eras_in
from components.analysis.selection import Selection, describe_countries, select_countries
from components.analysis.summary import parted_headline, record_caveat, record_headline
from components.analysis.vocabulary import View
from components.analysis.wording import in_words
from components.controls import keys
from components.controls.card_state import COUNTRY, EVENT
from components.controls.cards.country import choose_country, country_card
from components.controls.cards.event import choose_event, event_card
from components.controls.figure_view import current_theme, figure_view
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.record_filters import choose_era, event_filters
from components.controls.shared_filters import SharedChoice, shared_choice
from components.controls.views.page_head import page_head
from components.controls.views.record_legend import maps_legend, record_legend
from components.controls.views.record_tables import beside_table, events_table
from components.controls.window import window_control
from components.figures.arms_chart import arms_columns
from components.figures.events_strip import events_strip
from components.figures.framing import frame_for
from components.figures.record_map import mark_parted
from components.figures.stance_map import stance_map
from components.tables import Case, current_case

_LINES = 24
_SUPPLIERS = 7


def main() -> None:
    """Show acts in time, then claims and record side by side, then arms and every event."""
    case, shared = current_case(), shared_choice()
    filters = event_filters(case, shared.regions)
    head = st.container()
    first, last = window_control(case)
    choice = EventChoice(first, last, filters.kinds, filters.tiers, filters.actors, shared.regions)
    events = choose_events(case, choice)
    if events.empty:
        with head:
            page_head(case, "No event matches these filters", _explanation(case), _span(choice))
        st.info("Nothing is documented here. Widen the window, or remove a filter.")
        _show_card(case, shared)
        return
    _show_strip(case, events, choice)
    era = choose_era(case, events)
    finding, caveat = "The window holds no act, only reports about actors", ""
    if era:
        described = describe_record(case, choice, era)
        rows = select_countries(described, Selection(regions=shared.regions))
        several = len(eras_in(case, events)) > 1
        part = (str(case.era_scale.at[era, "label"]),) if several else ()
        filtered = bool(filters.kinds or filters.tiers or filters.actors)
        places = (*part, *shared.regions)
        finding = record_headline(case, rows, era, places, filtered=filtered)
        caveat = record_caveat(rows)
        _show_maps(case, choice, era, shared, events)
    with head:
        page_head(case, finding, f"{_explanation(case)} {caveat}".strip(), _span(choice))
    _show_arms(case)
    _show_events(case, events)
    _show_card(case, shared)


def _span(choice: EventChoice) -> str:
    return f"Events from {choice.first} to {choice.last}"


def _explanation(case: Case) -> str:
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    return (
        f"Documented acts and statements toward {subject}, beside what the source claims. "
        f"{case.settings.record_note}"
    )


def _show_strip(case: Case, events: pd.DataFrame, choice: EventChoice) -> None:
    order = actors_in_order(case, events)
    many = len(order) > _LINES and not choice.actors
    shown = _most_active(events, order) if many else order
    figure_view(
        events_strip(case, events, shown, (choice.first, choice.last), current_theme()),
        case,
        key=EVENT.widget_key("events-strip"),
        alt=f"Strip of {len(events)} events of {len(order)} actors; the table below lists them.",
        on_pick=EVENT.open,
    )
    drawn = events[events["actor"].isin(shown)]
    record_legend(case, drawn, current_theme())
    eras = eras_in(case, events)
    era_label = case.era_scale.at[eras[0], "label"] if eras else "none"
    st.caption(
        "Each line is an actor; each mark is an event: an act of the actor, or, hollow, a report "
        "that is none. Click one to open it. Where the day is not known the mark stands at the "
        "first that it can mean within the window. The most supportive mean is at the top"
        f"{f' ({era_label})' if len(eras) > 1 else ''}. "
        f"{len(drawn)} of {len(events)} events are drawn."
    )
    _define_words(case)


def _define_words(case: Case) -> None:
    with st.expander("What directions, kinds of event and kinds of source mean"):
        for title, scale in (
            ("Direction", case.direction_scale),
            ("Kind of event", case.event_kind_scale),
            ("Kind of source", case.tier_scale),
            ("What is known of a state", case.record_basis_scale),
        ):
            st.markdown(f"**{title}**")
            st.markdown("\n".join(f"- {_definition(row)}" for row in scale.to_dict("records")))


def _definition(row: dict[str, Any]) -> str:
    step = f" ({signed(row['position'])})" if "position" in row else ""
    return escape_markdown(f"{row['label']}{step}: {row['definition']}")


def _most_active(events: pd.DataFrame, order: list[str]) -> list[str]:
    """Return the actors to draw where there are many: those with most events, or all if asked."""
    if st.toggle(
        f"Show all {len(order)} actors",
        key=keys.EVERYONE,
        bind="query-params",
        help=f"Otherwise the {_LINES} with the most events.",
    ):
        return order
    most = set(events["actor"].value_counts().index[:_LINES])
    return [actor for actor in order if actor in most]


def _show_maps(
    case: Case, choice: EventChoice, era: str, shared: SharedChoice, events: pd.DataFrame
) -> None:
    beside = claims_beside_record(case, choice, era, shared.reading)
    if shared.regions:
        beside = beside[beside["region"].isin(shared.regions)]
    apart = keep_parted(beside)
    st.subheader(parted_headline(apart), anchor=False)
    _warn_of_other_times(case, choice, era)
    here = Selection(regions=shared.regions)
    claims = select_countries(describe_countries(case, shared.reading), here)
    record = select_countries(describe_record(case, choice, era), here)
    frame = frame_for(case, shared.regions, ())
    views: tuple[tuple[str, pd.DataFrame, View], ...] = (
        ("As the source says", claims, "claims"),
        (_documented_title(case, choice, era, events), record, "record"),
    )
    for column, (title, rows, view) in zip(st.columns(2, gap="medium"), views, strict=True):
        with column:
            st.markdown(f"**{escape_markdown(title)}**")
            figure = stance_map(case, rows, current_theme(), frame, view)
            figure.update_layout(showlegend=False)
            with st.container(key=f"record-{view}-frame", height=280, border=False):
                figure_view(
                    mark_parted(case, figure, list(apart.index), current_theme()),
                    case,
                    key=COUNTRY.widget_key(f"record-{view}"),
                    alt=f"Map, {title}; the table below holds the same countries.",
                    on_pick=COUNTRY.open,
                )
    maps_legend(case, current_theme())
    st.caption(
        "One colour stands for a word of the source and for a mean of acts, rounded to the nearest "
        "step, a half away from restraint. Faint: on the left a claim about the state's group, on "
        "the right acts known from lists only. Claim and record part where no claim that decides "
        "is in the camp of the record: backing, uncommitted or opposed. Where a claim that decides "
        "says divided, or the source is silent, nothing can part. A mean is a blunt measure: the "
        f"page on claims checked weighs each claim against each act.{_supported_there(case, apart)}"
    )
    known = beside[beside["count"].notna() | beside["basis"].eq("named")]
    rest = known.drop(index=apart.index).sort_values(["basis", "name"], ascending=[False, True])
    beside_table(case, pd.concat([apart, rest]))


def _supported_there(case: Case, apart: pd.DataFrame) -> str:
    """Name the states that part from a claim which holds when it is weighed act by act."""
    verdicts = stance_verdicts(case).reindex(apart.index)
    held = apart.loc[verdicts.eq(case.verdict_scale.at["supported", "label"]), "name"]
    if held.empty:
        return ""
    return f" There the claim about {escape_markdown(in_words(held))} is supported."


def _documented_title(case: Case, choice: EventChoice, era: str, events: pd.DataFrame) -> str:
    if len(eras_in(case, events)) > 1:
        return f"As documented: {case.era_scale.at[era, 'label']}"
    return f"As documented, {choice.first} to {choice.last}"


def _warn_of_other_times(case: Case, choice: EventChoice, era: str) -> None:
    """Say so where the acts are not of the time that the source speaks of."""
    window = case.settings.windows[0]
    if era != BEFORE:
        said = (
            f"The source speaks of {case.settings.as_of_label}. These acts are toward "
            "something else, so what parts here is no error of the source. "
            f"{case.era_scale.at[era, 'definition']}"
        )
        st.info(escape_markdown(said))
    elif choice.first < window.first:
        said = (
            f"The source speaks of {case.settings.as_of_label}. Earlier acts, and those of "
            "earlier governments, are in this window too: what parts here may be a change, and no "
            "error of the source."
        )
        st.info(escape_markdown(said))


def _show_arms(case: Case) -> None:
    subject = case.countries.at[case.settings.subject_iso3, "name"]
    rows = arms_by_year(case, _SUPPLIERS)
    totals = rows.groupby("supplier")["tiv_million"].sum()
    if not totals.sum():
        return
    heading = f"Major arms that {subject} received since {delivery_years(case)[0]}"
    known = arms_by_supplier(case)
    if known.max() > 0:
        top, share = known.index[0], known.max() / totals.sum() * 100
        own = case.arms_transfers[case.arms_transfers["supplier_iso3"].eq(top)]
        heading = (
            f"{case.countries.at[top, 'name']} delivered {share:.0f} % of the volume of major arms "
            f"that {subject} received since {delivery_years(case)[0]}, the last of it in "
            f"{own['year'].max():.0f}"
        )
    st.subheader(heading, anchor=False)
    figure_view(
        arms_columns(rows, current_theme()),
        case,
        key="arms",
        alt="; ".join(f"{name}: {total:,.0f} million TIV" for name, total in totals.items()),
    )
    sources = case.sources.loc[case.arms_transfers["source_id"].unique()]
    names = "; ".join(f"{row['publisher']}, {row['licence']}" for _, row in sources.iterrows())
    st.caption(
        escape_markdown(
            f"{case.settings.arms_note} Window and filters do not apply. Source: {names}."
        )
    )


def _show_events(case: Case, events: pd.DataFrame) -> None:
    count = f"All {len(events)} events" if len(events) > 1 else "The one event"
    st.subheader(f"{count} of the window", anchor=False)
    events_table(case, events)
    st.caption("Tick the box of a row to open the event. Reports open in a new tab.")


def _show_card(case: Case, shared: SharedChoice) -> None:
    left, right = st.columns(2)
    with left:
        event = choose_event(case)
    with right:
        country = choose_country(case)
    if event:
        event_card(case, event)
    elif country:
        country_card(case, country, shared.reading)


main()
