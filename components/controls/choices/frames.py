"""The buttons that say what a map frames: what the case does, a region, or the world."""

from __future__ import annotations

from components.address.options import WORLD, first_frame, frames
from components.controls.choices import widgets
from components.tables import Case
from components.words import Words

CHOSEN = ""


def show_frame(case: Case, frame: str | None, words: Words, *, in_regions: bool = False) -> None:
    """Ask what the map frames; `in_regions` says that it frames chosen ones while nobody asked."""
    names = frames(case) | {WORLD: words.text("World")}
    first = first_frame(case)
    if in_regions:
        names, first = {CHOSEN: words.text("The regions chosen"), **names}, CHOSEN
    widgets.segments_from(
        words.text("The map frames"),
        "frame",
        names,
        (frame or first, first),
        label_visibility="collapsed",
    )
