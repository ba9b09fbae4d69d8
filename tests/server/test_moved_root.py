"""Addresses of the map at the root lead to the map's page, with all that they ask for."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from components.server.moved_root import MovedRoot


async def page(request: Request) -> Response:
    return PlainTextResponse(request.url.path)


def client(below: str = "") -> TestClient:
    layers = [Middleware(MovedRoot, below=below)]
    return TestClient(Starlette(routes=[Route("/{path:path}", page)], middleware=layers))


@pytest.mark.parametrize("below", ["", "a/b"])
@pytest.mark.parametrize(
    "query",
    [
        "region=asia&view=record&country=BRA",
        "?region=Europe&basis=Named+only".lstrip("?"),
        "direction=Backs",
        "known=Own+acts+only",
        "search=",
        "lang=en&stance=opposed",
        "country=%0d%0aX-Evil:%201",
    ],
)
def test_an_old_address_leads_to_the_map(below: str, query: str) -> None:
    root = f"/{below}/" if below else "/"
    answer = client(below).get(f"{root}?{query}", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"] == f"./map?{query}"
    assert "x-evil" not in answer.headers


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/?lang=en",
        "/?frame=asia&find=oil",
        "/?odd=1",
        "/record?region=asia",
        "/map?view=record",
    ],
)
def test_other_addresses_stay(address: str) -> None:
    answer = client().get(address, follow_redirects=False)
    assert (answer.status_code, answer.text) == (200, address.partition("?")[0])


def test_below_a_base_path_the_hosts_own_root_stays() -> None:
    assert client("a/b").get("/?region=asia", follow_redirects=False).status_code == 200
