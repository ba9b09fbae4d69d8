"""An event's card: what happened, how it is coded, where it is reported, which claims cite it."""

from __future__ import annotations

import htpy
import streamlit as st

from components.analysis.record.event_report import EventReport
from components.analysis.record.events import LISTED, NOT_AN_ACT
from components.controls.choices.cards import close_event
from components.controls.figure_view import current_theme
from components.controls.markup.elements import (
    archived_copy,
    beside,
    block,
    claim,
    outside_link,
    show_html,
    swatch,
)
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.views.share import share
from components.figures.theme import step_colours, verdict_colours
from components.words import Words
from components.words.checks import spoken_of
from components.words.quotation import quoted
from components.words.record import reliability_labels, step_labels
from components.words.sources import last_read


def event_card(report: EventReport, words: Words) -> None:
    """Show the card of an event."""
    row = report.event

    @st.dialog(
        escape_markdown(words.beside((row["actor"], words.date(row["date"])))),
        width="small",
        position="right",
        on_dismiss=close_event,
    )
    def card() -> None:
        _coding(report, words)
        st.write(escape_markdown(row["summary"]))
        if row["note"]:
            st.caption(escape_markdown(row["note"] + "."))
        _reports(report, words)
        _claims(report, words)
        st.caption(escape_markdown(words.text("Event {event}", event=report.event_id)))
        show_html(share(words))

    card()


def _coding(report: EventReport, words: Words) -> None:
    row, scales = report.event, report.scales
    kind = words.label(scales.event_kind, row["kind"])
    if row["nature"] == NOT_AN_ACT:
        show_html(htpy.h3[kind])
        st.write(
            words.text(
                "This is no act of the actor's own in this matter: it is shown, but no "
                "mean counts it."
            )
        )
        return
    colour = step_colours(scales, current_theme())[row["direction"]]
    label = step_labels(words, scales)[row["direction"]]
    step = words.text("{label} ({step})", label=label, step=words.signed(row["direction"]))
    coded = words.labelled(kind, step)
    show_html(htpy.h3[swatch(colour), coded])
    st.write(escape_markdown(words.definition(scales.era, row["era"])))
    if row["nature"] == LISTED:
        st.write(words.text("Known from a published list, not from a statement of its own."))


def _reports(report: EventReport, words: Words) -> None:
    st.subheader(words.text("Reported by"), anchor=False)
    scale, code = report.scales.credibility, report.event["credibility"]
    said = words.labelled(words.text("Credibility"), words.label(scale, code))
    st.write(escape_markdown(said))
    st.caption(escape_markdown(words.definition(scale, code)))
    tiers = words.labels(report.scales.tier)
    rated = reliability_labels(words, report.scales)
    for place, source in enumerate(report.sources.to_dict("records")):
        tier = tiers.get(source["tier"], words.text("kind of source not rated"))
        where = words.text("second source") if place else report.event["locator"]
        show_html(
            block(
                htpy.p[htpy.b[outside_link(source["address"], source["publisher"])]],
                htpy.p[words.beside((tier, where))],
                htpy.p[
                    beside(
                        words.labelled(words.text("Reliability"), rated[source["reliability"]]),
                        last_read(words, source["accessed"]),
                        archived_copy(source["archive_address"], words),
                    )
                ],
                htpy.p(".atlas-where")[source["note"]],
            )
        )


def _claims(report: EventReport, words: Words) -> None:
    st.subheader(words.text("Claims that it bears on"), anchor=False)
    rows, scales = report.checks, report.scales
    if rows.empty:
        st.write(words.text("No claim is checked against this event."))
        return
    colours = verdict_colours(scales, current_theme())
    for row in rows.itertuples():
        fields = {"place": row.place, "verdict": words.label(scales.verdict, row.verdict)}
        if row.side == "for":
            where = words.text("{place} · speaks for it · verdict: {verdict}", **fields)
        else:
            where = words.text("{place} · speaks against it · verdict: {verdict}", **fields)
        edge = colours[row.verdict]
        said = quoted(words, row.wording, row.verbatim)
        about = spoken_of(words, row.actor_ids, report.names)
        show_html(claim(said, about, where, row.why, edge))
