"""The table of stances that a reader can fill, as a file by address."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from components.exports.addresses import LANGUAGE
from components.exports.formats import FORMATS
from components.ingest import template_csv, template_xlsx
from components.languages import SOURCE, languages
from components.server.downloads import RATE, File
from components.words import words_for

_MAKE = {"csv": template_csv, "xlsx": template_xlsx}


def template(request: Request) -> Response:
    """Answer with the template; it runs in a thread, as a workbook takes a while."""
    refusal = RATE.refusal(request)
    if refusal is not None:
        return refusal
    ending = request.path_params["ending"]
    if ending not in _MAKE:
        return PlainTextResponse("No such template: csv, xlsx", 404)
    language = request.query_params.get(LANGUAGE, SOURCE)
    if language not in languages():
        return PlainTextResponse("No such language: " + ", ".join(languages()), 404)
    kind = FORMATS[ending].media_type
    return File(
        _MAKE[ending](words_for(language).said), kind, f"stances-template.{ending}", 0
    ).answer(request)
