"""What the marks of a figure stand for, as a list above it."""

from __future__ import annotations

from collections.abc import Iterable

import htpy

from components.controls.markup.elements import inline_list, ring, swatch
from components.figures.legend_entries import LegendEntry
from components.words import Words

_GLYPHS = {"triangle-right": "▶"}


def figure_key(entries: Iterable[LegendEntry], words: Words) -> htpy.Element:
    """Return entries of a legend as a list that wraps. KeyError for a mark without a sign here.

    Signs that are letters have the colour of the text.
    """
    return inline_list(
        words.text("What the marks mean"), ([_sign(entry), entry.label] for entry in entries)
    )


def _sign(entry: LegendEntry) -> htpy.Node:
    match entry.mark:
        case "":
            return None
        case "solid" | "area":
            return swatch(entry.colour)
        case "circle-open":
            return ring(entry.colour)
        case symbol:
            return htpy.span(".atlas-glyph")[_GLYPHS[symbol]]
