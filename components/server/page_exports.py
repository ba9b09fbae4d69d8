"""Each page as files by address: `/export/<page>.<ending>?<choice>`, tables and citations.

The choice is that of the page's own address; `table` names one of the page's further tables, and
`sources=true` puts the sources of the page under its citation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from components.address import Choice, ClaimsChoice, from_query, to_query
from components.address.rooms import FIRST
from components.analysis.view_facts import view_facts
from components.exports.about import Heading, about_table, metadata, origins
from components.exports.addresses import CLAIM_REVIEWS, METADATA, SOURCES, TABLE
from components.exports.captions import View
from components.exports.citation import CITATIONS, citation
from components.exports.claim_review import MEDIA_TYPE as CLAIM_REVIEW_TYPE
from components.exports.claim_review import claim_reviews
from components.exports.offers import (
    endings_of,
    formats_of,
    pages_with_tables,
    tables_of,
    titles_of,
)
from components.server.asked_case import AskedCase, asked_case, first_page_of
from components.server.brought_cases import NOT_HELD
from components.server.downloads import RATE, File
from components.tables import Case
from components.tables.case_folder import ages_of, case_folder, changed_at
from components.tables.memo import derived
from components.words import Words
from components.words.captions import chosen_in_words

_BOTH = {"": False, "false": False, "true": True}


@dataclass(frozen=True)
class _Asked:
    """What a file is made of: a page with a choice, its ending, the page's address.

    `table` is that of a file of rows; `sources` says whether a citation names them.
    """

    page: str
    choice: Choice
    ending: str
    link: str
    table: str = ""
    sources: bool = False


def page_export(request: Request) -> Response:
    """Answer with a file of a page; it runs in a thread, as a workbook takes a while.

    400 says which part of the address is not offered, and what is.
    """
    refusal = RATE.refusal(request)
    if refusal is not None:
        return refusal
    page, _, ending = request.path_params["name"].partition(".")
    if page not in pages_with_tables() or ending not in endings_of(page):
        return _not_offered(request.path_params["name"])
    query = parse_qs(request.url.query, keep_blank_values=True)
    asked = asked_case(query, JSONResponse({"status": NOT_HELD}, 404))
    if isinstance(asked, Response):
        return asked
    make = _cited if ending in CITATIONS else _reviewed if ending == CLAIM_REVIEWS else _tabled
    return make(request, asked, query)


def _tabled(request: Request, of: AskedCase, query: dict[str, list[str]]) -> Response:
    page, _, ending = request.path_params["name"].partition(".")
    code = "".join(query.pop(TABLE, [""])[:1])
    choice = _choice(page, query, of.case)
    if isinstance(choice, Response):
        return choice
    titles = titles_of(page, Words(choice.lang))
    main = next(iter(titles))
    code = code or main
    if code not in titles:
        return _not_allowed("no such table of this page", code, [*titles])
    formats = formats_of(page, code)
    if ending not in (*formats, METADATA):
        return _not_allowed("this table has no outlines", code, [main])
    asked = _Asked(page, choice, ending, _link(request, page, to_query(choice)), table=code)
    kind = "application/json" if ending == METADATA else formats[ending].media_type
    return _answer(request, of, _rows(of.case, asked), kind, f"{page}-{code}.{ending}")


def _cited(request: Request, of: AskedCase, query: dict[str, list[str]]) -> Response:
    page, _, ending = request.path_params["name"].partition(".")
    sources = "".join(query.pop(SOURCES, [""])[:1])
    choice = _choice(page, query, of.case)
    if isinstance(choice, Response):
        return choice
    if sources not in _BOTH:
        return _not_allowed("no such value of sources", sources, ["true", "false"])
    link = _link(request, page, to_query(choice))
    asked = _Asked(page, choice, ending, link, sources=_BOTH[sources])
    kind, _ = CITATIONS[ending]
    return _answer(request, of, _citation(of.case, asked), kind, f"{page}.{ending}")


def _reviewed(request: Request, of: AskedCase, query: dict[str, list[str]]) -> Response:
    page, _, ending = request.path_params["name"].partition(".")
    choice = _choice(page, query, of.case)
    if isinstance(choice, Response):
        return choice
    asked = _Asked(page, choice, ending, _link(request, page, to_query(choice)))
    return _answer(request, of, _reviews(of.case, asked), CLAIM_REVIEW_TYPE, f"{page}.{ending}")


def _choice(page: str, query: Mapping[str, Sequence[str]], case: Case) -> Choice | Response:
    choice, refused = from_query(page, query, case)
    if not refused:
        return choice
    parts = [{"parameter": each.name, "value": each.value} for each in refused]
    return JSONResponse({"status": "not offered by this page", "parts": parts}, 400)


def _answer(request: Request, of: AskedCase, content: bytes, kind: str, name: str) -> Response:
    modified = changed_at(ages_of(case_folder()))
    opened = kind.startswith("text/html")
    return File(content, kind, name, modified, of.is_public, opened).answer(request)


@derived
def _rows(case: Case, asked: _Asked) -> bytes:
    """Return a file of rows, made once while it is asked for."""
    words = Words(asked.choice.lang)
    offer = tables_of(asked.page, case, asked.choice, words)
    table = offer.table(asked.table)
    chosen = chosen_in_words(words, view_facts(case, asked.choice).chosen)
    title = titles_of(asked.page, words)[asked.table]
    heading = Heading(title, offer.finding, chosen, asked.link)
    about = about_table(case, heading, table)
    if asked.ending == METADATA:
        said = metadata(about, table, words)
        return json.dumps(said, ensure_ascii=False, indent=1).encode()
    return formats_of(asked.page)[asked.ending].write(table, about, words)


@derived
def _citation(case: Case, asked: _Asked) -> bytes:
    """Return how the page is cited, with the sources of its main table where they are asked for."""
    words = Words(asked.choice.lang)
    offer = tables_of(asked.page, case, asked.choice, words)
    view = View(case, view_facts(case, asked.choice), offer.finding)
    named = origins(case, offer.tables[0].cited()) if asked.sources else ()
    _, write = CITATIONS[asked.ending]
    return write(citation(view, asked.link, words), named, words)


@derived
def _reviews(case: Case, asked: _Asked) -> bytes:
    """Return the checked claims of the page for machines."""
    choice = asked.choice
    if not isinstance(choice, ClaimsChoice):
        fault = f"the page {asked.page} checks no claims"
        raise TypeError(fault)
    return claim_reviews(case, choice, asked.link, Words(choice.lang))


def _link(request: Request, page: str, query: Mapping[str, Sequence[str]]) -> str:
    """Return the address of the page that shows the same, below the same base path."""
    asked = urlencode(query, doseq=True)
    path = "" if page == FIRST else page
    return f"{first_page_of(request)}/{path}" + (f"?{asked}" if asked else "")


def _not_allowed(status: str, found: str, allowed: list[str]) -> Response:
    return JSONResponse({"status": status, "found": found[:60], "allowed": allowed}, 400)


def _not_offered(name: str) -> Response:
    answer = {
        "status": "no such file",
        "found": name[:60],
        "pages": list(pages_with_tables()),
        "formats": {page: endings_of(page) for page in pages_with_tables()},
    }
    return JSONResponse(answer, 404)
