"""The widgets of the record: what to show, filters of events, the window of days, the era."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import streamlit as st

from components.address import RecordChoice
from components.address.codecs import Scope
from components.address.options import acting
from components.analysis.kept import kept_with
from components.analysis.record.account import RecordResult
from components.analysis.record.events import all_events
from components.controls.choices import widgets
from components.controls.choices.confirmed import show_confirmed
from components.controls.choices.session import show
from components.controls.choices.shared import show_reading
from components.controls.choices.windows import Span, show_windows
from components.controls.places import filter_bar, more_filters
from components.tables import Case
from components.words import Words


def show_event_filters(
    case: Case, choice: RecordChoice, result: RecordResult, words: Words
) -> None:
    """Show the filters: actor and time in the bar, kinds and exact days behind "More"."""
    actors = acting(case, Scope(choice.region))
    actors = {code: actors[code] for code in sorted(actors, key=actors.__getitem__)}
    with filter_bar():
        every_actor = words.text("All actors")
        widgets.several(words.text("Actor"), "actor", actors, choice.actor, placeholder=every_actor)
        show_windows(case, result.window, words)
        _show_eras(result, words)
    more = more_filters(words)
    if more.open:
        with more:
            _show_kinds(case, choice, words)
            show_confirmed(choice, words)
            show_days(case, result.window, words)
            show_reading(case, choice, words)


def _show_kinds(case: Case, choice: RecordChoice, words: Words) -> None:
    widgets.several(
        words.text("Kind of event"),
        "kind",
        words.labels(case.event_kind_scale),
        choice.kind,
        placeholder=words.text("All kinds"),
    )
    widgets.several(
        words.text("Kind of source"),
        "tier",
        words.labels(case.tier_scale),
        choice.tier,
        placeholder=words.text("All sources"),
    )


def show_part(choice: RecordChoice, words: Words) -> None:
    """Ask what of the record to show."""
    parts = {
        "time": words.text("Acts in time"),
        "claims": words.text("Claim and record"),
        "arms": words.text("Arms"),
    }
    widgets.segments(words.text("Show"), "show", parts, choice, label_visibility="collapsed")


def show_days(case: Case, window: Span, words: Words) -> None:
    """Show a slider that steps from event to event, so that the dense months have room."""
    first = case.settings.windows[0]
    standard = (first.first, first.last)
    show("window", window, standard, unset=standard)
    st.select_slider(
        words.text("Exact days"),
        _days(case, window),
        value=standard,  # tells also that there are two ends
        key="window",
        format_func=dt.date.isoformat,
        help=words.text(
            "The window includes both days. Its ends can be days with an event and the ends of "
            "named windows."
        ),
    )


def _show_eras(result: RecordResult, words: Words) -> None:
    """Ask which era's acts are summed up, where there are several.

    Acts of different eras are toward different things, so they are never pooled.
    """
    eras, compared = result.eras, result.comparison
    if compared is None or len(eras) == 1:
        return
    show("era", compared.era, eras[0])
    st.selectbox(
        words.text("Acts that the headline counts"),
        eras,
        key="era",
        format_func=words.labels(result.scales.era).__getitem__,
    )


def _days(case: Case, window: Span) -> list[dt.date]:
    ends = {day for w in case.settings.windows for day in (w.first, w.last)}
    return sorted({*_starts(all_events(case)), *ends, *window})


@kept_with
def _starts(events: pd.DataFrame) -> frozenset[dt.date]:
    return frozenset(events["start"].dt.date)
