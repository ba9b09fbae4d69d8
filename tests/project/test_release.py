"""What the project says of itself agrees: version, licence, pins, checks, forms."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).parents[2]
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[\w,]+\])?==(\S+)$", re.MULTILINE)
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[\w,]+\])?==(\S+)", re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def project() -> dict[str, str]:
    declared: dict[str, str] = tomllib.loads(text("pyproject.toml"))["project"]
    return declared


def test_the_version_is_that_of_the_newest_release() -> None:
    heading = re.compile(r"^## (\d+\.\d+\.\d+), (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
    releases = heading.findall(text("CHANGELOG.md"))
    assert releases
    assert releases[0][0] == project()["version"]
    days = [day for _, day in releases]
    assert days == sorted(days, reverse=True)


def test_the_licence_is_the_declared_one() -> None:
    assert text("LICENSE").startswith(f"{project()['license']} License")


@pytest.mark.parametrize("name", ["requirements", "tests/requirements"])
def test_the_lock_holds_every_pin_with_a_hash(name: str) -> None:
    pins = dict(_PIN.findall((text("requirements.txt") + text(f"{name}.txt")).lower()))
    lock = text(f"{name}.lock")
    locked = dict(_LOCKED.findall(lock))
    assert len(pins) > 5
    assert {package: locked.get(package) for package in pins} == pins, "make lock"
    entries = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert len(entries) >= len(locked)
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_each_commit_is_checked_as_by_make_check() -> None:
    (checks,) = re.findall(r"^check: (.+)$", text("Makefile"), re.MULTILINE)
    (source,) = yaml.safe_load(text(".pre-commit-config.yaml"))["repos"]
    assert source["repo"] == "local"
    targets = [hook["entry"].split()[-1] for hook in source["hooks"]]
    assert targets == checks.split()


def test_forms_ask_for_what_a_correction_needs() -> None:
    forms = {
        file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))
        for file in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")
    }
    needed = {
        name: {part["id"] for part in form["body"] if part.get("validations", {}).get("required")}
        for name, form in forms.items()
    }
    assert needed["bug"] == {"address", "seen", "expected"}
    assert needed["data_correction"] == {"row", "now", "should", "source", "nature"}


def test_the_list_of_all_pins_is_one_that_others_can_read(tmp_path: Path) -> None:
    """What `make sbom` runs names each locked package, in the form of CycloneDX."""
    recipe = re.compile(r"^\t\$\(BIN\)/(cyclonedx-py .+ --output-file) ", re.MULTILINE)
    program, *options = recipe.findall(text("Makefile"))[0].split()
    file = tmp_path / "sbom.json"
    command = [str(Path(sys.executable).with_name(program)), *options, str(file)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own
    written = file.read_text(encoding="utf-8")
    listed = json.loads(written)
    version = SchemaVersion.from_version(listed["specVersion"])
    assert JsonStrictValidator(version).validate_str(written) is None
    assert JsonStrictValidator(version).validate_str(written.replace('"name"', '"nom"')) is not None
    named = {each["name"]: each["version"] for each in listed["components"]}
    assert named == dict(_LOCKED.findall(text("requirements.lock")))
