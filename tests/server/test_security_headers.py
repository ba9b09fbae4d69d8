"""Every answer tells the browser what the page may do, and closed routes are not there."""

from __future__ import annotations

import re
from contextlib import closing
from http.client import HTTPConnection
from unittest.mock import MagicMock
from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.web.server.starlette.starlette_app import create_streamlit_routes

from components.server.middleware import middleware
from components.server.routes import routes
from components.server.security_headers import SecurityHeaders, content_policy
from components.server.settings import ServerSettings
from tests.server.protocol import PATIENCE_S

_PART = re.compile(r"{\w+(:\w+)?}")


async def anything(_request: object) -> PlainTextResponse:
    return PlainTextResponse("passed on")


def client(layers: list[Middleware], scheme: str = "http") -> TestClient:
    app = Starlette(routes=[Route("/{any:path}", anything)], middleware=layers)
    return TestClient(app, base_url=f"{scheme}://localhost")


def headers_of(scheme: str = "http", ancestors: str = "'self'") -> dict[str, str]:
    layers = [Middleware(SecurityHeaders, frame_ancestors=ancestors)]
    return dict(client(layers, scheme).get("/").headers)


def test_each_answer_has_all_headers() -> None:
    headers = headers_of()
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["content-security-policy"] == content_policy("'self'")


def paths() -> list[str]:
    """Return an address of each route of the server, ours and Streamlit's, and of none."""
    routes_of_all = [*routes(""), *create_streamlit_routes(MagicMock())]
    listed = {route.path for route in routes_of_all if isinstance(route, Route)}
    assert {"/healthz", "/_stcore/health"} <= listed
    return ["/", "/static/no.js", "/nothing", *sorted(_PART.sub("x", path) for path in listed)]


@pytest.mark.parametrize("path", paths())
def test_each_route_of_a_running_server_answers_with_all_headers(server: str, path: str) -> None:
    """Whatever the answer is: a browser may show errors too."""
    expected = headers_of()
    for own in ("content-type", "content-length"):
        expected.pop(own)
    for method in ("GET", "HEAD", "OPTIONS", "PUT"):
        with closing(HTTPConnection(urlsplit(server).netloc, timeout=PATIENCE_S)) as connection:
            connection.request(method, path)
            answer = connection.getresponse()
        given = {name.lower(): value for name, value in answer.getheaders()}
        assert given.items() >= expected.items(), (method, answer.status)


def test_transport_security_is_asked_for_behind_tls_alone() -> None:
    assert "strict-transport-security" not in headers_of("http")
    assert "strict-transport-security" in headers_of("https")


def test_who_may_frame_the_page_is_a_setting() -> None:
    policy = headers_of(ancestors="https://example.org")["content-security-policy"]
    assert policy.endswith("frame-ancestors https://example.org")


def test_no_source_of_scripts_is_another_host_and_none_is_evaluated() -> None:
    rules = dict(rule.split(" ", 1) for rule in content_policy("'self'").split("; "))
    assert "'unsafe-inline'" not in rules["script-src"]
    assert "'unsafe-eval'" not in rules["script-src"]
    assert not re.search(r"https?:|\*", content_policy("'self'"))


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
    ],
)
@pytest.mark.parametrize("below", ["", "a/b"])
def test_what_nobody_needs_is_not_there(path: str, below: str) -> None:
    visitor = client(middleware("dashboard.py", below, ServerSettings(), ""))
    start = f"/{below}" if below else ""
    for method in ("GET", "PUT", "POST"):
        assert visitor.request(method, f"{start}{path}").status_code == 404
    assert visitor.get(f"{start}/_stcore/health").text == "passed on"
