"""The switch of pages on which a group's statement can stand at its members."""

from __future__ import annotations

from components.address import PositionsChoice, RecognitionChoice
from components.controls.choices import widgets
from components.words import Words


def show_groups(choice: PositionsChoice | RecognitionChoice, note: str, words: Words) -> None:
    """Ask whether states stand there by their own words alone; `note` says what it changes."""
    bases = {
        "own": words.text("States' own"),
        "with_groups": words.text("With groups' statements"),
    }
    widgets.segments(words.text("Basis"), "basis", bases, choice, help=note)
