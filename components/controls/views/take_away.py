"""Where a page can be carried away from: its tables as files, and how to cite it."""

from __future__ import annotations

import datetime as dt
import functools
from urllib.parse import urlencode, urlsplit, urlunsplit

import htpy
import streamlit as st
from markupsafe import Markup

from components.address import Choice, to_query
from components.controls.captions import citation_of_run
from components.controls.markup.elements import beside, show_html, unfolding, written
from components.controls.views.share import share_citation
from components.exports.addresses import FOLDER, METADATA, PAGES, REPORT, SOURCES, TABLE
from components.exports.formats import PAGE
from components.exports.offers import formats_of, titles_of
from components.exports.report.pages import pages_of_reports
from components.words import Words

# Of so many pages with a choice the links are kept, some 3 kB each: to write them takes a tenth of
# a step that shows what somebody saw before.
_KEPT = 512


def take_away(page: str, choice: Choice, words: Words) -> None:
    """Show links to the tables of a page with a choice, nothing for a page without."""
    query = urlencode(to_query(choice), doseq=True)
    files, citations = _files(page, query, words)
    if files:
        content = htpy.div(".atlas-take")[files, _cite(query, citations, words)]
        show_html(unfolding(words.text("Download and cite"), content))


@functools.lru_cache(_KEPT)
def _files(page: str, query: str, words: Words) -> tuple[Markup, Markup]:
    """Return the links to tables and report of a page, and those to its citation as files.

    The first are blank for a page without tables.
    """
    lines = (
        htpy.p[beside(htpy.b[title], *_links(page, code, query, words))]
        for code, title in titles_of(page, words).items()
    )
    citations = beside(*_citations(page, query, words))
    return written(*lines, _report(page, query, words)), written(citations)


def _report(page: str, query: str, words: Words) -> htpy.Node:
    """Return the link to a report of the page, nothing for a page that reports do not have."""
    if page not in pages_of_reports():
        return None
    whole = words.text("this page as one file that works without a network (HTML)")
    link = htpy.a(href=_address(REPORT, query, {PAGES: page}), download=True)[whole]
    return htpy.p[beside(htpy.b[words.text("Report")], link)]


def _cite(query: str, citations: Markup, words: Words) -> htpy.Fragment:
    """Return the citation to copy, and as files for managers of references."""
    # The day on which a visitor reads the page is no day of the case.
    today = dt.datetime.now(dt.UTC).date().isoformat()  # noqa: TID251
    said = citation_of_run(_here(query), today, words)
    return htpy.fragment[
        htpy.p[htpy.b[words.text("Cite")], " ", said],
        htpy.p[beside(share_citation(said, words), citations)],
    ]


def _citations(page: str, query: str, words: Words) -> list[htpy.Element]:
    """Return the links to the citation of a page."""
    names = {
        "bib": words.text("BibTeX"),
        "csl.json": words.text("CSL-JSON"),
        "txt": words.text("Text"),
    }
    links = [_link(f"{page}.{ending}", query, name) for ending, name in names.items()]
    whole = words.text("BibTeX with all sources")
    return [*links, _link(f"{page}.bib", query, whole, {SOURCES: "true"})]


def _here(query: str) -> str:
    """Return where the page stands with the choice, and without what the visitor brought along."""
    here = urlsplit(st.context.url or "")
    return urlunsplit((here.scheme, here.netloc, here.path, query, ""))


def _address(path: str, query: str, own: dict[str, str]) -> str:
    """Return a file's address: what it asks of its `own`, and the page's choice."""
    asked = "&".join(filter(None, (urlencode(own), query)))
    return f"{path}?{asked}" if asked else path


def _link(name: str, query: str, said: str, own: dict[str, str] | None = None) -> htpy.Element:
    return htpy.a(href=_address(f"{FOLDER}/{name}", query, own or {}), download=True)[said]


def _links(page: str, code: str, query: str, words: Words) -> list[htpy.Element]:
    names = {
        "csv": words.text("CSV"),
        "excel.csv": words.text("CSV for spreadsheets"),
        "xlsx": words.text("Excel"),
        "parquet": words.text("Parquet"),
        PAGE: words.text("to print"),
        "geojson": words.text("GeoJSON"),
        "gpkg": words.text("GeoPackage"),
        METADATA: words.text("what its columns mean"),
    }
    return [
        htpy.a(
            href=_address(f"{FOLDER}/{page}.{ending}", query, {TABLE: code}),
            download=ending != PAGE,
            target="_blank" if ending == PAGE else None,
            data_print=code if ending == PAGE else None,
        )[names[ending]]
        for ending in (*formats_of(page, code), METADATA)
    ]
