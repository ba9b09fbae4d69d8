"""One page of a report as elements: its finding, figures and tables, and where to see it live."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

import htpy

from components.address import Choice, to_query
from components.analysis.view_facts import view_facts
from components.exports.addresses import FOLDER, TABLE
from components.exports.captions import View, caption
from components.exports.report.markup import figure_place, link, table_of_rows, table_of_texts
from components.exports.report.section import Drawing, Grid, Part, Section
from components.figures.shown import About, written
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words
from components.words.captions import chosen_in_words


@dataclass(frozen=True)
class Asked:
    """A page of a report, by its code, with the choice that it is to show."""

    page: str
    choice: Choice

    @property
    def query(self) -> dict[str, list[str]]:
        """The choice as the address has it."""
        return to_query(self.choice)


@dataclass(frozen=True)
class Edition:
    """Where the dashboard is that a report leads back to (without a slash), and when it is made."""

    base: str
    made: dt.date

    def page(self, asked: Asked) -> str:
        """Return where the dashboard shows a page."""
        return _address(f"{self.base}/{asked.page}", asked.query)

    def file(self, asked: Asked, table: str) -> str:
        """Return where all rows of a table are."""
        return _address(f"{self.base}/{FOLDER}/{asked.page}.csv", {TABLE: [table]} | asked.query)


@dataclass(frozen=True)
class Chapter:
    """A page of a report with what is said of it; `anchor` is where it stands in the file."""

    asked: Asked
    section: Section
    title: str
    anchor: str


def chapter(each: Chapter, case: Case, words: Words, edition: Edition) -> htpy.Element:
    """Return a page of a report."""
    said, live = each.section, edition.page(each.asked)
    view = View(case, view_facts(case, each.asked.choice), said.finding, said.span)
    chosen = words.beside((said.span, chosen_in_words(words, view.facts.chosen)))
    how = words.labelled(words.text("How to read this"), said.explained.further)
    drawn = [part for part in said.parts if isinstance(part, Drawing)]
    listed = [part for part in said.parts if not isinstance(part, Drawing)]
    return htpy.section(id=each.anchor)[
        htpy.p(".report-page")[each.title],
        htpy.h2[said.finding],
        htpy.p(".report-note")[chosen] if chosen else None,
        htpy.p(".report-note")[words.text("The same in the dashboard:"), " ", link(live, live)],
        htpy.p[said.explained.shown] if said.explained.shown else None,
        (_part(part, each, view, words, edition) for part in drawn),
        htpy.p(".report-note")[how] if said.explained.further else None,
        (_part(part, each, view, words, edition) for part in listed),
    ]


def _part(part: Part, each: Chapter, view: View, words: Words, edition: Edition) -> htpy.Node:
    if isinstance(part, Drawing):
        note = htpy.p(".report-note")[part.note] if part.note else None
        return [_figure(part, view, words, edition.page(each.asked)), note]
    if isinstance(part, Grid):
        return table_of_texts(part)
    return table_of_rows(part, edition.file(each.asked, part.table.code), words)


def _figure(drawing: Drawing, view: View, words: Words, address: str) -> htpy.Element:
    figure = drawing.draw(LIGHT)
    is_map = "geo" in figure.layout
    said = caption(view, drawing.name, drawing.own, words, is_map=is_map)
    about = About(drawing.alt, said, LIGHT, address=address)
    return figure_place(written(figure, about, words), figure.layout.get("height"), is_map=is_map)


def _address(place: str, query: dict[str, list[str]]) -> str:
    return f"{place}?{urlencode(query, doseq=True)}" if query else place
