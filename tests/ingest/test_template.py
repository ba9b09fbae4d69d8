"""The table that a reader can begin with, in the reader's language."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.ingest import template_csv, template_xlsx
from components.ingest.vocabulary import ROLES
from components.server.downloads import DownloadRate
from components.server.routes import routes


def _louder(text: str) -> str:
    return text.upper()


def test_a_template_explains_each_column_in_the_language_of_its_reader() -> None:
    stances, notes = load_workbook(io.BytesIO(template_xlsx(_louder))).worksheets
    assert (stances.title, notes.title) == ("STANCES", "COLUMNS")
    assert [cell.value for cell in stances[1]] == [*ROLES]
    said = {row[0].value: row[1].value for row in notes.iter_rows()}
    assert set(said) == set(ROLES)
    assert all(note == note.upper() and len(note) > 20 for note in said.values())


def test_names_of_columns_are_codes_in_any_language() -> None:
    head, *_ = template_csv(_louder).decode("utf-8-sig").splitlines()
    assert head.split(",") == [*ROLES]


def test_a_template_is_asked_for_in_a_language_that_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("components.server.templates.RATE", DownloadRate(lambda: 0.0))
    client = TestClient(Starlette(routes=list(routes(""))))
    assert client.get("/export/stances-template.csv").content == template_csv(str)
    assert client.get("/export/stances-template.csv?lang=en").status_code == 200
    assert client.get("/export/stances-template.csv?lang=atlantean").status_code == 404
    assert client.get("/export/stances-template.pdf").status_code == 404
