"""What the maps are drawn from, as it leaves the server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.cases import CASES, HeldCases
from components.server.routes import routes
from components.tables import Case, CaseError, Fault
from components.tables.case_folder import FOLDER_VARIABLE, case_folder
from components.tables.geometry_addresses import outlines_address


@pytest.fixture(autouse=True)
def _held(toy_case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = HeldCases()
    cases.keep(toy_case)
    monkeypatch.setattr("components.server.routes.CASES", cases)


def client(base_path: str = "") -> TestClient:
    return TestClient(Starlette(routes=list(routes(base_path))))


def test_outlines_are_kept_for_good_under_a_name_that_follows_their_content(toy_case: Case) -> None:
    answer = client().get(f"/{outlines_address(toy_case.world)}")
    assert answer.status_code == 200
    assert "immutable" in answer.headers["cache-control"]
    assert len(answer.json()["objects"]["countries"]["geometries"]) == len(toy_case.world.outlines)


@pytest.mark.parametrize(
    "wrong",
    [
        "geometry/outlines-000000000000.json",
        "geometry/more/{outlines}",
        "geometry/{outlines}",
        "{outlines}/",
        "{outlines}.gz",
        "{outlines}/more",
        "{outlines}/..",
        "geometry/",
    ],
)
def test_only_exact_addresses_answer_and_others_are_not_kept(toy_case: Case, wrong: str) -> None:
    answer = client().get(f"/{wrong.format(outlines=outlines_address(toy_case.world))}")
    assert answer.status_code == 404
    assert "reload the page" in answer.text
    assert "cache-control" not in answer.headers


def test_while_the_tables_have_faults_there_is_no_geometry_and_nothing_is_read(
    toy_case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = []

    def load(folder: Path) -> Case:
        folders.append(folder)
        raise CaseError([Fault("groups", None, "", "nothing", "a table")])

    cases = HeldCases(load)
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr("components.server.routes.CASES", cases)
    with pytest.raises(CaseError):
        cases.in_folder(tmp_path)
    for _ in range(8):
        answer = client().get(f"/{outlines_address(toy_case.world)}")
        assert answer.status_code == 503
        assert "cache-control" not in answer.headers
    assert client().get("/healthz").status_code == 200
    assert client().get("/readyz").status_code == 503
    assert len(folders) == 1


def test_geometry_of_every_held_case_is_served(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlines = toy_case.world.outlines.iloc[:1]
    world = replace(toy_case.world, outlines=outlines, outlines_json=b"another text")
    other = replace(toy_case, digest="other", world=world)
    cases = HeldCases()
    cases.keep(other)
    cases.keep(toy_case)
    monkeypatch.setattr("components.server.routes.CASES", cases)
    answers = [client().get(f"/{outlines_address(held.world)}") for held in (toy_case, other)]
    assert [answer.status_code for answer in answers] == [200, 200]
    countries = [answer.json()["objects"]["countries"]["geometries"] for answer in answers]
    assert [len(each) for each in countries] == [len(toy_case.world.outlines), 1]


def test_health() -> None:
    assert client().get("/healthz").json() == {"status": "ok"}


@pytest.mark.usefixtures("toy_served")
def test_a_server_that_can_show_the_case_is_ready_and_names_it() -> None:
    answer = client().get("/readyz").json()
    assert answer == {"status": "ready", "digest": CASES.in_folder(case_folder()).digest}


@pytest.mark.parametrize("base_path", ["kept", "a/b"])
def test_routes_stand_below_the_base_path_and_nowhere_else(toy_case: Case, base_path: str) -> None:
    asked = client(base_path)
    for address in ("healthz", outlines_address(toy_case.world)):
        assert asked.get(f"/{base_path}/{address}").status_code == 200
        assert asked.get(f"/{address}").status_code == 404
