"""How a page with a choice, or a report, is cited: as a sentence, as BibTeX, and as CSL-JSON.

The title of a page stands with what it finds. The date is the last day that the tables name for
their own making: the day on which a source was read or a row put right. No author is named but the
case's contributors, as in the licence.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pylatexenc.latexencode import (
    RULE_DICT,
    UnicodeToLatexConversionRule,
    UnicodeToLatexEncoder,
)

from components.exports.about import Origin
from components.exports.captions import View, as_of_sentence
from components.tables import Case, Settings
from components.tables.memo import derived
from components.words import Words
from components.words.captions import chosen_in_words
from components.words.page_titles import page_titles

_INDENT = "  "
# The abbreviations that every style of BibTeX knows.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# BibTeX counts braces, those behind a backslash too: as commands they are no braces.
_BRACES = {ord("{"): r"\textbraceleft", ord("}"): r"\textbraceright"}
_LATEX = UnicodeToLatexEncoder(
    conversion_rules=[UnicodeToLatexConversionRule(RULE_DICT, _BRACES), "defaults"],
    unknown_char_policy="keep",
    unknown_char_warning=False,
)
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


@dataclass(frozen=True)
class Citation:
    """What is cited: a page of a case, with what it finds and shows, or a report of it.

    `key` names it in lists of references; `note` says as of when, what was chosen, and the digest
    of the data; `made` is the last day of the tables as YYYY-MM-DD, blank where they name none.
    """

    key: str
    author: str
    title: str
    work: str
    made: str
    note: str
    link: str
    language: str


def citation(view: View, link: str, words: Words) -> Citation:
    """Return how a view is cited whose page stands at `link`."""
    page = view.facts.page
    title = page_titles(words)[page]
    said = words.labelled(title, view.finding) if view.finding else title
    chosen = chosen_in_words(words, view.facts.chosen)
    shown = words.text("Shown: {chosen}.", chosen=chosen) if chosen else ""
    return _cited(view.case, (page, said, link), shown, words)


def citation_of_report(case: Case, link: str, words: Words) -> Citation:
    """Return how a report of a case is cited whose dashboard stands at `link`."""
    return _cited(case, ("report", words.text("Report"), link), "", words)


def _cited(case: Case, named: tuple[str, str, str], shown: str, words: Words) -> Citation:
    """Return the citation of a part of a case; `named` has its code, its title and its address."""
    settings, (code, title, link) = case.settings, named
    data = words.text("Data {digest}.", digest=case.digest)
    return Citation(
        key=f"{code}-{case.digest}",
        author=author_of(settings, words),
        title=title,
        work=settings.title,
        made=last_day_of(case),
        note=words.running((as_of_sentence(case, words), shown, data)),
        link=link,
        language=words.language,
    )


def author_of(settings: Settings, words: Words) -> str:
    """Return who made a case."""
    return words.text("Contributors of “{title}”", title=settings.title)


@derived
def last_day_of(case: Case) -> str:
    """Return the last day on which a source was read or a row put right; blank without any."""
    days = [*case.sources["accessed"], *case.corrections["corrected_on"]]
    return max(days, default="")


def in_plain_text(cited: Citation, words: Words, read_on: str = "") -> str:
    """Return the citation as a sentence; `read_on` is the day of the reader, as YYYY-MM-DD."""
    day = words.date(cited.made) if cited.made else words.text("undated")
    named = words.text("{author}: “{title}”.", author=cited.author, title=cited.title)
    where = words.text("In: {work}, {day}.", work=cited.work, day=day)
    accessed = words.text("Accessed {day}.", day=words.date(read_on)) if read_on else ""
    return words.running((named, where, cited.note, cited.link, accessed))


def as_text(cited: Citation, origins: Iterable[Origin], words: Words) -> bytes:
    """Return the sentence, and under it one line per source."""
    lines = [
        words.series(filter(None, (each.publisher, each.title, each.published, each.address)))
        for each in origins
    ]
    return "\n".join([in_plain_text(cited, words), *lines, ""]).encode()


def as_bibtex(cited: Citation, origins: Iterable[Origin], _words: Words) -> bytes:
    """Return an entry for BibTeX, and one per source, with what LaTeX would read as commands."""
    page = {
        "author": cited.author,
        "title": cited.title,
        "howpublished": cited.work,
        **_bibtex_day(cited.made),
        "url": cited.link,
        "note": cited.note,
        "language": cited.language,
    }
    sources = [
        (
            each.source_id,
            {
                "author": each.publisher,
                "title": each.title,
                **_bibtex_day(each.published),
                "url": each.address,
            },
        )
        for each in origins
    ]
    entries = [_bibtex(key, fields) for key, fields in [(cited.key, page), *sources]]
    return "\n".join(entries).encode()


def as_csl_json(cited: Citation, origins: Iterable[Origin], _words: Words) -> bytes:
    """Return items for processors of the Citation Style Language: the page, then sources."""
    page: dict[str, Any] = {
        "id": cited.key,
        "type": "webpage",
        "title": cited.title,
        "container-title": cited.work,
        "author": [{"literal": cited.author}],
        "issued": _csl_day(cited.made),
        "URL": cited.link,
        "note": cited.note,
        "language": cited.language,
    }
    sources = [
        {
            "id": each.source_id,
            "type": "webpage" if each.address else "document",
            "title": each.title,
            "publisher": each.publisher,
            "issued": _csl_day(each.published),
            "URL": each.address,
        }
        for each in origins
    ]
    items = [{name: value for name, value in item.items() if value} for item in (page, *sources)]
    return json.dumps(items, ensure_ascii=False, indent=1).encode()


def _bibtex(key: str, fields: dict[str, str]) -> str:
    written = {name: _written(name, value) for name, value in fields.items() if value}
    lines = "".join(f"{_INDENT}{name} = {value},\n" for name, value in written.items())
    return f"@misc{{{key},\n{lines}}}\n"


def _written(name: str, value: str) -> str:
    """Return a field; the inner braces keep capital letters, and a name in one piece."""
    match name:
        case "url":  # styles typeset it verbatim
            return "{" + value.translate(_IN_ADDRESS) + "}"
        case "month":
            return _MONTHS[int(value) - 1]
    return "{{" + str(_LATEX.unicode_to_latex(value)) + "}}"


def _bibtex_day(known: str) -> dict[str, str]:
    parts = known.split("-") if known else []
    return dict(zip(("year", "month", "day"), parts, strict=False))


def _csl_day(known: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in known.split("-")]]} if known else {}


Cite = Callable[[Citation, Iterable[Origin], Words], bytes]
# By the ending of their names: the media type, and what writes it.
CITATIONS: dict[str, tuple[str, Cite]] = {
    "bib": ("application/x-bibtex", as_bibtex),
    "csl.json": ("application/vnd.citationstyles.csl+json", as_csl_json),
    "txt": ("text/plain", as_text),
}
