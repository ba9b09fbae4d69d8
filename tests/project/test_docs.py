"""The documents name all that there is, and what is written from the code is up to date."""

from __future__ import annotations

import pkgutil
import re
from dataclasses import fields
from pathlib import Path

import pytest

from components.address import CHOICES
from components.server.settings import ServerSettings
from components.tables.registry import TABLES, TableSpec
from docs import generate

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "data/README.md")
NAMING_TESTS = ("docs/threats.md", "deploy/README.md")
_NAMED_TEST = re.compile(r"`(tests/[\w/]+(?:\.py)?|test_\w+\.py)`")
TEXT = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS)
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z]+):(?!=)", MAKEFILE, re.MULTILINE)
PARAMETERS = sorted({each.name for choice in CHOICES.values() for each in fields(choice)})
_VARIABLE = re.compile(r"environ(?:\.get\(|\[)[\"']([A-Z_]+)|_VARIABLE = \"([A-Z_]+)\"")


def variables() -> set[str]:
    """Return the variables that the Makefile lets its user set, and those that the code reads."""
    files = [file for room in ("components", "tests") for file in (ROOT / room).rglob("*.py")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    read = {one or other for one, other in _VARIABLE.findall(code)}
    settings = {name.upper() for name in ServerSettings.model_fields}
    return {*re.findall(r"^([A-Z_]+) \?=", MAKEFILE, re.MULTILINE), *read, *settings} - {"PATH"}


def test_what_is_written_from_the_code_is_up_to_date() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert text == generate.architecture(), "make docs"


def test_the_drawing_shows_every_room() -> None:
    drawn = generate.drawing()
    rooms = {file.parent.name for file in (ROOT / "components").glob("*/__init__.py")}
    assert "controls --> analysis" in drawn
    assert {room for room in rooms if not re.search(rf"\b{room}\b", drawn)} == set()


@pytest.mark.parametrize("page", sorted(CHOICES))
def test_every_page_is_named(page: str) -> None:
    assert f"### {page}\n" in TEXT


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_table_is_named(spec: TableSpec) -> None:
    assert f"## {spec.file}" in TEXT


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_is_named(target: str) -> None:
    assert f"make {target}`" in TEXT or f"make {target} " in TEXT


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_every_parameter_of_an_address_is_named(parameter: str) -> None:
    assert f"`{parameter}`" in TEXT


def test_every_variable_is_named() -> None:
    known = variables()
    assert {"CASE_FOLDER", "UN_VOTES_FOLDER", "PORT", "METRICS_PORT"} <= known
    assert {name for name in known if f"`{name}`" not in TEXT} == set()


@pytest.mark.parametrize("step", sorted(set(re.findall(r"`(components\.[\w.]+)`", TEXT))))
def test_every_step_of_the_walks_is_in_the_code(step: str) -> None:
    assert pkgutil.resolve_name(step) is not None


@pytest.mark.parametrize("document", NAMING_TESTS)
def test_every_test_that_a_document_names_is_there(document: str) -> None:
    """A file that is named without its folder lies beside the one that was named before it."""
    named = _NAMED_TEST.findall((ROOT / document).read_text(encoding="utf-8"))
    assert named
    folder = ROOT
    for name in named:
        place = folder / name if name.startswith("test_") else ROOT / name
        assert place.exists(), name
        folder = place if place.is_dir() else place.parent
