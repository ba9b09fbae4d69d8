"""A case as a Frictionless Data Package: what datapackage.json says of its files.

The standard is https://datapackage.org. Of the references among tables it can say those that have
one place to look: a cell that lists several values, or whose value may stand in either of two
tables, is held to its references by the checker of `components.tables` alone.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from components.tables.checking import column_notes
from components.tables.described import Row, columns_of, purpose
from components.tables.files import SETTINGS_FILE, Files, digest_of, read_files
from components.tables.package import extent_of
from components.tables.registry import BY_NAME, TABLES, TableSpec
from components.tables.settings import read_settings
from components.tables.world import FILES as WORLD_FILES

# What is no table: the settings of a case, and geometry.
_OTHERS = {
    SETTINGS_FILE: "application/toml",
    **{file: "application/geo+json" for file in WORLD_FILES if file.endswith(".geojson")},
}
# Their own licences stand with the sources; ours covers the coding, summaries and notes.
_LICENCE = {"name": "MIT", "title": "MIT License, for our coding, summaries and notes"}
# A row may rest on a source of the case or of its world.
_IN_TWO_TABLES = {"sources"}


def datapackage(folder: Path) -> str:
    """Return the text of datapackage.json of the case in `folder`."""
    names = [spec.file for spec in TABLES] + [*_OTHERS]
    return descriptor(read_files(folder, names)[0])


def descriptor(files: Files) -> str:
    """Return the text of datapackage.json that describes those of a case's files that are there.

    Its version is the digest of these files.
    """
    held = {name: content for name, content in files.items() if isinstance(content, bytes)}
    settings, _ = read_settings(held) if SETTINGS_FILE in held else (None, [])
    package: dict[str, object] = {
        "name": "case",
        **({"title": settings.title, "description": settings.question} if settings else {}),
        "version": digest_of(held, [*(spec.file for spec in TABLES), *_OTHERS]),
        "profile": "data-package",
        "licenses": [_LICENCE],
        "resources": [
            *(_table(spec, held) for spec in TABLES if spec.file in held),
            *(_other(file, kind, held[file]) for file, kind in _OTHERS.items() if file in held),
        ],
    }
    return json.dumps(package, indent=1, ensure_ascii=False) + "\n"


def _table(spec: TableSpec, held: dict[str, bytes]) -> dict[str, object]:
    return {
        "name": _name(spec.name),
        "path": spec.file,
        "profile": "tabular-data-resource",
        "description": purpose(spec),
        "encoding": "utf-8",
        **extent_of(held[spec.file]),
        "schema": {
            "fields": _fields(spec, held[spec.file]),
            "missingValues": [""],
            **_primary_key(spec),
            **_foreign_keys(spec, frozenset(held)),
        },
    }


def _other(file: str, kind: str, content: bytes) -> dict[str, object]:
    name = Path(file).stem.replace("_", "-")
    return {"name": f"file-{name}", "path": file, "mediatype": kind, **extent_of(content)}


def _name(table: str) -> str:
    return table.replace("_", "-")


def _fields(spec: TableSpec, content: bytes) -> list[dict[str, object]]:
    """Return the fields in the order of the file, as the standard asks."""
    known = {row[1]: _field(row) for row in columns_of(spec)}
    head = next(csv.reader(io.StringIO(content.decode("utf-8-sig", "replace"))), [])
    return [known.get(name, {"name": name, "type": "string"}) for name in head]


def _field(row: Row) -> dict[str, object]:
    _, name, kind, unit, allowed, required, description = row
    field: dict[str, object] = {"name": name, "type": kind, "description": description}
    if unit:
        field["unit"] = unit
    return field | {"allowed": allowed, "constraints": {"required": required}}


def _primary_key(spec: TableSpec) -> dict[str, str]:
    columns = spec.model.to_schema().columns
    unique = [name for name in column_notes(spec.model) if columns[name].unique]
    return {"primaryKey": unique[0]} if unique else {}


def _foreign_keys(spec: TableSpec, held: frozenset[str]) -> dict[str, list[dict[str, Any]]]:
    keys = []
    for column, note in column_notes(spec.model).items():
        if note.many or len(note.references) != 1:
            continue
        table, field = note.references[0].split(".")
        if table in _IN_TWO_TABLES or BY_NAME[table].file not in held:
            continue
        resource = "" if table == spec.name else _name(table)
        reference = {"resource": resource, "fields": field}
        keys.append({"fields": column, "reference": reference})
    return {"foreignKeys": keys} if keys else {}
