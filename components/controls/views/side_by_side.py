"""Compared actors side by side: one column per actor, one row per field."""

from __future__ import annotations

import htpy

from components.analysis.claims.comparison import ComparisonResult
from components.controls.markup.elements import show_html, small, table
from components.words import Words
from components.words.comparison import Said, said_of, titles


def side_by_side(result: ComparisonResult, words: Words) -> None:
    """Show what is said of each actor."""
    rows = [
        (
            title,
            [_cell(said_of(words, actor, field), words) for actor in result.actors],
        )
        for field, title in titles(words).items()
    ]
    names = [result.names[actor] for actor in result.actor_ids]
    show_html(table(words.text("Side by side"), ["", *names], rows, cards=names))


def _cell(entries: Said, words: Words) -> htpy.Node:
    if not entries:
        return small(words.text("nothing stated"))
    return htpy.ul[(htpy.li[text, " ", small(f"({where})")] for text, where in entries)]
