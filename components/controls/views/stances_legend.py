"""The legend of the map of stances: what is shown filters, what is beside it explains."""

from __future__ import annotations

import htpy

from components.analysis.stances import StancesResult
from components.controls.markup.elements import stance_fill
from components.controls.views.map_legend import (
    Entry,
    counted,
    filter_legend,
    parties,
    plain_legend,
)
from components.figures.theme import Theme
from components.words import Words
from components.words.stances import perspective


def stances_legend(
    result: StancesResult, chosen: tuple[str, ...], theme: Theme, words: Words
) -> None:
    """Show how many states are shown as what; a press keeps those. Paler means: less direct."""
    said = perspective(words, result.scales, result.view)
    filter_legend("stance", _entries(result, theme, words), chosen, words)
    of_basis = [
        htpy.fragment[htpy.b[str(getattr(result.counts, key))], f" {_faint(key, word, words)}"]
        for key, word in said.counted.items()
        if key in ("named", "inherited")
    ]
    both = [*of_basis, *parties(result.ground, result.scales, theme, words)]
    plain_legend(words.text("Counts by basis"), both)


def stances_counts(result: StancesResult, theme: Theme, words: Words) -> None:
    """Show how many states are shown as what, where nothing filters."""
    shown = [counted(entry) for entry in _entries(result, theme, words)]
    both = [*shown, *parties(result.ground, result.scales, theme, words)]
    plain_legend(words.text("Counts by stance"), both)


def _entries(result: StancesResult, theme: Theme, words: Words) -> list[Entry]:
    said, scales = perspective(words, result.scales, result.view), result.scales
    return [
        Entry(str(code), said.labels[str(code)], stance_fill(scales, str(code), theme), int(total))
        for code, total in result.by_stance["total"].items()
    ]


def _faint(key: str, word: str, words: Words) -> str:
    return words.text("{basis} (paler)", basis=word) if key == "inherited" else word
