"""Which pages a report can have, and what it says of each: one list for all who make one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from components.address import Choice
from components.analysis.lacking import lacking
from components.exports.offers import tables_of, titles_of
from components.exports.report.capability import (
    advice_section,
    comparison_section,
    method_section,
    reach_section,
    sources_section,
)
from components.exports.report.countries import index_section, map_section
from components.exports.report.evidence import (
    claims_section,
    material_section,
    positions_section,
    recognition_section,
    record_section,
    votes_section,
)
from components.exports.report.section import Listed, Section
from components.tables import Case
from components.words import Words
from components.words.absent import absent, what_to_do
from components.words.explained import Explanation


@dataclass(frozen=True)
class _Page:
    """What makes the section of a page, and which of the page's tables it has, by their codes."""

    make: Callable[[Case, Any, Words], Section]
    tables: tuple[str, ...] = ()


_PAGES: Final[Mapping[str, _Page]] = {
    "map": _Page(map_section, ("states",)),
    "index": _Page(index_section, ("ranking",)),
    "record": _Page(record_section, ("events", "claim-and-record")),
    "positions": _Page(positions_section, ("positions", "before-and-after")),
    "claims": _Page(claims_section, ("checks", "outcomes")),
    "recognition": _Page(recognition_section, ("recognition",)),
    "votes": _Page(votes_section, ("agreement",)),
    "material": _Page(material_section, ("reports",)),
    "comparison": _Page(comparison_section),
    "reach": _Page(reach_section, ("allies", "tonnes", "ways", "assumptions", "sightings")),
    "advice": _Page(advice_section, ("proposals",)),
    "method": _Page(method_section, ("corrections", "lists")),
    "sources": _Page(sources_section, ("claims",)),
}
# What a report has while nobody chose: the answer, the evidence, what allies can do.
USUAL_PAGES: Final = ("map", "record", "positions", "claims", "comparison", "reach", "sources")


def pages_of_reports() -> tuple[str, ...]:
    """Return the codes of the pages that a report can have, in the order of the navigation."""
    return tuple(_PAGES)


def section_of(page: str, case: Case, choice: Choice, words: Words) -> Section:
    """Return what a report says of a page with a choice: that it is empty, where the case lacks it.

    KeyError for a page without.
    """
    kind, missing = _PAGES[page], lacking(case, page)
    if missing is not None:
        said = absent(words, missing)
        shown = words.running((said.would_show, what_to_do(words, missing)))
        return Section(said.finding, Explanation(shown))
    section = kind.make(case, choice, words)
    if not kind.tables:
        return section
    offered, titles = tables_of(page, case, choice, words), titles_of(page, words)
    listed = (Listed(titles[code], offered.table(code)) for code in kind.tables)
    kept = (each for each in listed if not each.table.shown.empty)
    return replace(section, parts=(*section.parts, *kept))
