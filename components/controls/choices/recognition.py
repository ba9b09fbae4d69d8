"""The widgets of the page of recognition and of votes on the subject."""

from __future__ import annotations

import streamlit as st

from components.address import RecognitionChoice
from components.address.options import bodies
from components.analysis.record.recognition import RecognitionResult
from components.controls.choices import widgets
from components.controls.choices.session import show
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.places import filter_bar, more_filters
from components.tables import Case
from components.words import Words


def show_episode(result: RecognitionResult, words: Words) -> None:
    """Ask which episode the map shows; the last one where nobody chose."""
    labels = words.labels(result.scales.episode)
    names = {code: escape_markdown(label) for code, label in labels.items()}
    last = list(names)[-1]
    show("episode", result.episode, standard=last, unset=last)
    st.segmented_control(
        words.text("Episode"),
        list(names),
        default=last,
        required=True,
        key="episode",
        format_func=names.__getitem__,
    )


def show_recognition_filters(case: Case, choice: RecognitionChoice, words: Words) -> None:
    """Show the filters in the bar above the figure."""
    with filter_bar():
        widgets.several(
            words.text("Bodies that voted"),
            "body",
            bodies(case),
            choice.body,
            placeholder=words.text("All bodies"),
        )
    with more_filters(words):
        widgets.segments(
            words.text("Basis"),
            "basis",
            {
                "own": words.text("States' own"),
                "with_groups": words.text("With groups' statements"),
            },
            choice,
            help=words.text(
                "A group's statement stands at its members of whom nothing of their own was found, "
                "fainter on the map. The headline counts none of them."
            ),
        )
