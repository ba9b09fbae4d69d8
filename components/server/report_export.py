"""A report by address: `/export/report.html?pages=map,reach&region=asia`.

`pages` are codes with commas between them, those of a usual report without any; what else the
address holds is for every page that has a parameter of that name.
"""

from __future__ import annotations

import datetime as dt
import gzip
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from components.exports.addresses import LANGUAGE, PAGES, REPORT
from components.exports.report.asking import NotOfferedError, asked_pages
from components.exports.report.chapter import Asked, Edition
from components.exports.report.document import report
from components.exports.report.pages import USUAL_PAGES, pages_of_reports
from components.languages import SOURCE, languages
from components.server.asked_case import AskedCase, asked_case, first_page_of
from components.server.brought_cases import NOT_HELD, owner_of_run
from components.server.downloads import DownloadRate, File
from components.tables import Case
from components.tables.case_folder import ages_of, case_folder, changed_at
from components.tables.memo import derived_for_each
from components.words import words_for

# A report takes seconds to make, where a table takes a part of one.
REPORT_RATE = DownloadRate(per_second=0.1, at_once=6.0)
_KEPT = 4  # packed, each takes a megabyte


def seconds_until_report() -> float:
    """Count one report for whose run this is, or return after how many seconds one may be made."""
    return REPORT_RATE.seconds_to_wait(owner_of_run().address)


def report_export(request: Request) -> Response:
    """Answer with a report; it runs in a thread. 400 says what is not offered, and what is."""
    refusal = REPORT_RATE.refusal(request)
    if refusal is not None:
        return refusal
    query = parse_qs(request.url.query, keep_blank_values=True)
    asked = asked_case(query, JSONResponse({"status": NOT_HELD}, 404))
    if isinstance(asked, Response):
        return asked
    return _answer(request, asked, query)


def _answer(request: Request, of: AskedCase, query: dict[str, list[str]]) -> Response:
    pages = [page for texts in query.pop(PAGES, []) for page in texts.split(",") if page]
    language = "".join(query.pop(LANGUAGE, [SOURCE])[-1:])
    if language not in languages():
        answer = {"status": "no such language", "found": language[:60], "allowed": [*languages()]}
        return JSONResponse(answer, 400)
    try:
        for_all = urlencode(query, doseq=True)
        asked = asked_pages(of.case, pages or USUAL_PAGES, for_all, words_for(language))
    except NotOfferedError as error:
        return JSONResponse({"status": str(error), "pages": [*pages_of_reports()]}, 400)
    # The day on which a report is made is no day of the case.
    edition = Edition(first_page_of(request), dt.datetime.now(dt.UTC).date())  # noqa: TID251
    content = gzip.decompress(_packed(of.case, asked, language, edition))
    name, modified = REPORT.rpartition("/")[2], changed_at(ages_of(case_folder()))
    return File(content, "text/html", name, modified, of.is_public).answer(request)


@derived_for_each(_KEPT)
def _packed(case: Case, asked: tuple[Asked, ...], language: str, edition: Edition) -> bytes:
    """Return the report, packed, made once while it is asked for."""
    made = report(case, asked, words_for(language), edition)
    return gzip.compress(made.encode(), mtime=0)
