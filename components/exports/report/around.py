"""What stands before and after the pages of a report: its head, its contents, its sources."""

from __future__ import annotations

from collections.abc import Sequence

import htpy
import pandas as pd

from components.exports.about import LICENCE
from components.exports.captions import as_of
from components.exports.citation import citation_of_report, in_plain_text
from components.exports.report.chapter import Chapter, Edition
from components.exports.report.markup import MOST_ROWS, link
from components.exports.report.section import Listed
from components.tables import Case
from components.words import Words

_SOURCES = "sources-cited"


def head(case: Case, words: Words, edition: Edition) -> htpy.Element:
    """Return what the report is: of which case and edition, made when, on what terms."""
    settings, day = case.settings, words.day(edition.made)
    cited = citation_of_report(case, edition.base, words)
    facts: list[tuple[str, htpy.Node]] = [
        (words.text("As of"), as_of(case, words)),
        (words.text("Report made"), day),
        (words.text("Digest of the tables"), case.digest),
        (words.text("Licence"), words.text(LICENCE)),
        (words.text("Dashboard"), link(edition.base, edition.base)),
        (words.text("Cite as"), in_plain_text(cited, words, edition.made.isoformat())),
    ]
    note = words.text(
        "The figures of this file are drawn by a script in it, which does not run here. What they "
        "show stands in the findings and in the tables."
    )
    return htpy.header[
        htpy.h1[settings.title],
        htpy.dl[((htpy.dt[name], htpy.dd[said]) for name, said in facts)],
        htpy.noscript[htpy.p[note]],
    ]


def contents(chapters: Sequence[Chapter], words: Words) -> htpy.Element:
    """Return the list of pages with their findings."""
    title = words.text("Contents")
    entries = (
        htpy.li[htpy.a(href=f"#{each.anchor}")[each.title], htpy.br, each.section.finding]
        for each in chapters
    )
    last = htpy.li[htpy.a(href=f"#{_SOURCES}")[words.text("Sources cited")]]
    return htpy.nav(aria_label=title)[htpy.h2[title], htpy.ol[entries, last]]


def sources_cited(case: Case, chapters: Sequence[Chapter], words: Words) -> htpy.Element:
    """Return every source that a row of the report rests on, once, by publisher."""
    ids = {each for one in chapters for each in _cited(one)}
    found = case.sources[case.sources.index.isin(ids)].sort_values(["publisher", "title"])
    none = words.text("No row of this report names a source.")
    return htpy.section(id=_SOURCES)[
        htpy.h2[words.text("Sources cited")],
        htpy.p[none] if found.empty else None,
        htpy.ol(".report-sources")[(htpy.li[_source(row, words)] for _, row in found.iterrows())],
    ]


def _cited(each: Chapter) -> set[str]:
    """Return the sources of those rows that the report has."""
    tables = (part.table for part in each.section.parts if isinstance(part, Listed))
    return {source for table in tables for source in table.first(MOST_ROWS).cited()}


def _source(row: pd.Series, words: Words) -> htpy.Node:
    published = words.date(row["published"]) if row["published"] else ""
    facts = words.beside((row["publisher"], row["title"], published, row["licence"]))
    places = [link(row[each], row[each]) for each in ("address", "archive_address") if row[each]]
    return [facts, ((htpy.br, place) for place in places)]
