"""What the log holds: requests without choices, and never more of the same than it should."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
import streamlit.logger
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.server.failed_runs import note_failed_run
from components.server.logs import RequestLog, SameMessages, set_up_logs
from components.server.metrics import telling_metrics
from components.server.settings import ServerSettings
from tests.browser.server import free_port


@pytest.fixture
def _root_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # Put back after the test, whatever it becomes.
    monkeypatch.setattr("streamlit.logger.setup_formatter", streamlit.logger.setup_formatter)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def client() -> TestClient:
    async def anything(request: Request) -> PlainTextResponse:
        if request.url.path == "/fault":
            raise RuntimeError
        return PlainTextResponse("ok")

    routes = [Route("/{any:path}", anything)]
    app = Starlette(routes=routes, middleware=[Middleware(RequestLog)])
    return TestClient(app, raise_server_exceptions=False)


def test_a_request_is_logged_without_what_was_chosen(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "requests")
    client().get("/record?country=BTN&q=private")
    (record,) = caplog.records
    assert record.getMessage().startswith("GET /record 200 ")
    assert "private" not in str(vars(record))


def test_a_request_that_fails_is_logged_as_such(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "requests")
    client().get("/fault")
    assert [vars(record)["status"] for record in caplog.records] == [500]


def test_scripts_are_logged_only_when_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "requests")
    client().get("/static/js/a.js")
    assert caplog.records == []


@pytest.mark.usefixtures("_root_as_it_was")
def test_logs_are_objects_where_the_setting_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs(ServerSettings(log_format="json"))
    reference = note_failed_run(ValueError("inside"))
    (line,) = capsys.readouterr().err.splitlines()
    entry = json.loads(line)
    assert entry["reference"] == reference
    assert entry["error"] == "ValueError"
    assert entry["levelname"] == "ERROR"


@pytest.mark.usefixtures("_root_as_it_was")
def test_loggers_that_streamlit_makes_later_write_by_the_same_rules(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(ServerSettings(log_format="json"))
    for _ in range(1000):
        streamlit.logger.get_logger("streamlit.made_later").warning("odd frame")
        streamlit.logger.update_formatter()
    written = capsys.readouterr().err.splitlines()
    assert len([json.loads(line) for line in written]) == 20


def test_more_of_the_same_is_left_out_for_a_minute() -> None:
    now = 0.0
    same = SameMessages(lambda: now)

    def passed(line: int) -> list[str]:
        records = [
            logging.LogRecord("a", logging.ERROR, "a.py", line, "odd frame", None, None)
            for _ in range(1000)
        ]
        return [record.msg for record in records if same.filter(record)]

    first = passed(1)
    assert len(first) == 20
    assert "left out" in first[-1]
    assert len(passed(2)) == 20
    assert passed(1) == []
    now = 61.0
    assert len(passed(1)) == 20


def test_each_fault_has_a_reference_of_its_own() -> None:
    assert note_failed_run(ValueError()) != note_failed_run(ValueError())


def test_numbers_are_told_at_a_port_of_their_own_until_the_end() -> None:
    client().get("/record")
    port = free_port()
    with telling_metrics("localhost", port), urlopen(f"http://localhost:{port}") as answer:
        assert 'dashboard_requests_total{status="200"}' in answer.read().decode()
    with telling_metrics("localhost", port):
        pass  # the port is free again


def test_no_port_is_opened_unless_asked_for() -> None:
    before = threading.active_count()
    with telling_metrics("localhost", 0):
        assert threading.active_count() == before
