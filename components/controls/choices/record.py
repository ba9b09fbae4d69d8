"""The widgets of the record: filters of events, the window of dates, the era to sum up."""

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
from components.controls.choices.session import choose, show
from components.controls.choices.shared import show_reading
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.places import filter_bar, more_filters
from components.tables import Case
from components.words import Words

_PRESET = "window_preset"
Span = tuple[dt.date, dt.date]


def show_event_filters(case: Case, choice: RecordChoice, words: Words) -> None:
    """Show the filters: the actor in the bar, kinds of event and of source behind "More"."""
    actors = acting(case, Scope(choice.region))
    actors = {code: actors[code] for code in sorted(actors, key=actors.__getitem__)}
    kinds, tiers = words.labels(case.event_kind_scale), words.labels(case.tier_scale)
    with filter_bar():
        every_actor, every_kind = words.text("All actors"), words.text("All kinds")
        widgets.several(words.text("Actor"), "actor", actors, choice.actor, placeholder=every_actor)
        widgets.several(
            words.text("Kind of event"), "kind", kinds, choice.kind, placeholder=every_kind
        )
    with more_filters(words):
        every = words.text("All sources")
        widgets.several(words.text("Kind of source"), "tier", tiers, choice.tier, placeholder=every)
        show_confirmed(choice, words)
        show_reading(case, choice, words)


def show_window(case: Case, window: Span, words: Words) -> None:
    """Show presets by name, and a slider that steps from event to event.

    `window` is the chosen one. The slider's steps are the days on which something is documented,
    and the ends of the presets: so the dense months have room.
    """
    presets = {w.label: (w.first, w.last) for w in case.settings.windows}
    st.session_state[_PRESET] = next((k for k, span in presets.items() if span == window), None)
    st.pills(
        words.text("Choose a window by name"),
        list(presets),
        key=_PRESET,
        format_func=escape_markdown,
        on_change=_take,
        args=(presets,),
    )
    first = next(iter(presets.values()))
    show("window", window, first)
    st.select_slider(
        words.text("Window of dates"),
        _days(case, window),
        value=first,  # tells Streamlit that there are two ends; what is shown is set above
        key="window",
        format_func=dt.date.isoformat,
        help=words.text(
            "The window includes both days. Its ends can be days with an event and the ends of "
            "named windows."
        ),
    )


def show_eras(result: RecordResult, words: Words) -> None:
    """Ask which era's acts are summed up, where there are several.

    Acts of different eras are toward different things, so they are never pooled; the page says
    so with the sentence of the turning point.
    """
    eras, compared = result.eras, result.comparison
    if compared is None or len(eras) == 1:
        return
    for turn in result.settings.turning_points:
        st.warning(escape_markdown(turn.sentence))
    show("era", compared.era, eras[0])
    st.radio(
        words.text("Acts to sum up on the maps and in the table"),
        eras,
        key="era",
        format_func=lambda code: escape_markdown(words.label(result.scales.era, code)),
        horizontal=True,
    )


def _take(presets: dict[str, Span]) -> None:
    chosen = st.session_state[_PRESET]
    if chosen in presets:
        choose(window=None if chosen == next(iter(presets)) else presets[chosen])


def _days(case: Case, window: Span) -> list[dt.date]:
    ends = {day for w in case.settings.windows for day in (w.first, w.last)}
    return sorted({*_starts(all_events(case)), *ends, *window})


@kept_with
def _starts(events: pd.DataFrame) -> frozenset[dt.date]:
    return frozenset(events["start"].dt.date)
