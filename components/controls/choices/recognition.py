"""The widgets of the page of recognition and of votes on the subject."""

from __future__ import annotations

from components.address import RecognitionChoice
from components.address.options import bodies
from components.analysis.record.recognition import RecognitionResult
from components.controls.choices import widgets
from components.controls.choices.groups import show_groups
from components.controls.places import filter_bar, more_filters
from components.tables import Case
from components.words import Words


def show_episode(result: RecognitionResult, words: Words) -> None:
    """Ask which episode the map shows; the last one where nobody chose."""
    labels = words.labels(result.scales.episode)
    last = list(labels)[-1]
    widgets.segments_from(words.text("Episode"), "episode", labels, (result.episode, last))


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
        show_groups(
            choice,
            words.text(
                "A group's statement stands at its members of whom nothing of their own was found, "
                "fainter on the map. The headline counts none of them."
            ),
            words,
        )
