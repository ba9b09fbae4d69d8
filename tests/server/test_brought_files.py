"""What is fetched for a brought case is that case's own; no name tells whether it was ever held."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.brought_cases import BROUGHT, NOT_HELD
from components.server.cases import HeldCases
from components.server.downloads import DownloadRate
from components.server.held_for_visitors import Owner
from components.server.routes import routes
from components.tables import Case
from components.tables.brought import Brought

_ADDRESSES = (
    "export/sources.csv",
    "export/sources.metadata.json",
    "export/case.zip",
    "ahead/map/light",
)


@pytest.fixture
def client(toy_served: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    assert toy_served
    for module in ("page_exports", "figures_ahead"):
        monkeypatch.setattr(f"components.server.{module}.RATE", DownloadRate(lambda: 0.0))
    monkeypatch.setattr("components.server.asked_case.CASES", HeldCases())
    return TestClient(Starlette(routes=list(routes(""))))


@pytest.fixture
def key(toy_case: Case) -> Iterator[str]:
    """Hold a case that lacks the last claim of the toy case."""
    fewer = replace(toy_case, stances=toy_case.stances.iloc[:-1], digest="brought")
    name = BROUGHT.hold(Brought(fewer, {}), 1, Owner("somebody"))
    yield name
    BROUGHT.let_go(name)


def _claims(client: TestClient, query: str) -> set[str]:
    content = client.get(f"/export/sources.csv{query}").content
    return set(pd.read_csv(io.BytesIO(content), dtype="str")["claim_id"].dropna())


def test_a_table_of_a_brought_case_is_its_own(client: TestClient, key: str, toy_case: Case) -> None:
    last = str(toy_case.stances["claim_id"].iloc[-1])
    assert _claims(client, "") - _claims(client, f"?case={key}") == {last}
    assert last in _claims(client, "")


def test_figures_fetched_ahead_of_a_brought_case_are_its_own(client: TestClient, key: str) -> None:
    own, built_in = (client.get(f"/ahead/map/light{query}") for query in (f"?case={key}", ""))
    assert own.status_code == built_in.status_code == 200
    assert own.content != built_in.content


@pytest.mark.parametrize("address", _ADDRESSES)
def test_unknown_malformed_and_gone_are_answered_alike(
    client: TestClient, key: str, address: str
) -> None:
    BROUGHT.let_go(key)
    names = (key, "A" * len(key), "../../etc/passwd", "x" * 500, "%00", "brought")
    answers = [client.get(f"/{address}?case={name}") for name in names]
    assert {each.status_code for each in answers} == {404}
    assert NOT_HELD in answers[0].text
    assert {each.text for each in answers} == {answers[0].text}
    headers = [{k: v for k, v in each.headers.items() if k != "date"} for each in answers]
    assert all(each == headers[0] for each in headers)
