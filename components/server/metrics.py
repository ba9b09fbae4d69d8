"""Numbers about the process in the form that Prometheus reads; `METRICS=true` opens them."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import Response

REQUESTS = Counter("dashboard_requests", "Requests answered, by status.", ["status"])
VISITS = Gauge("dashboard_visits", "Websockets that are open: one per page that somebody reads.")
FAILED_RUNS = Counter("dashboard_failed_runs", "Runs of the script that ended in an error.")


async def metrics(_request: Request) -> Response:
    """Tell the numbers, with those of the process and of Python that the library adds."""
    return Response(generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
