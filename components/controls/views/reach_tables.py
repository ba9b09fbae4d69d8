"""Everything of the reach page as tables, with sources."""

from __future__ import annotations

import streamlit as st

from components.analysis.reach.result import ReachResult
from components.columns.reach import CONSENTS, FIGURES, SIGHTINGS, WAYS
from components.controls.views.table import Look, show_table
from components.words import Words
from components.words.reach import (
    consents_in_words,
    figures_in_words,
    options_in_words,
    sightings_in_words,
)


def options_table(result: ReachResult, words: Words) -> None:
    """List every route and platform with its results and its four flags."""
    st.header(words.text("All ways, with results and flags"), anchor=False)
    if result.options.empty:
        st.write(words.text("No way matches these choices."))
        return
    shown = options_in_words(words, result.options)
    show_table(shown, WAYS, words, Look(words.text("Ways with load, times, flags and source")))
    st.caption(
        words.text(
            "A dash means that a figure is not documented. “Feasible” is unknown where no range "
            "with payload is published. “Consents seen” is yes where each listed consent was seen "
            "in use by that user, up to the day of the case. “Receivable” is yes where a visit of "
            "this mode was seen at that place; the runway or depth that a platform needs is not in "
            "the figures."
        )
    )


def figures_table(result: ReachResult, words: Words) -> None:
    """List every published figure of the allies' aircraft and ships, with source and caveat."""
    st.header(words.text("Published figures"), anchor=False)
    shown = figures_in_words(words, result.figures)
    show_table(shown, FIGURES, words, Look(words.text("Figures with unit, caveat and source")))
    st.caption(
        words.text("There is one row per value and source; where sources differ, the range counts.")
    )


def demonstrations_table(result: ReachResult, words: Words) -> None:
    """List visits, flights, shipments and refusals with source, confidence and conflicts."""
    look = Look(words.text("Visits, flights, shipments and refusals with source and confidence"))
    show_table(sightings_in_words(words, result.sightings), SIGHTINGS, words, look)


def permissions_table(result: ReachResult, words: Words) -> None:
    """List the consents and passages that the chosen routes need, and closures for all."""
    st.header(words.text("Consents and passages"), anchor=False)
    if result.consents.empty:
        st.write(words.text("None is documented for these routes."))
        return
    look = Look(words.text("Consents with status, date and source"))
    show_table(consents_in_words(words, result.consents), CONSENTS, words, look)
    st.caption(
        words.text(
            "“Open” means that it was seen in use on that date, by that user. That is no "
            "promise for later."
        )
    )
