"""Files by address are bounded in rate: who asks too often is told when to ask again."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports.formats import FORMATS
from components.server.cases import HeldCases
from components.server.downloads import DownloadRate
from components.server.routes import routes

_AT_ONCE = 2


@pytest.fixture
def client(toy_served: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Return who may ask twice and then waits four seconds for each further file."""
    assert toy_served
    rate = DownloadRate(lambda: 0.0, per_second=0.25, at_once=_AT_ONCE)
    for module in ("page_exports", "templates"):
        monkeypatch.setattr(f"components.server.{module}.RATE", rate)
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases())
    return TestClient(Starlette(routes=list(routes(""))))


@pytest.mark.parametrize(
    "address", ["map.csv", "votes.bib", "stances-template.csv", "stances-template.xlsx"]
)
def test_whoever_asks_for_files_too_often_is_told_when_to_ask_again(
    client: TestClient, address: str
) -> None:
    answers = [client.get(f"/export/{address}") for _ in range(_AT_ONCE + 1)]
    assert [answer.status_code for answer in answers] == [200] * _AT_ONCE + [429]
    assert answers[-1].headers["retry-after"] == "4"
    assert "4 s" in answers[-1].text


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_template_has_its_kind_and_its_name(client: TestClient, ending: str) -> None:
    answer = client.get(f"/export/stances-template.{ending}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == FORMATS[ending].media_type
    assert f"stances-template.{ending}" in answer.headers["content-disposition"]
    assert answer.content
