"""The window of dates: presets by name, and a slider that steps from event to event."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from components.analysis.record.events import all_events
from components.controls import keys
from components.controls.link_check import offer
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case

_PRESET = "window_preset"
Span = tuple[dt.date, dt.date]


def window_control(case: Case) -> Span:
    """Show presets and slider, and return the first and the last day, both included.

    The slider's steps are the days on which something is documented, and the ends of the
    presets: so the dense months have room.
    """
    presets = {w.label: (w.first, w.last) for w in case.settings.windows}
    above = st.container()
    days = _days(case)
    asked = st.query_params.get_all(keys.WINDOW)
    # A link with one end, or with three days, is a fault whatever days it names.
    offer(keys.WINDOW, (day.isoformat() for day in days) if len(asked) in (0, 2) else ())
    first, last = st.select_slider(
        "Window of dates",
        days,
        value=next(iter(presets.values())),
        key=keys.WINDOW,
        format_func=dt.date.isoformat,
        bind="query-params",
        help="Both days belong to the window. Each step is a day with an event, or the end of a "
        "named window.",
    )
    chosen = (first, last)
    st.session_state[_PRESET] = next((k for k, span in presets.items() if span == chosen), None)
    with above:
        st.pills(
            "Choose a window by name",
            list(presets),
            key=_PRESET,
            format_func=escape_markdown,
            on_change=_take_preset,
            args=(presets,),
        )
    return chosen


def _take_preset(presets: dict[str, Span]) -> None:
    chosen = st.session_state[_PRESET]
    if chosen:
        st.session_state[keys.WINDOW] = presets[chosen]


def _days(case: Case) -> list[dt.date]:
    events = all_events(case)
    ends = {day for w in case.settings.windows for day in (w.first, w.last)}
    return sorted({*(moment.date() for moment in events["start"]), *ends})
