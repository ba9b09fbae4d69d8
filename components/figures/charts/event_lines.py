"""Where the lines of actors stand on the strip of events, in bands under headings."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from components.analysis.record.strip import Band, Strip
from components.figures.inert import inert

HEADING, NAMED, ROW = 0.9, 0.6, 1.0  # heights in rows: a band's heading, a named act, a line
TEXT_PX = 20  # a mark of a text of many
_NAME_CHARACTERS = 20


@dataclass(frozen=True)
class Lines:
    """Where the line of each actor and the heading of each band stand; heights grow downwards."""

    actors: dict[str, float]
    headings: list[tuple[float, Band]]
    bottom: float


def lines_of(strip: Strip) -> Lines:
    """Return the lines from the top down; one with a named act has room for the name above it."""
    named = set(strip.alone.loc[list(strip.decisive), "actor"])
    actors: dict[str, float] = {}
    headings, top = [], 0.0
    for band in strip.bands:
        headings.append((top + HEADING / 2, band))
        top += HEADING
        for actor in band.actors:
            top += NAMED if actor in named else 0
            actors[actor] = top + ROW / 2
            top += ROW
    return Lines(actors, headings, top)


def in_two_lines(name: str, characters: int = _NAME_CHARACTERS) -> str:
    """Return a name in two lines at most: on a phone the marks need the room."""
    lines = textwrap.wrap(name, characters, max_lines=2, placeholder="…")
    return "<br>".join(inert(line) for line in lines)
