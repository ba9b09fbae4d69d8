"""The widgets of the page on method: whose corrections to list."""

from __future__ import annotations

from components.analysis.method.result import MethodResult
from components.controls.choices import widgets
from components.controls.places import filter_bar
from components.words import Words


def show_corrected(result: MethodResult, words: Words) -> None:
    """Show the choice of actors in the bar above the figure."""
    with filter_bar():
        widgets.several(
            words.text("Corrections about"),
            "actor",
            {code: result.names[code] for code in result.actors},
            result.choice.actor,
            placeholder=words.text("All actors"),
        )
