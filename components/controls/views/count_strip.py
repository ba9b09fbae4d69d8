"""Counts of a selection: by basis, and by stance with the map's colours."""

from __future__ import annotations

import htpy
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.analysis.stances import StancesResult
from components.controls.markup.elements import inline_list, show_html, stance_swatch, written
from components.figures.theme import Theme
from components.words import Words
from components.words.stances import perspective


def count_strip(result: StancesResult, theme: Theme, words: Words) -> None:
    """Show how many states there are on each basis, and by what they are shown as."""
    show_html(_strips(result, theme, words))


@kept_with
def _strips(result: StancesResult, theme: Theme, words: Words) -> Markup:
    said = perspective(words, result.scales, result.view)
    counted = [
        htpy.fragment[htpy.b[str(getattr(result.counts, key))], f" {word}"]
        for key, word in said.counted.items()
    ]
    by_stance = []
    for code, row in result.by_stance.iterrows():
        split = ""
        if row.named and result.acts is None:
            split = " " + words.text("({named} named)", named=row.named)
        square = stance_swatch(result.scales, str(code), theme)
        by_stance.append([square, said.labels[str(code)], " ", htpy.b[str(row.total)], split])
    return written(
        inline_list(words.text("Counts by basis"), counted),
        inline_list(words.text("Counts by stance"), by_stance),
    )
