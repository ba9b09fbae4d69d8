"""The tables of each page as files by address: `/export/<page>.<format>?<choice>`.

The choice is that of the page's own address; `table` names one of the page's further tables.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from components.address import Choice, from_query, to_query
from components.exports.about import Heading, about_table, metadata
from components.exports.addresses import FOLDER, METADATA
from components.exports.formats import FORMATS, OUTLINED
from components.exports.offers import formats_of, pages_with_tables, tables_of, titles_of
from components.server.cases import CASES
from components.server.downloads import RATE, File
from components.server.fault_answer import answer_with_faults
from components.tables import Case, CaseError
from components.tables.case_folder import ages_of, case_folder, changed_at
from components.tables.memo import derived
from components.words import Words

_TABLE = "table"


@dataclass(frozen=True)
class _Asked:
    """What a file is made of: a table of a page with a choice, its ending, the page's address."""

    page: str
    choice: Choice
    table: str
    ending: str
    link: str


def page_export(request: Request) -> Response:
    """Answer with a table of a page; it runs in a thread, as a workbook takes a while.

    400 says which part of the address is not offered, and what is.
    """
    refusal = RATE.refusal(request)
    if refusal is not None:
        return refusal
    page, _, ending = request.path_params["name"].partition(".")
    if page not in pages_with_tables() or ending not in (*FORMATS, *OUTLINED, METADATA):
        return _not_offered(request.path_params["name"])
    try:
        case = CASES.in_folder(case_folder())
    except CaseError as error:
        return answer_with_faults(error)
    return _answer(request, case, page, ending)


def _answer(request: Request, case: Case, page: str, ending: str) -> Response:
    query = parse_qs(request.url.query, keep_blank_values=True)
    code = "".join(query.pop(_TABLE, [""])[:1])
    choice, refused = from_query(page, query, case)
    if refused:
        parts = [{"parameter": each.name, "value": each.value} for each in refused]
        return JSONResponse({"status": "not offered by this page", "parts": parts}, 400)
    titles = titles_of(page, Words(choice.lang))
    code = code or next(iter(titles))
    if code not in titles:
        answer = {"status": "no such table of this page", "found": code[:60], "allowed": [*titles]}
        return JSONResponse(answer, 400)
    formats = formats_of(page)
    if ending not in (*formats, METADATA):
        answer = {"status": "no such format of this table", "allowed": [*formats, METADATA]}
        return JSONResponse(answer, 404)
    asked = _Asked(page, choice, code, ending, _link(request, page, to_query(choice)))
    kind = "application/json" if ending == METADATA else formats[ending].media_type
    name, modified = f"{page}-{code}.{ending}", changed_at(ages_of(case_folder()))
    return File(_content(case, asked), kind, name, modified).answer(request)


@derived
def _content(case: Case, asked: _Asked) -> bytes:
    """Return the file, made once while it is asked for."""
    words = Words(asked.choice.lang)
    offer = tables_of(asked.page, case, asked.choice, words)
    table = offer.table(asked.table)
    heading = Heading(titles_of(asked.page, words)[asked.table], offer.finding, asked.link)
    about = about_table(case, heading, table)
    if asked.ending == METADATA:
        said = metadata(about, table, words)
        return json.dumps(said, ensure_ascii=False, indent=1).encode()
    return formats_of(asked.page)[asked.ending].write(table, about, words)


def _link(request: Request, page: str, query: Mapping[str, Sequence[str]]) -> str:
    """Return the address of the page that shows the same, below the same base path."""
    below = request.url.path.rpartition(f"/{FOLDER}/")[0]
    asked = urlencode(query, doseq=True)
    host = f"{request.url.scheme}://{request.url.netloc}"
    return f"{host}{below}/{page}" + (f"?{asked}" if asked else "")


def _not_offered(name: str) -> Response:
    answer = {
        "status": "no such file",
        "found": name[:60],
        "pages": list(pages_with_tables()),
        "formats": [*FORMATS, *OUTLINED, METADATA],
    }
    return JSONResponse(answer, 404)
