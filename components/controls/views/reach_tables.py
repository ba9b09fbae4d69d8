"""Everything of the reach page as tables, with sources."""

from __future__ import annotations

import streamlit as st

from components.analysis.reach.result import DAYS, ReachResult
from components.columns.reach import CONSENTS, FIGURES, SIGHTINGS, WAYS
from components.controls.markup.elements import show_html, table
from components.controls.views.table import Look, show_table
from components.words import Words
from components.words.reach import (
    consents_in_words,
    figures_in_words,
    options_in_words,
    range_in_words,
    sightings_in_words,
    way_in_words,
)


def options_table(result: ReachResult, words: Words) -> None:
    """List every route and platform with its results and its four flags."""
    if result.options.empty:
        st.write(words.text("No way matches these choices."))
        return
    shown = options_in_words(words, result.options)
    look = Look(words.text("Ways with load, times, flags and source"), code="ways")
    show_table(shown, WAYS, words, look)
    st.caption(
        words.text(
            "A dash: not documented. “Unknown” under feasible: no source shows that the aircraft "
            "can fly that far loaded. “Consents seen”: that state was seen to use each consent by "
            "the day of the case. “Receivable”: a visit by this mode was seen at that place."
        )
    )


def tonnes_table(result: ReachResult, words: Words) -> None:
    """Show how many tonnes are there on three days, one row per ally and mode."""
    rows = [
        (
            way_in_words(words, result.names[str(iso3)], str(mode)),
            [range_in_words(words, row["low_t"], row["high_t"]) for row in days.to_dict("records")],
        )
        for (iso3, mode), days in result.tonnes.groupby(["iso3", "mode"], sort=False)
    ]
    if not rows:
        st.write(words.text("No way of these allies has a documented flow."))
        return
    titles = ["", *(words.text("Day {day}", day=day) for day in DAYS)]
    show_html(table(words.text("Tonnes delivered by day"), titles, rows, narrow=True))


def figures_table(result: ReachResult, words: Words) -> None:
    """List every published figure of the allies' aircraft and ships, with source and caveat."""
    shown = figures_in_words(words, result.figures)
    look = Look(words.text("Figures with unit, caveat and source"), code="figures")
    show_table(shown, FIGURES, words, look)
    st.caption(
        words.text(
            "There is one row per value and source. Where sources differ, we compute with the "
            "lowest and the highest."
        )
    )


def demonstrations_table(result: ReachResult, words: Words) -> None:
    """List visits, flights, shipments and refusals with source, confidence and conflicts."""
    alt = words.text("Visits, flights, shipments and refusals with source and confidence")
    look = Look(alt, code="sightings")
    show_table(sightings_in_words(words, result.sightings), SIGHTINGS, words, look)


def permissions_table(result: ReachResult, words: Words) -> None:
    """List the consents and passages that the chosen routes need, and closures for all."""
    if result.consents.empty:
        st.write(words.text("None is documented for these routes."))
        return
    look = Look(words.text("Consents with status, date and source"), code="consents")
    show_table(consents_in_words(words, result.consents), CONSENTS, words, look)
    st.caption(
        words.text(
            "“Open” means that it was seen in use on that date, by that user. That is no "
            "promise for later."
        )
    )
