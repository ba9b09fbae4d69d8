"""An event's card: what happened, how it is coded, where it is reported, which claims cite it."""

from __future__ import annotations

import textwrap

import htpy
import pandas as pd
import streamlit as st

from components.analysis.actors.names import actor_names
from components.analysis.record.checks import checks_citing
from components.analysis.record.events import LISTED, NOT_AN_ACT, all_events
from components.controls.choices.session import choose, show
from components.controls.figure_view import current_theme
from components.controls.markup.elements import block, claim, outside_link, show_html, swatch
from components.controls.markup.escape_markdown import escape_markdown
from components.figures.theme import step_colours, verdict_colours
from components.tables import Case
from components.words import Words
from components.words.checks import spoken_of
from components.words.quotation import quoted
from components.words.record import step_labels

_LABEL_WIDTH = 64


def show_event_box(case: Case, event_id: str | None, words: Words) -> None:
    """Show the search box for an event; `event_id` is the one whose card is open."""
    events = all_events(case).iloc[::-1]
    labels: dict[str, str] = {
        row.Index: _label(words, row.actor, row.date, row.summary) for row in events.itertuples()
    }
    show("event", event_id, unset=None)
    st.selectbox(
        words.text("Open an event"),
        list(labels),
        index=None,
        key="event",
        format_func=labels.__getitem__,
        placeholder=words.text("Type an actor, a date or a word"),
    )


def open_event(event_id: str) -> None:
    """Open the card of an event after a click; call in a callback."""
    choose(event=event_id)


def close_event() -> None:
    """Close the card; call in a callback."""
    choose(event=None)


def event_card(case: Case, event_id: str, words: Words) -> None:
    """Show the card of an event."""
    row = all_events(case).loc[event_id]

    @st.dialog(
        escape_markdown(words.beside((row["actor"], words.date(row["date"])))),
        width="small",
        position="right",
        on_dismiss=close_event,
    )
    def card() -> None:
        _coding(case, row, words)
        st.write(escape_markdown(row["summary"]))
        if row["note"]:
            st.caption(escape_markdown(row["note"] + "."))
        _reports(case, row, words)
        _claims(case, event_id, words)
        st.caption(escape_markdown(words.text("Event {event}", event=event_id)))

    card()


def _coding(case: Case, row: pd.Series, words: Words) -> None:
    kind = words.label(case.event_kind_scale, row["kind"])
    if row["nature"] == NOT_AN_ACT:
        show_html(htpy.h3[kind])
        st.write(words.text("No act of its own in this matter: shown, but counted in no mean."))
        return
    colour = step_colours(case.scales, current_theme())[row["direction"]]
    label = step_labels(words, case.scales)[row["direction"]]
    step = words.text("{label} ({step})", label=label, step=words.signed(row["direction"]))
    coded = words.labelled(kind, step)
    show_html(htpy.h3[swatch(colour), coded])
    st.write(escape_markdown(words.definition(case.era_scale, row["era"])))
    if row["nature"] == LISTED:
        st.write(words.text("Known from a published list, not from a statement of its own."))


def _reports(case: Case, row: pd.Series, words: Words) -> None:
    st.subheader(words.text("Reported by"), anchor=False)
    tiers = words.labels(case.tier_scale)
    for source_id in (row["source_id"], row["second_source_id"]):
        if not source_id:
            continue
        source = case.sources.loc[source_id]
        tier = tiers.get(source["tier"], words.text("kind of source not rated"))
        where = row["locator"] if source_id == row["source_id"] else words.text("second source")
        show_html(
            block(
                htpy.p[htpy.b[outside_link(source["address"], source["publisher"])]],
                htpy.p[words.beside((tier, where))],
                htpy.p(".atlas-where")[source["note"]],
            )
        )


def _claims(case: Case, event_id: str, words: Words) -> None:
    st.subheader(words.text("Claims that it bears on"), anchor=False)
    rows = checks_citing(case, event_id)
    if rows.empty:
        st.write(words.text("No claim of the source is checked against this event."))
        return
    colours, names = verdict_colours(case.scales, current_theme()), dict(actor_names(case))
    for row in rows.itertuples():
        fields = {"place": row.place, "verdict": words.label(case.verdict_scale, row.verdict)}
        if row.side == "for":
            where = words.text("{place} · speaks for it · verdict: {verdict}", **fields)
        else:
            where = words.text("{place} · speaks against it · verdict: {verdict}", **fields)
        edge = colours[row.verdict]
        said = quoted(words, row.wording, row.verbatim)
        about = spoken_of(words, row.actor_ids, names)
        show_html(claim(said, about, where, row.why, edge))


def _label(words: Words, actor: str, date: str, summary: str) -> str:
    shortened = textwrap.shorten(summary, _LABEL_WIDTH, placeholder="…")
    return words.beside((actor, date, shortened))
