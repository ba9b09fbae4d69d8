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
from components.server.asked_case import asked_case
from components.server.brought_cases import NOT_HELD
from components.server.downloads import DownloadRate
from components.tables import Case
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
    asked = asked_case(query, PlainTextResponse(NOT_HELD, 404))
    if isinstance(asked, Response):
        return asked
    choice, _ = from_query("map", query, asked.case)
    content = _ahead(asked.case, cast(MapChoice, choice), theme_named(request.path_params["theme"]))
    headers = {"Cache-Control": "no-store"}
    return Response(content, media_type="application/octet-stream", headers=headers)


@derived
def _ahead(case: Case, choice: MapChoice, theme: Theme) -> bytes:
    return map_ahead(case, choice, words_for(choice.lang), theme)
