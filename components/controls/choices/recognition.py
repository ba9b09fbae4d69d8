"""The widgets of the page of recognition and of votes on the subject."""

from __future__ import annotations

import streamlit as st

from components.address import RecognitionChoice
from components.address.codecs import Scope
from components.address.options import bodies, other_states
from components.analysis.record.recognition import RecognitionResult
from components.controls.choices import widgets
from components.controls.choices.groups import show_groups
from components.controls.choices.states import show_states
from components.controls.places import more_filters
from components.tables import Case
from components.words import Words

_BODIES_PX = 340


def show_episode(result: RecognitionResult, words: Words) -> None:
    """Ask which episode the map shows; the last one where nobody chose."""
    labels = words.labels(result.scales.episode)
    last = list(labels)[-1]
    widgets.segments_from(words.text("Episode"), "episode", labels, (result.episode, last))


def show_grid_choices(case: Case, choice: RecognitionChoice, words: Words) -> None:
    """Ask in which order the grid has its states, and the votes of which bodies."""
    orders = {
        "name": words.text("Name"),
        "government": words.text("Most with the government"),
        "opposition": words.text("Most against it"),
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        widgets.segments(
            words.text("Sort states by"),
            "order",
            orders,
            choice,
            help=words.text(
                "Mean of a state's ballots in the votes shown: with the government 1, against it "
                "−1, an abstention 0; absences are left out."
            ),
        )
        widgets.several(
            words.text("Bodies that voted"),
            "body",
            bodies(case),
            choice.body,
            placeholder=words.text("All bodies"),
            width=_BODIES_PX,
        )


def show_recognition_filters(case: Case, choice: RecognitionChoice, words: Words) -> None:
    """Show the filters in the bar above the figure."""
    show_states(other_states(case, Scope(choice.region)), choice.actor, words)
    more = more_filters(words)
    if not more.open:
        return
    note = words.text(
        "A group's statement stands at its members of whom nothing of their own was found, "
        "fainter on the map. The headline counts none of them."
    )
    with more:
        show_groups(choice, note, words)
