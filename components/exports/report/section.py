"""What a report says of one page: its finding, its figures and its tables, not yet written down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.exports.table import Table
from components.figures.caption import PAGES_OWN, Own
from components.figures.chart import Figure
from components.figures.theme import Theme
from components.words.explained import Explanation


@dataclass(frozen=True)
class Drawing:
    """A figure: its name, what draws it, what it shows in a sentence, what is said below it.

    `own` is its title and its tables where those of the page are not its own.
    """

    name: str
    draw: Callable[[Theme], Figure]
    alt: str
    own: Own = PAGES_OWN
    note: str = ""


@dataclass(frozen=True)
class Grid:
    """A table of texts under its title; the first cell of a row is its heading."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, eq=False)
class Listed:
    """A table of the page, as it can be carried away, under its title."""

    title: str
    table: Table


Part = Drawing | Grid | Listed


@dataclass(frozen=True)
class Section:
    """A page: what it finds, what it shows and how to read it, of what time, and its parts."""

    finding: str
    explained: Explanation
    span: str = ""
    parts: tuple[Part, ...] = ()
