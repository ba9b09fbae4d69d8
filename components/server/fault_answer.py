"""What programs are told where the tables of the case have faults."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response

from components.tables import CaseError


def answer_with_faults(error: CaseError) -> Response:
    """Return 503 with the number of faults; the page lists them."""
    answer = {"status": "the tables have faults", "faults": len(error.faults)}
    return JSONResponse(answer, status_code=503)
