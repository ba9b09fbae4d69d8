"""The switch of pages that show acts: all, or what two independent sources carry."""

from __future__ import annotations

from components.address import MapChoice, PositionsChoice, RecordChoice
from components.controls.choices import widgets
from components.words import Words


def show_confirmed(choice: MapChoice | PositionsChoice | RecordChoice, words: Words) -> None:
    """Show the switch."""
    widgets.toggle(
        words.text("Only what two independent sources carry"),
        "confirmed",
        choice,
        help=words.text("Credibility 1 on the Admiralty scale."),
    )
