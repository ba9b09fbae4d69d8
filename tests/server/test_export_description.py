"""The description of all files by address is valid OpenAPI, and says what the server does."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.address import CHOICES, from_query
from components.exports.offers import endings_of, pages_with_tables, titles_of
from components.exports.openapi import openapi
from components.server.cases import HeldCases
from components.server.downloads import DOWNLOADS_AT_ONCE, DownloadRate
from components.server.routes import routes
from components.tables import Case
from components.words import Words

BASE = "below"


@pytest.fixture
def client(toy_served: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    assert toy_served
    for module in ("page_exports", "export_description"):
        monkeypatch.setattr(f"components.server.{module}.RATE", DownloadRate(lambda: 0.0))
    for module in ("asked_case", "export_description"):
        monkeypatch.setattr(f"components.server.{module}.CASES", HeldCases())
    return TestClient(Starlette(routes=list(routes(BASE))))


@pytest.fixture
def described(toy_case: Case) -> dict[str, Any]:
    return openapi(toy_case, f"/{BASE}", Words())


def parameters(described: dict[str, Any], page: str) -> dict[str, dict[str, Any]]:
    asked = described["paths"][f"/export/{page}.{{ending}}"]["get"]["parameters"]
    return {each["name"]: each["schema"] for each in asked}


def test_it_is_valid_and_served(described: dict[str, Any], client: TestClient) -> None:
    served = client.get(f"/{BASE}/export/openapi.json").json()
    assert {**served, "info": {**served["info"], "version": ""}} == {
        **described,
        "info": {**described["info"], "version": ""},
    }
    assert not list(OpenAPIV31SpecValidator(described).iter_errors())
    assert described["servers"] == [{"url": f"/{BASE}"}]


@pytest.mark.parametrize("page", pages_with_tables())
def test_a_page_has_the_parameters_of_its_address(described: dict[str, Any], page: str) -> None:
    found = parameters(described, page)
    own = {each.name for each in fields(CHOICES[page])}
    assert set(found) == own | {"ending", "table", "sources"}
    assert found["ending"]["enum"] == list(endings_of(page))
    assert found["table"]["enum"] == list(titles_of(page, Words("en")))


@pytest.mark.parametrize("page", pages_with_tables())
def test_what_is_listed_is_offered(described: dict[str, Any], page: str, toy_case: Case) -> None:
    own = parameters(described, page)
    for each in fields(CHOICES[page]):
        schema = own[each.name]
        values = schema.get("enum") or schema.get("items", {}).get("enum") or []
        if page == "map" and each.name in ("stance", "basis"):
            continue  # what the map offers of these depends on its lens
        for value in values:
            _, refused = from_query(page, {each.name: [value]}, toy_case)
            assert not refused, (each.name, value)


@pytest.mark.parametrize("page", pages_with_tables())
def test_each_file_has_a_type_that_is_described(
    described: dict[str, Any], client: TestClient, page: str
) -> None:
    operation = described["paths"][f"/export/{page}.{{ending}}"]["get"]
    answers = operation["responses"]
    sent = set()
    for ending in endings_of(page):
        answer = client.get(f"/{BASE}/export/{page}.{ending}")
        assert answer.status_code == 200, ending
        sent.add(answer.headers["content-type"].partition(";")[0])
        for name in answers["200"]["headers"]:
            assert answer.headers[name]
    assert sent == set(answers["200"]["content"])
    assert set(answers) == {"200", "304", "400", "404", "429", "503"}


def test_it_is_kept_and_bounded_like_the_files(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("components.server.export_description.RATE", DownloadRate(lambda: 0.0))
    first = client.get(f"/{BASE}/export/openapi.json")
    assert first.headers["content-type"] == "application/json"
    assert first.headers["last-modified"]
    known = {"if-none-match": first.headers["etag"]}
    again = [
        client.get(f"/{BASE}/export/openapi.json", headers=known).status_code
        for _ in range(int(DOWNLOADS_AT_ONCE))
    ]
    assert again == [304] * (int(DOWNLOADS_AT_ONCE) - 1) + [429]
