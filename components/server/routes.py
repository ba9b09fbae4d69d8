"""Routes beside Streamlit's own: what figures are drawn from and by, health, readiness."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from components.exports.addresses import CASE_ARCHIVE, CASE_DESCRIPTION, OPENAPI, REPORT, TEMPLATE
from components.exports.addresses import FOLDER as EXPORTS
from components.exports.figures_ahead import OF_MAP
from components.figures.browser.scripts import FOLDER as SCRIPTS
from components.figures.browser.scripts import media_type, scripts
from components.ingest.draft import world_of_sheets
from components.server.brought_cases import BROUGHT, DRAFTS
from components.server.cases import CASES
from components.server.downloads import case_archive, case_description
from components.server.export_description import description
from components.server.fault_answer import answer_with_faults
from components.server.figures_ahead import figures_ahead
from components.server.packed_answers import FOR_GOOD, answer_for_good
from components.server.page_exports import page_export
from components.server.previews import ADDRESS as PREVIEWS
from components.server.previews import picture_named
from components.server.report_export import report_export
from components.server.templates import template
from components.tables import CaseError
from components.tables.case_folder import case_folder
from components.tables.geometry_addresses import GEOMETRY_FOLDER, outlines_address
from components.tables.packed_outlines import packed_outlines
from components.tables.world import World

_ROBOTS = "User-agent: *\nDisallow: /_stcore/\nDisallow: /geometry/\n"
_BROKEN = "The tables have faults: the page lists them."
_GONE = "No such geometry: reload the page."
_NO_PICTURE = "No such picture of the case that is shown."
_NO_SCRIPT = "No such script: reload the page."


def routes(base_path: str) -> Sequence[BaseRoute]:
    """Return the routes that the dashboard adds to Streamlit's, below `base_path`.

    `base_path` is Streamlit's `server.baseUrlPath`: empty, or parts between slashes.
    """
    below = f"/{base_path}" if base_path else ""
    return [
        Route(f"{below}/{GEOMETRY_FOLDER}/{{name:path}}", geometry),
        Route(f"{below}/{SCRIPTS}/{{name:path}}", script),
        Route(f"{below}/{CASE_ARCHIVE}", case_archive),
        Route(f"{below}/{CASE_DESCRIPTION}", case_description),
        Route(f"{below}/{REPORT}", report_export),
        Route(f"{below}/{OPENAPI}", description),
        Route(f"{below}/{TEMPLATE}.{{ending}}", template),
        Route(f"{below}/{EXPORTS}/{{name}}", page_export),
        Route(f"{below}/{OF_MAP.address}/{{theme}}", figures_ahead),
        Route(f"{below}/{PREVIEWS}/{{name}}", preview),
        Route(f"{below}/healthz", health),
        Route(f"{below}/readyz", ready),
        Route(f"{below}/robots.txt", robots),
    ]


def geometry(request: Request) -> Response:
    """Serve the outlines of any held case; it runs in a thread, as packing takes a while.

    The addresses hold a digest, so what they answer never goes stale.
    """
    asked = f"{GEOMETRY_FOLDER}/{request.path_params['name']}"
    for world in _worlds():
        if asked == outlines_address(world):
            return answer_for_good(request.scope, packed_outlines(world), "application/json")
    if CASES.is_broken(case_folder()):
        return PlainTextResponse(_BROKEN, status_code=503)
    return PlainTextResponse(_GONE, status_code=404)


def _worlds() -> list[World]:
    """Return the worlds of the cases that are held, and that of tables that readers map."""
    cases = [*CASES.held(), *(brought.case for brought in BROUGHT.held())]
    return [*(case.world for case in cases), *([world_of_sheets()] if DRAFTS.held() else [])]


async def script(request: Request) -> Response:
    """Serve a script that draws figures in the browser."""
    asked = f"{SCRIPTS}/{request.path_params['name']}"
    found = scripts().get(asked)
    if found is None:
        return PlainTextResponse(_NO_SCRIPT, status_code=404)
    return answer_for_good(request.scope, found, media_type(asked))


async def preview(request: Request) -> Response:
    """Serve the picture that other sites show beside a link, while it is of the case shown."""
    picture = picture_named(request.path_params["name"], CASES.last_read(case_folder()))
    if picture is None:
        return PlainTextResponse(_NO_PICTURE, status_code=404)
    return Response(picture.content, media_type="image/png", headers=FOR_GOOD)


async def health(_request: Request) -> Response:
    """Say that the server answers, whatever is wrong with the case."""
    return JSONResponse({"status": "ok"})


def ready(_request: Request) -> Response:
    """Say whether the case can be shown; it runs in a thread, as a changed case is read first."""
    try:
        case = CASES.in_folder(case_folder())
    except CaseError as error:
        return answer_with_faults(error)
    return JSONResponse({"status": "ready", "digest": case.digest})


async def robots(_request: Request) -> Response:
    """Let search engines read the pages, and spare them the parts that only a page asks for."""
    return PlainTextResponse(_ROBOTS)
