"""The least that a case can be, carried away by address: every table, and the case itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.exports.formats import FORMATS
from components.exports.offers import pages_with_tables
from components.server import warm_up
from components.server.cases import HeldCases
from components.server.downloads import CaseFiles, DownloadRate
from components.server.routes import routes
from components.tables import load_case
from components.tables.case_folder import FOLDER_VARIABLE
from tests.toy.stances_only import write_stances_only


@pytest.fixture
def least(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the least case, which is served."""
    folder = write_stances_only(tmp_path / "least")
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    monkeypatch.setattr("components.server.page_exports.RATE", DownloadRate(lambda: 0.0))
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases())
    monkeypatch.setattr("components.server.downloads.RATE", DownloadRate())
    monkeypatch.setattr("components.server.downloads.CASE_FILES", CaseFiles())
    return folder


@pytest.fixture
def client(least: Path) -> TestClient:
    assert least
    return TestClient(Starlette(routes=list(routes(""))))


@pytest.mark.parametrize("page", pages_with_tables())
def test_every_page_can_be_carried_away(client: TestClient, page: str) -> None:
    answers = {ending: client.get(f"/export/{page}.{ending}") for ending in FORMATS}
    assert {ending: answer.status_code for ending, answer in answers.items()} == dict.fromkeys(
        FORMATS, 200
    )
    assert client.get(f"/export/{page}.metadata.json").json()["finding"]


def test_the_map_can_be_carried_away_with_its_outlines(client: TestClient) -> None:
    states = client.get("/export/map.geojson").json()["features"]
    stances = {state["properties"]["iso3"]: state["properties"] for state in states}
    assert stances["BTN"]["basis_code"] == "named"


def test_the_archive_is_accepted_again(client: TestClient, least: Path) -> None:
    answer = client.get("/export/case.zip")
    assert answer.status_code == 200
    again = load_case(answer.content)
    assert (again.digest, again.changed) == (load_case(least).digest, ())


def test_all_that_pages_ask_for_can_be_computed_beforehand(least: Path) -> None:
    warm_up.warm(load_case(least))
