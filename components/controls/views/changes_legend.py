"""The legend of the map of what changed."""

from __future__ import annotations

from components.analysis.editions.result import ChangesResult
from components.controls.views.map_legend import Entry, counted, parties, plain_legend
from components.figures.maps.changes import changes_colours
from components.figures.theme import Theme
from components.words import Words
from components.words.changes import shown_labels


def changes_legend(result: ChangesResult, theme: Theme, words: Words) -> None:
    """Show how many states are coded which way, and about how many others entries changed."""
    counts = result.states["shown_as"].value_counts()
    colours = changes_colours(result, theme)
    entries = [
        counted(Entry(code, label, colours[code], int(counts[code])))
        for code, label in shown_labels(words).items()
        if code in counts
    ]
    plain_legend(
        words.text("Colours of the map"),
        [*entries, *parties(result.ground, result.scales, theme)],
    )
