"""A report read back: its elements with their attributes, and the texts that they show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from components.exports.report.asking import asked_pages
from components.exports.report.chapter import Edition
from components.exports.report.document import report
from components.exports.report.pages import pages_of_reports
from components.tables import Case
from components.words import Words

BASE = "https://atlas.example/base"
EDITION = Edition(BASE, dt.date(2002, 1, 5))
_VOID = ("meta", "br", "img", "link", "input", "hr")


def made(case: Case, pages: Sequence[str] = pages_of_reports(), query: str = "") -> str:
    """Return a report of a case."""
    words = Words()
    return report(case, asked_pages(case, pages, query, words), words, EDITION)


@dataclass
class Element:
    """An element of a page."""

    name: str
    attributes: dict[str, str]
    content: list[Element | str] = field(default_factory=list)

    def all(self, name: str, **attributes: str) -> list[Element]:
        """Return the elements below of that name and with these attributes, in their order."""
        return [
            each
            for each in self._below()
            if each.name == name and attributes.items() <= each.attributes.items()
        ]

    @property
    def text(self) -> str:
        """The text that is shown, without that of scripts and styles."""
        if self.name in ("script", "style"):
            return ""
        return "".join(each if isinstance(each, str) else each.text for each in self.content)

    @property
    def raw(self) -> str:
        """The text within, as it stands there."""
        return "".join(each for each in self.content if isinstance(each, str))

    def _below(self) -> Iterator[Element]:
        for each in self.content:
            if isinstance(each, Element):
                yield each
                yield from each._below()  # noqa: SLF001 - of its own kind


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].content.append(made)
        if tag not in _VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].content.append(data)


def read(html: str) -> Element:
    """Return the page; AssertionError where elements are not closed in their order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
