"""What the map may show next, by its page's address: `/ahead/map/<theme>?<choice>`.

It is no session's: whoever has the address gets what a page at that address would be told.
"""

from __future__ import annotations

from typing import cast
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from components.address import MapChoice, from_query
from components.exports.figures_ahead import map_ahead
from components.figures.theme import Theme, theme_named
from components.server.brought_cases import BROUGHT, NOT_HELD, key_in
from components.server.cases import CASES
from components.server.downloads import DownloadRate
from components.server.fault_answer import answer_with_faults
from components.tables import Case, CaseError
from components.tables.case_folder import case_folder
from components.tables.memo import derived
from components.words import words_for

# A visitor asks when the box is opened. Filters that nobody had before take a fifth of a second;
# whoever is refused waits for the server's answer to a choice.
RATE = DownloadRate()


def figures_ahead(request: Request) -> Response:
    """Answer with `map_ahead`; it runs in a thread, as five figures take a while."""
    refusal = RATE.refusal(request)
    if refusal is not None:
        return refusal
    query = parse_qs(request.url.query, keep_blank_values=True)
    key = key_in(query)
    brought = BROUGHT.with_key(key)
    if key and brought is None:
        return PlainTextResponse(NOT_HELD, 404)
    try:
        case = brought.case if brought else CASES.in_folder(case_folder())
    except CaseError as error:
        return answer_with_faults(error)
    choice, _ = from_query("map", query, case)
    content = _ahead(case, cast(MapChoice, choice), theme_named(request.path_params["theme"]))
    headers = {"Cache-Control": "no-store"}
    return Response(content, media_type="application/octet-stream", headers=headers)


@derived
def _ahead(case: Case, choice: MapChoice, theme: Theme) -> bytes:
    return map_ahead(case, choice, words_for(choice.lang), theme)
