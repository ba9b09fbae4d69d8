"""The first page: its title is the case's, and it knows where its server is."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.server.page_shell import PageShell

PAGE = "<html><head><title>Streamlit</title></head></html>"


def client() -> TestClient:
    async def page(_request: object) -> HTMLResponse:
        return HTMLResponse(PAGE, headers={"ETag": "old"})

    async def text(_request: object) -> PlainTextResponse:
        return PlainTextResponse("<title>Streamlit</title>")

    paths = [Route("/comparison", page), Route("/text", text)]
    return TestClient(Starlette(routes=paths, middleware=[Middleware(PageShell)]))


def test_page_bears_the_title_of_the_case_and_the_address_of_its_server() -> None:
    answer = client().get("/comparison", headers={"Accept": "text/html"})
    assert "<title>Who backs Caracas?</title>" in answer.text
    assert 'BACKEND_BASE_URL: new URL("/", location.origin).href' in answer.text
    assert "etag" not in answer.headers
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_anything_else_passes_unchanged() -> None:
    assert client().get("/text").text == "<title>Streamlit</title>"
    assert client().get("/comparison", headers={"Accept": "*/*"}).text == PAGE
