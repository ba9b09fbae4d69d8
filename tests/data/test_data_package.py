"""The whole case leaves as one archive that other tools accept, and comes back as it was."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from frictionless import Report, validate

from components.exports.data_package import data_package
from components.tables import CaseError, load_case
from components.tables.case import case_files
from components.tables.registry import TABLES
from tests.conftest import DATA
from tests.toy.breaking import change


@pytest.fixture(scope="module")
def packed() -> bytes:
    """Return the shipped case as an archive."""
    return data_package(case_files(DATA))


@pytest.fixture(scope="module")
def unpacked(packed: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what is in the archive."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)
    return folder


def _report(folder: Path) -> Report:
    report: Report = validate(str(folder / "datapackage.json"))
    return report


def test_a_round_trip_loses_nothing(packed: bytes) -> None:
    before, after = load_case(DATA), load_case(packed)
    assert after.digest == before.digest
    assert after.changed == ()
    assert all(frame.equals(after.tables()[name]) for name, frame in before.tables().items())
    assert data_package(case_files(packed)) == packed


def test_frictionless_finds_it_valid(unpacked: Path) -> None:
    report = _report(unpacked)
    assert report.valid, report.flatten(["title", "fieldName", "message"])[:5]
    assert {task.place for task in report.tasks} >= {spec.file for spec in TABLES}


def test_it_says_version_licence_and_keys(unpacked: Path) -> None:
    package = json.loads((unpacked / "datapackage.json").read_text(encoding="utf-8"))
    case = load_case(DATA)
    assert package["version"] == case.digest
    assert package["title"] == case.settings.title
    assert package["licenses"][0]["name"] == "MIT"
    schemas = {each["path"]: each.get("schema", {}) for each in package["resources"]}
    assert schemas["world/countries.csv"]["primaryKey"] == "iso3"
    assert schemas["evidence/events.csv"]["primaryKey"] == "event_id"
    assert {
        "fields": "kind",
        "reference": {"resource": "event-kind-scale", "fields": "code"},
    } in schemas["evidence/events.csv"]["foreignKeys"]


def test_a_key_that_leads_nowhere_is_invalid(toy_folder: Path) -> None:
    change(toy_folder, "arms_transfers", "BTN", supplier_iso3="XXX")
    (toy_folder / "datapackage.json").write_bytes(_description_of(toy_folder))
    errors = _report(toy_folder).flatten(["type", "message"])
    assert any(kind == "foreign-key" and "XXX" in message for kind, message in errors), errors


def _description_of(folder: Path) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data_package(case_files(folder)))) as archive:
        return archive.read("datapackage.json")


def test_what_a_case_is_lent_goes_with_it(toy_folder: Path) -> None:
    (toy_folder / "scales" / "verdicts.csv").unlink()
    archive = data_package(case_files(toy_folder))
    assert load_case(archive).digest == load_case(toy_folder).digest
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert "scales/verdicts.csv" in opened.namelist()


def test_nothing_of_a_case_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="none of the files of a case"):
        case_files(tmp_path)
