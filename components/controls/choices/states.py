"""The box of states to keep, on pages that are about states alone."""

from __future__ import annotations

from collections.abc import Mapping

from components.controls.choices import widgets
from components.controls.places import filter_bar
from components.words import Words


def show_states(
    offered: Mapping[str, str], chosen: tuple[str, ...], words: Words, note: str | None = None
) -> None:
    """Ask which of the states offered (names by iso3) to keep; `note` says what that leaves out."""
    with filter_bar():
        widgets.several(
            words.text("States"),
            "actor",
            {iso3: offered[iso3] for iso3 in sorted(offered, key=offered.__getitem__)},
            chosen,
            placeholder=words.text("All states"),
            help=note,
        )
