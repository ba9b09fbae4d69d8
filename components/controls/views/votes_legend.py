"""The legend of the map of votes: fifths of all states, and those with too few roll calls."""

from __future__ import annotations

from components.analysis.record.agreement import AgreementMap
from components.controls.views.map_legend import Entry, counted, parties, plain_legend
from components.figures.maps.votes import agreement_colours
from components.figures.theme import Theme
from components.words import Words
from components.words.votes import class_labels


def votes_legend(shown: AgreementMap, theme: Theme, words: Words) -> None:
    """Show how many states of the map are in each fifth of all."""
    colours, counts = agreement_colours(shown, theme), shown.rows["shown_as"].value_counts()
    entries = [
        counted(Entry(code, label, colours[code], int(counts.get(code, 0))))
        for code, label in class_labels(words, shown).items()
    ]
    plain_legend(
        words.text("Colours of the map"),
        [*entries, *parties(shown.ground, shown.scales, theme)],
    )
