"""The legend of the strip of events: colours are directions, shapes are families of kinds."""

from __future__ import annotations

import htpy
from markupsafe import Markup

from components.analysis.kept import kept_with
from components.analysis.record.account import RecordResult
from components.controls.markup.elements import (
    inline_list,
    show_html,
    swatch,
    written,
)
from components.figures.theme import Theme, step_colours
from components.words import Words
from components.words.record import hollow_mark, numbered_mark

_GLYPHS = {
    "circle": "●",
    "square": "■",
    "diamond": "◆",
    "triangle-up": "▲",
    "cross": "✚",
    "star": "★",
}


def record_legend(result: RecordResult, theme: Theme, words: Words) -> None:
    """Say what the colours of the strip and the shapes on it mean, with their numbers of marks."""
    show_html(_strip_legend(result, theme, words))


@kept_with
def _strip_legend(result: RecordResult, theme: Theme, words: Words) -> Markup:
    drawn, scales = result.strip, result.scales
    colours = step_colours(scales, theme)
    directions = [
        _counted(
            swatch(colours[row.position]),
            words.text(
                "{label} ({step})",
                label=words.label(scales.direction, row.Index),
                step=words.signed(row.position),
            ),
            drawn.by_direction[row.position],
        )
        for row in scales.direction.itertuples()
    ]
    families = scales.event_kind.drop_duplicates("family")
    shapes = [
        _counted(
            _glyph(_GLYPHS[row.symbol]),
            words.cell(families, row.Index, "family"),
            drawn.by_family[row.family],
        )
        for row in families.itertuples()
        if drawn.by_family[row.family]
    ]
    if drawn.hollow:
        shapes.append(_counted(_glyph("○"), hollow_mark(words), drawn.hollow))
    if len(drawn.texts):
        shapes.append(_counted(_glyph("③"), numbered_mark(words), len(drawn.texts)))
    both = (
        inline_list(words.text("Directions"), directions),
        inline_list(words.text("Kinds"), shapes),
    )
    return written(*both)


def _glyph(sign: str) -> htpy.Element:
    return htpy.span(".atlas-glyph")[sign]


def _counted(mark: htpy.Element, label: str, count: int) -> list[htpy.Node]:
    return [mark, label, " ", htpy.b[str(count)]]
