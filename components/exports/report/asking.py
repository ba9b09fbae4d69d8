"""What a report is asked to have: pages by their codes, each with the query of its address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from urllib.parse import parse_qs

from components.address import CHOICES, Choice, Refused, from_query
from components.address.codecs import Codec, One, Several
from components.address.query import scope_of
from components.exports.report.chapter import Asked
from components.exports.report.pages import pages_of_reports
from components.tables import Case
from components.words import Words

_MOST_ALLOWED = 40  # values that a fault lists
_LANGUAGE = "lang"
Query = dict[str, list[str]]


class NotOfferedError(ValueError):
    """A page, a parameter or a value that reports do not have; it says what they have."""


def asked_pages(case: Case, pages: Sequence[str], query: str, words: Words) -> tuple[Asked, ...]:
    """Return the pages in the order asked.

    Each is a code, or a code with a query of its own ("map?region=africa"); `query` is for every
    page that has a parameter of that name. NotOfferedError where something is not offered.
    """
    for_all = _parsed(query)
    parts = [page.partition("?") for page in dict.fromkeys(pages)]
    codes = [code for code, _, _ in parts]
    _check_pages(codes, words)
    for name in for_all:
        if not any(name in _parameters(code) for code in codes):
            raise NotOfferedError(_no_parameter(name, codes, words))
    return tuple(_asked(case, code, _parsed(own), for_all, words) for code, _, own in parts)


def _check_pages(codes: Sequence[str], words: Words) -> None:
    allowed = words.listing(pages_of_reports())
    for code in codes:
        if code not in pages_of_reports():
            raise NotOfferedError(
                words.text(
                    "“{page}” is no page of a report. These are: {pages}.",
                    page=code,
                    pages=allowed,
                )
            )
    if not codes:
        raise NotOfferedError(
            words.text("A report has at least one page of these: {pages}.", pages=allowed)
        )


def _asked(case: Case, page: str, own: Query, for_all: Query, words: Words) -> Asked:
    shared = {name: texts for name, texts in for_all.items() if name in _parameters(page)}
    language = {_LANGUAGE: [words.language]}
    choice, refused = from_query(page, shared | own | language, case)
    for each in refused:
        raise NotOfferedError(_not_offered(case, page, choice, each, words))
    return Asked(page, choice)


def _not_offered(case: Case, page: str, choice: Choice, refused: Refused, words: Words) -> str:
    if refused.reason == "unknown_name":
        return _no_parameter(refused.name, [page], words)
    said = words.text(
        "The page “{page}” does not take {name} = “{value}”.",
        page=page,
        name=refused.name,
        value=refused.value,
    )
    allowed = _values(case, page, choice, refused.name)
    if not allowed:
        return said
    shown = words.listing(allowed[:_MOST_ALLOWED])
    some = words.text("Among those it takes are: {values}.", values=shown)
    every = words.text("It takes: {values}.", values=shown)
    return words.running((said, some if len(allowed) > _MOST_ALLOWED else every))


def _no_parameter(name: str, pages: Sequence[str], words: Words) -> str:
    known = sorted({each for page in pages for each in _parameters(page)} - {_LANGUAGE})
    return words.text(
        "No parameter “{name}” here. {pages}: {parameters}.",
        name=name,
        pages=words.listing(pages),
        parameters=words.listing(known),
    )


def _values(case: Case, page: str, choice: Choice, name: str) -> list[str]:
    """Return the values of a parameter, where it is one of several."""
    for each in fields(CHOICES[page]):
        codec: Codec = each.metadata["codec"]
        if each.name == name and isinstance(codec, One | Several):
            return list(codec.options(case, scope_of(vars(choice))))
    return []


def _parameters(page: str) -> tuple[str, ...]:
    return tuple(each.name for each in fields(CHOICES[page]))


def _parsed(query: str) -> Query:
    return parse_qs(query, keep_blank_values=True)
