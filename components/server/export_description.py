"""The description of all files by address, for programs: `/export/openapi.json`."""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.responses import Response

from components.exports.addresses import OPENAPI
from components.exports.openapi import openapi
from components.server.cases import CASES
from components.server.downloads import RATE, File
from components.server.fault_answer import answer_with_faults
from components.tables import Case, CaseError
from components.tables.case_folder import ages_of, case_folder, changed_at
from components.tables.memo import derived
from components.words import Words


def description(request: Request) -> Response:
    """Answer with what can be asked; it runs in a thread, as the case may have to be read."""
    refusal = RATE.refusal(request)
    if refusal is not None:
        return refusal
    try:
        case = CASES.in_folder(case_folder())
    except CaseError as error:
        return answer_with_faults(error)
    content = _description(case, request.url.path.removesuffix(f"/{OPENAPI}"))
    modified = changed_at(ages_of(case_folder()))
    return File(content, "application/json", "openapi.json", modified).answer(request)


@derived
def _description(case: Case, below: str) -> bytes:
    return json.dumps(openapi(case, below, Words()), ensure_ascii=False, indent=1).encode()
