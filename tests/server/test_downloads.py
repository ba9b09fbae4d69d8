"""What can be carried away by address: whole, named, not sent twice, and bounded."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.downloads import (
    DOWNLOADS_AT_ONCE,
    DOWNLOADS_PER_SECOND,
    CaseFiles,
    DownloadRate,
)
from components.server.routes import routes
from components.tables import load_case
from tests.toy.breaking import change, file_of


@pytest.fixture(autouse=True)
def _anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.server.downloads.RATE", DownloadRate())
    monkeypatch.setattr("components.server.downloads.CASE_FILES", CaseFiles())


@pytest.fixture
def client(toy_served: Path) -> TestClient:
    assert toy_served
    return TestClient(Starlette(routes=list(routes(""))))


def test_the_archive_is_the_case(client: TestClient, toy_served: Path) -> None:
    answer = client.get("/export/case.zip")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == 'attachment; filename="case.zip"'
    assert load_case(answer.content).digest == load_case(toy_served).digest


def test_the_archive_has_the_checked_claims_beside_the_tables(client: TestClient) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get("/export/case.zip").content)) as archive:
        reviews = json.loads(archive.read("claimreview.json"))["@graph"]
    assert reviews
    assert {review["url"] for review in reviews} == {"claims"}


def test_the_description_is_that_of_the_archive(client: TestClient, toy_served: Path) -> None:
    package = client.get("/export/datapackage.json").json()
    assert package["version"] == load_case(toy_served).digest


@pytest.mark.parametrize("file", ["case.zip", "datapackage.json"])
def test_what_is_known_is_not_sent_again_until_a_table_changes(
    client: TestClient, toy_served: Path, file: str
) -> None:
    first = client.get(f"/export/{file}")
    known = {"if-none-match": f'"other", {first.headers["etag"]}'}
    again = client.get(f"/export/{file}", headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["last-modified"] == first.headers["last-modified"]
    change(toy_served, "arms_transfers", "BTN", tiv_million=11)
    changed = client.get(f"/export/{file}", headers=known)
    assert changed.status_code == 200
    assert changed.headers["etag"] != first.headers["etag"]


def test_a_case_that_cannot_be_read_is_said_so(client: TestClient, toy_served: Path) -> None:
    file_of(toy_served, "groups").unlink()
    file_of(toy_served, "groups").mkdir()
    answer = client.get("/export/case.zip")
    assert (answer.status_code, answer.json()["faults"]) == (503, 1)


def test_one_address_cannot_ask_without_end(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("components.server.downloads.RATE", DownloadRate(lambda: now[0]))
    statuses = [client.get("/export/datapackage.json").status_code for _ in range(31)]
    assert statuses == [200] * int(DOWNLOADS_AT_ONCE) + [429]
    refused = client.get("/export/datapackage.json")
    assert refused.headers["retry-after"] == "1"
    now[0] += 1 / DOWNLOADS_PER_SECOND
    assert client.get("/export/datapackage.json").status_code == 200


def test_other_addresses_below_are_not_there(client: TestClient) -> None:
    for path in ("export/", "export/../data/case.toml", "export/case.tar"):
        assert client.get(f"/{path}").status_code == 404, path


def test_the_description_is_json_in_utf_8(client: TestClient) -> None:
    assert json.loads(client.get("/export/datapackage.json").content.decode())["resources"]
