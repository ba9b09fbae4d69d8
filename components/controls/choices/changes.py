"""The widgets of the page of what changed."""

from __future__ import annotations

import streamlit as st

from components.address import ChangesChoice
from components.analysis.editions.result import BUILT_IN, ChangesResult
from components.controls.choices import widgets
from components.controls.choices.session import show
from components.controls.places import filter_bar
from components.words import Words
from components.words.changes import kind_labels


def show_changes_filters(result: ChangesResult, choice: ChangesChoice, words: Words) -> None:
    """Show the filters in the bar above the figure."""
    labels = {
        code: words.text("the built-in edition") if code == BUILT_IN else label
        for code, label in result.offered.items()
    }
    with filter_bar():
        if labels:
            first = next(iter(labels))
            show("since", result.since, first, unset=first)
            st.selectbox(
                words.text("Since the edition"),
                list(labels),
                key="since",
                format_func=labels.__getitem__,
            )
            widgets.search(
                words.text("Until the edition"),
                "until",
                labels,
                choice.until,
                words.text("today's"),
            )
        widgets.several(
            words.text("Tables"),
            "tables",
            {table: table for table in result.tables},
            choice.tables,
            placeholder=words.text("All tables"),
        )
        widgets.several(
            words.text("Changes"),
            "kind",
            kind_labels(words),
            choice.kind,
            placeholder=words.text("All changes"),
        )
