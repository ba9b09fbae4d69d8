"""The record page: what states did, when, and where it parts from what the source claims."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address import RecordChoice
from components.analysis.record.account import Comparison, RecordResult, record
from components.analysis.record.event_report import report_on_event
from components.analysis.record.events import BEFORE
from components.analysis.record.strip import MOST_LINES
from components.controls.cards.event import event_card
from components.controls.choices import widgets
from components.controls.choices.cards import (
    open_country,
    open_event,
    show_country_box,
    show_event_box,
)
from components.controls.choices.record import show_event_filters, show_part
from components.controls.figure_view import current_theme, figure_view
from components.controls.language import current_words
from components.controls.markup.elements import show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.page_head import figure_head, how_to_read, page_head
from components.controls.views.record_legend import record_legend
from components.controls.views.record_tables import MOST_ROWS, beside_table, events_table
from components.figures.caption import Own
from components.figures.charts.arms import arms_columns
from components.figures.charts.dumbbell import dumbbell
from components.figures.charts.events import events_strip
from components.tables import Case
from components.words import Words
from components.words.divergence import parted_headline
from components.words.explained import record_explained
from components.words.record import (
    arms_alt,
    arms_headline,
    record_headline,
    strip_alt,
)
from components.words.told import dumbbell_alt, dumbbell_title


def page(case: Case, choice: RecordChoice) -> None:
    """Show acts in time with every event, or claim beside record, or the arms delivered."""
    words, result = current_words(), record(case, choice)
    finding = record_headline(words, result, choice.show)
    explained = record_explained(words, result, choice.show)
    page_head(result.settings, finding, explained, words, _span(result, words))
    show_event_filters(case, choice, result, words)
    show_part(choice, words)
    if choice.show == "arms":
        _show_arms(result, words)
    elif result.events.empty:
        st.info(words.text("Nothing is documented here. Widen the window, or remove a filter."))
    elif choice.show == "time":
        _show_strip(result, choice, words)
        _show_events(result, words)
    elif result.comparison:
        _show_gaps(result, result.comparison, choice, words)
    else:
        st.info(words.text("No act here can be set beside a claim."))
    left, right = st.columns(2)
    with left:
        show_event_box(case, choice, result.events, words)
    with right:
        show_country_box(case, choice, words)
    if choice.event:
        event_card(report_on_event(case, choice.event), words)


def figure(case: Case, choice: RecordChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), record(case, choice)
    figure_head(record_headline(words, result, choice.show), _span(result, words))
    if choice.show == "arms":
        _show_arms(result, words)
    elif choice.show == "time" and not result.events.empty:
        _draw_strip(result, words)
    elif choice.show == "claims" and result.comparison and not result.comparison.drawn.empty:
        _draw_dumbbell(result, result.comparison, words)


def _span(result: RecordResult, words: Words) -> str:
    first, last = (words.day(day) for day in result.window)
    return words.text("Events from {first} to {last}", first=first, last=last)


def _draw_strip(result: RecordResult, words: Words) -> None:
    record_legend(result, current_theme(), words)
    figure_view(
        lambda theme: events_strip(result, words, theme),
        key="events-strip",
        alt=strip_alt(words, result),
        on_pick=open_event,
    )


def _show_strip(result: RecordResult, choice: RecordChoice, words: Words) -> None:
    _draw_strip(result, words)
    st.caption(_how_many(result, words))
    if result.strip.is_long:
        widgets.toggle(
            words.plural("Show {count} actor", "Show all {count} actors", result.strip.every),
            "everyone",
            choice,
            help=words.text(
                "Otherwise only the {lines} actors with the most events are shown.",
                lines=MOST_LINES,
            ),
        )
    _define_words(result, words)


def _how_many(result: RecordResult, words: Words) -> str:
    return words.plural(
        "{drawn} of {count} event is drawn. Press a mark to open it; the table lists every event.",
        "{drawn} of {count} events are drawn. Press a mark to open it; the table lists every "
        "event.",
        len(result.events),
        drawn=len(result.strip.events),
    )


def _define_words(result: RecordResult, words: Words) -> None:
    with st.expander(words.text("What directions, kinds of event and kinds of source mean")):
        for title, scale in (
            (words.text("Direction"), result.scales.direction),
            (words.text("Kind of event"), result.scales.event_kind),
            (words.text("Kind of source"), result.scales.tier),
            (words.text("What is known of a state"), result.scales.record_basis),
        ):
            st.markdown(f"**{title}**")
            st.markdown("\n".join(f"- {_definition(scale, code, words)}" for code in scale.index))


def _definition(scale: pd.DataFrame, code: str, words: Words) -> str:
    label, meaning = words.label(scale, code), words.definition(scale, code)
    if "position" in scale:
        label = words.text(
            "{label} ({step})", label=label, step=words.signed(scale.at[code, "position"])
        )
    return escape_markdown(words.labelled(label, meaning))


def _show_gaps(
    result: RecordResult, compared: Comparison, choice: RecordChoice, words: Words
) -> None:
    """Show claim and record of each state as a dumbbell, then as a table."""
    _warn_of_other_times(result, compared, words)
    if compared.drawn.empty:
        st.info(words.text("Of no state here is there both a claim with a side and an act."))
    else:
        _show_dumbbell(result, compared, choice, words)
    beside_table(compared, words)


def _show_dumbbell(
    result: RecordResult, compared: Comparison, choice: RecordChoice, words: Words
) -> None:
    if compared.through_group and compared.drawn["basis"].eq("named").any():
        widgets.toggle(
            words.plural(
                "Add {count} state of which only a group is named",
                "Add {count} states of which only a group is named",
                compared.through_group,
            ),
            "inherited",
            choice,
        )
    _draw_dumbbell(result, compared, words)
    shown = words.text(
        "Heavy line: claim and record are in different camps (backing, uncommitted or opposed)."
    )
    st.caption(words.running((shown, _supported_there(compared, words))))
    further = words.text(
        "We compare only states on which the article takes a side and that acted. A mean is a "
        "blunt measure: the page of claims checked weighs each claim against each act."
    )
    show_html(how_to_read(further, words))


def _draw_dumbbell(result: RecordResult, compared: Comparison, words: Words) -> None:
    drawn = compared.drawn
    title = dumbbell_title(words, result, compared)
    figure_view(
        lambda theme: dumbbell(drawn, title, result.scales, words, theme),
        key="claim-and-record",
        own=Own(parted_headline(words, compared.apart), ("stances", "events")),
        alt=dumbbell_alt(words, result, compared),
        on_pick=open_country,
    )


def _supported_there(compared: Comparison, words: Words) -> str:
    """Name the states that part from a claim which holds when it is weighed act by act."""
    held = compared.apart.loc[list(compared.supported), "name"]
    if held.empty:
        return ""
    return escape_markdown(
        words.plural(
            "Weighed act by act, what the article says of {names} is supported all the same.",
            "Weighed act by act, what the article says of {names} is supported all the same.",
            len(held),
            names=words.listing(held),
        )
    )


def _warn_of_other_times(result: RecordResult, compared: Comparison, words: Words) -> None:
    """Say so where the acts are not of the time that the source speaks of."""
    if compared.era != BEFORE:
        said = words.text(
            "The article speaks of {time}. These acts are about something else, so a difference "
            "here is not an error of the article. {era}",
            time=result.settings.as_of_label,
            era=words.definition(result.scales.era, compared.era),
        )
        st.info(escape_markdown(said))
    elif compared.begins_before:
        said = words.text(
            "The article speaks of {time}. Earlier acts, and those of earlier governments, are in "
            "this window too: a difference here may be a change over time rather than an error of "
            "the article.",
            time=result.settings.as_of_label,
        )
        st.info(escape_markdown(said))


def _show_arms(result: RecordResult, words: Words) -> None:
    arms = result.arms
    if arms is None:
        st.info(words.text("The register holds no delivery of major arms."))
        return
    figure_view(
        lambda theme: arms_columns(arms, words, theme),
        key="arms",
        alt=arms_alt(words, arms),
        own=Own(arms_headline(words, arms), ("arms_transfers",)),
    )
    sources = arms.sources.to_dict("records")
    said = words.text(
        "The time and the filters above do not apply here. Source: {sources}.",
        sources=words.series(
            words.text("{publisher}, {licence}", publisher=row["publisher"], licence=row["licence"])
            for row in sources
        ),
    )
    st.caption(escape_markdown(said))
    if result.settings.arms_note:
        show_html(how_to_read(result.settings.arms_note, words))


def _show_events(result: RecordResult, words: Words) -> None:
    heading = words.plural(
        "The one event of the window", "All {count} events of the window", len(result.events)
    )
    st.header(heading, anchor=False)
    events_table(result, words)
    said = words.text("Tick the box of a row to open the event. Reports open in a new tab.")
    st.caption(words.running((_how_many_listed(result, words), said)))


def _how_many_listed(result: RecordResult, words: Words) -> str:
    if len(result.events) <= MOST_ROWS:
        return ""
    return words.text(
        "The newest {rows} are listed; narrow the window or the filters to see the others.",
        rows=MOST_ROWS,
    )


if __name__ == "__main__":
    open_page("record", page, figure)
