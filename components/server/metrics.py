"""Numbers about the process in the form that Prometheus reads, at a port that no visitor needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import Counter, Gauge, start_http_server

from components.server.settings import SettingsError

REQUESTS = Counter("dashboard_requests", "Requests answered, by status.", ["status"])
VISITS = Gauge("dashboard_visits", "Websockets that are open: one per page that somebody reads.")
BROUGHT_CASES = Gauge("dashboard_brought_cases", "Cases that visitors brought, held now.")
FAILED_RUNS = Counter("dashboard_failed_runs", "Runs of the script that ended in an error.")


@contextmanager
def telling_metrics(address: str, port: int) -> Iterator[None]:
    """Answer at a port until the end; port 0 tells nothing. SettingsError if it is taken."""
    if not port:
        yield
        return
    try:
        server, thread = start_http_server(port, address)
    except OSError as error:
        message = f"METRICS_PORT={port}: {error.strerror}"
        raise SettingsError(message) from error
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
