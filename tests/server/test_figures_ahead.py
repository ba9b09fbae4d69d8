"""What the map may show next is answered by address, whatever the address asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.cases import HeldCases
from components.server.downloads import DownloadRate
from components.server.routes import routes
from tests.toy.breaking import change


@pytest.fixture
def client(toy_served: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    assert toy_served
    rate = DownloadRate(lambda: 0.0)
    monkeypatch.setattr("components.server.figures_ahead.RATE", rate)
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases())
    return TestClient(Starlette(routes=list(routes(""))))


def test_themes_and_lenses_differ_and_nothing_is_kept_in_between(client: TestClient) -> None:
    paths = ("light", "dark", "light?lens=article")
    answers = [client.get(f"/ahead/map/{path}") for path in paths]
    assert {answer.status_code for answer in answers} == {200}
    assert {answer.headers["cache-control"] for answer in answers} == {"no-store"}
    assert len({answer.content for answer in answers}) == len(paths)


@pytest.mark.parametrize(
    "query",
    ["region=%00", "region=" + "x" * 5000, "lens=no", "lang=../..", "a=b&region=asia&region=asia"],
)
def test_what_is_not_offered_is_left_out_as_on_the_page(client: TestClient, query: str) -> None:
    assert client.get(f"/ahead/map/light?{query}").status_code == 200
    assert client.get("/ahead/votes/light").status_code == 404


def test_whoever_asks_without_end_is_refused(client: TestClient) -> None:
    statuses = [client.get("/ahead/map/light").status_code for _ in range(31)]
    assert statuses == [200] * 30 + [429]


def test_a_broken_case_is_answered_with_its_faults(client: TestClient, toy_served: Path) -> None:
    change(toy_served, "countries", "BTN", name="")
    assert client.get("/ahead/map/light").status_code == 503
