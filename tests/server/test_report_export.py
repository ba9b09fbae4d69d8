"""A report by address: of the pages asked for, kept, refused in so many words, bounded."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports.report.pages import USUAL_PAGES, pages_of_reports
from components.server.cases import HeldCases
from components.server.downloads import DownloadRate
from components.server.routes import routes
from tests.exports.reports import read

_FILE = "/export/report.html"


@pytest.fixture(autouse=True)
def _anew(monkeypatch: pytest.MonkeyPatch) -> None:
    rate = DownloadRate(lambda: 0.0, at_once=3)
    monkeypatch.setattr("components.server.report_export.REPORT_RATE", rate)
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases())


@pytest.fixture
def client(toy_served: Path) -> TestClient:
    assert toy_served
    return TestClient(Starlette(routes=list(routes("atlas"))), root_path="")


def test_it_has_the_pages_asked_for_with_their_choice(client: TestClient) -> None:
    answer = client.get(f"/atlas{_FILE}?pages=votes,map&region=asia&lens=article")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="report.html"'
    links = [each.attributes["href"] for each in read(answer.text).all("a")]
    assert "http://testserver/atlas/votes?region=asia" in links
    assert "http://testserver/atlas/map?region=asia&lens=article" in links


def test_whoever_has_it_is_told_so(client: TestClient) -> None:
    first = client.get(f"/atlas{_FILE}?pages=advice")
    again = client.get(
        f"/atlas{_FILE}?pages=advice", headers={"If-None-Match": first.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")


def test_without_pages_it_is_the_usual_report(client: TestClient) -> None:
    page = read(client.get(f"/atlas{_FILE}").text)
    assert len(page.all("section")) == len(USUAL_PAGES) + 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("pages=atlas", "“atlas”"),
        ("pages=map&region=atlantis", "“atlantis”"),
        ("pages=map&lang=xx", "no such language"),
    ],
)
def test_what_is_not_offered_is_said(client: TestClient, query: str, said: str) -> None:
    answer = client.get(f"/atlas{_FILE}?{query}")
    assert answer.status_code == 400
    assert said in answer.json()["status"]
    assert answer.json().get("pages", [*pages_of_reports()]) == [*pages_of_reports()]


def test_one_address_may_not_ask_for_report_after_report(client: TestClient) -> None:
    codes = [client.get(f"/atlas{_FILE}?pages=advice").status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]


def test_a_case_that_is_not_held_is_none(client: TestClient) -> None:
    answer = client.get(f"/atlas{_FILE}?pages=advice&case={'a' * 32}")
    assert answer.status_code == 404
