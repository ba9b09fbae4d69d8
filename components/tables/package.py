"""What datapackage.json says of the tables beside it, so that a cut table is noticed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from components.tables.faults import Fault
from components.tables.files import Files
from components.tables.said import said, said_plural

FILE = "datapackage.json"
WRITTEN_AGAIN = said(
    "`python -m components.tables.dictionary FOLDER` writes {file} again", file=FILE
)


def extent_of(content: bytes) -> dict[str, object]:
    """Return what tells a file from a changed or a cut one: its lines and its digest."""
    digest = hashlib.sha256(content).hexdigest()
    return {"lines": content.count(b"\n"), "hash": f"sha256:{digest}"}


def check_packages(*parts: Files) -> tuple[tuple[str, ...], list[Fault]]:
    """Return the file of each table that was changed since, and a fault for each that was cut.

    Each part is compared with its own datapackage.json, if it has one; one that cannot be read
    is itself what was changed.
    """
    changed, faults = [], []
    for part in parts:
        differing, found = _check(part)
        changed += differing
        faults += found
    return tuple(changed), faults


def _check(files: Files) -> tuple[list[str], list[Fault]]:
    content = files.get(FILE)
    if not isinstance(content, bytes):
        return [], []
    try:
        extents = _extents(json.loads(content))
    except (ValueError, KeyError, TypeError, RecursionError):
        return [FILE], []
    changed, faults = [], []
    for file, extent in extents.items():
        table = files.get(file)
        found = extent_of(table) if isinstance(table, bytes) else extent
        if int(str(found["lines"])) < int(str(extent["lines"])):
            faults.append(_cut(file, int(str(found["lines"])), int(str(extent["lines"]))))
        elif found["hash"] != extent["hash"]:
            changed.append(file)
    return changed, faults


def _cut(file: str, found: int, lines: int) -> Fault:
    allowed = said_plural(
        "{count} line, as {file} says; if rows were taken out, {way}",
        "{count} lines, as {file} says; if rows were taken out, {way}",
        lines,
        file=FILE,
        way=WRITTEN_AGAIN,
    )
    return Fault(file, None, "", said_plural("{count} line", "{count} lines", found), allowed)


def _extents(package: Mapping[str, list[dict[str, object]]]) -> dict[str, dict[str, object]]:
    return {
        str(resource["path"]): {"lines": int(str(resource["lines"])), "hash": resource["hash"]}
        for resource in package["resources"]
        if "lines" in resource
    }
