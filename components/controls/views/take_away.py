"""Where a page can be carried away from: its tables as files, and how to cite it."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode, urlsplit, urlunsplit

import htpy
import streamlit as st

from components.address import Choice, to_query
from components.controls.captions import citation_of_run
from components.controls.choices.session import Texts
from components.controls.markup.elements import beside, show_html, unfolding
from components.controls.views.share import share_citation
from components.exports.addresses import FOLDER, METADATA, PAGES, REPORT, SOURCES, TABLE
from components.exports.formats import PAGE
from components.exports.offers import formats_of, titles_of
from components.exports.report.pages import pages_of_reports
from components.words import Words


def take_away(page: str, choice: Choice, words: Words) -> None:
    """Show links to the tables of a page with a choice, nothing for a page without."""
    titles = titles_of(page, words)
    if not titles:
        return
    asked = to_query(choice)
    lines = (
        htpy.p[beside(htpy.b[title], *_links(page, code, asked, words))]
        for code, title in titles.items()
    )
    content = htpy.div(".atlas-take")[lines, _report(page, asked, words), _cite(page, asked, words)]
    show_html(unfolding(words.text("Download"), content))


def _report(page: str, asked: Texts, words: Words) -> htpy.Node:
    """Return the link to a report of the page, nothing for a page that reports do not have."""
    if page not in pages_of_reports():
        return None
    query = urlencode({PAGES: [page], **asked}, doseq=True)
    whole = words.text("this page as one file that works without a network (HTML)")
    link = htpy.a(href=f"{REPORT}?{query}", download=True)[whole]
    return htpy.p[beside(htpy.b[words.text("Report")], link)]


def _cite(page: str, asked: Texts, words: Words) -> htpy.Fragment:
    """Return the citation to copy, and as files for managers of references."""
    # The day on which a visitor reads the page is no day of the case.
    today = dt.datetime.now(dt.UTC).date().isoformat()  # noqa: TID251
    query = urlencode(asked, doseq=True)
    said = citation_of_run(_address(query), today, words)
    names = {
        "bib": words.text("BibTeX"),
        "csl.json": words.text("CSL-JSON"),
        "txt": words.text("Text"),
    }
    links = (_link(f"{page}.{ending}", query, name) for ending, name in names.items())
    with_sources = urlencode({SOURCES: ["true"], **asked}, doseq=True)
    cited = _link(f"{page}.bib", with_sources, words.text("BibTeX with all sources"))
    return htpy.fragment[
        htpy.p[htpy.b[words.text("Cite")], " ", said],
        htpy.p[beside(share_citation(said, words), *links, cited)],
    ]


def _address(query: str) -> str:
    """Return where the page stands with the choice, and without what the visitor brought along."""
    here = urlsplit(st.context.url or "")
    return urlunsplit((here.scheme, here.netloc, here.path, query, ""))


def _link(name: str, query: str, said: str) -> htpy.Element:
    address = f"{FOLDER}/{name}?{query}" if query else f"{FOLDER}/{name}"
    return htpy.a(href=address, download=True)[said]


def _links(page: str, code: str, asked: Texts, words: Words) -> list[htpy.Element]:
    query = urlencode({TABLE: [code], **asked}, doseq=True)
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
            href=f"{FOLDER}/{page}.{ending}?{query}",
            download=ending != PAGE,
            target="_blank" if ending == PAGE else None,
            data_print=code if ending == PAGE else None,
        )[names[ending]]
        for ending in (*formats_of(page), METADATA)
    ]
