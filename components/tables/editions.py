"""Editions of a case: its tables as they stood at a release, to be set beside those of today.

An older edition may have been made for other columns than today's. Its tables are read as text, so
that its rows can be compared all the same. Where states stood in a release is found by today's
rules, in today's columns; where it is no whole case even so, `case` is None.
"""

from __future__ import annotations

import functools
import math
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from components.tables.case import FILES, SHIPPED, Case, digest_in, load_case
from components.tables.case_folder import Ages, ages_of, case_folder
from components.tables.faults import CaseError, Fault
from components.tables.files import SETTINGS_FILE, Files, Source, read_files
from components.tables.older_editions import in_todays_columns
from components.tables.reading import read_csv, read_text
from components.tables.registry import BY_NAME, CASE_TABLES
from components.tables.said import said

FOLDER = SHIPPED.parent / "editions"
# The case that the server shows to everybody, beside a case that a visitor brought.
SERVED = "served"
COMPARED = tuple(spec for spec in CASE_TABLES if not spec.is_scale)
_FILES = (SETTINGS_FILE, *(spec.file for spec in CASE_TABLES))
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")


@dataclass(frozen=True, eq=False)
class Edition:
    """A case at one time: rows of text by table, and the case itself where it can be shown.

    `label` names it: a version, or a title. Tables that it lacks are absent from `frames`.
    `is_completed` says that its case has columns and scales that the edition itself lacks.
    """

    label: str
    subject_iso3: str
    frames: Mapping[str, pd.DataFrame]
    case: Case | None
    is_completed: bool = False


def key_columns(table: str) -> tuple[str, ...]:
    """Return the columns by which a row of a table is known again; none where it has no key."""
    spec = BY_NAME[table]
    schema = spec.model.to_schema()
    alone = [name for name, column in schema.columns.items() if column.unique]
    return tuple(alone[:1] or schema.unique or ())


def edition_of(case: Case) -> Edition:
    """Return a case that is held as an edition."""
    frames = {spec.name: _as_text(case.as_read[spec.name].frame) for spec in COMPARED}
    held = {name: frame for name, frame in frames.items() if frame is not None}
    return Edition(case.settings.title, case.settings.subject_iso3, held, case)


def read_edition(source: Source, label: str) -> Edition:
    """Return the edition in a folder, an archive or files; scales and world are not compared.

    Raises
    ------
    CaseError
        If there is no case, or a table of it is no table.
    """
    files, faults = read_files(source, _FILES)
    subject, found = _subject(files) if not faults else ("", [])
    faults = [*faults, *found]
    frames: dict[str, pd.DataFrame] = {}
    for spec in COMPARED:
        if spec.file not in files:
            continue
        frame, found = read_csv(files, spec.file, spec.name)
        faults += found
        if frame is not None:
            frames[spec.name] = frame.map(_cell)
    if faults:
        raise CaseError(faults)
    return Edition(label, subject, frames, _case_in(source))


def files_of_edition(source: Source) -> dict[str, bytes]:
    """Return what is kept of a case as an edition: its settings, tables and scales.

    Raises
    ------
    CaseError
        If there is no case, or a file of it cannot be read.
    """
    return _bytes_in(source, _FILES)


def editions_beside(case: Case) -> dict[str, Edition]:
    """Return the editions about the case's subject that it can be set beside, the newest first.

    They are the releases kept in `editions/`, by version, and before them the served case where
    this is another. CaseError where one of them cannot be read.
    """
    folder = case_folder()
    ages = ages_of(folder)
    is_served = _served_digest(folder, ages) == case.digest
    beside = {} if is_served else {SERVED: _served(folder, ages)}
    kept = {version: shipped_edition(version) for version in shipped_editions()}
    subject = case.settings.subject_iso3
    return {code: each for code, each in (beside | kept).items() if each.subject_iso3 == subject}


@functools.cache
def shipped_editions() -> tuple[str, ...]:
    """Return the versions of the releases that are kept in `editions/`, the newest first."""
    versions = [archive.stem for archive in FOLDER.glob("*.zip")]
    return tuple(sorted(versions, key=_as_numbers, reverse=True))


@functools.lru_cache(maxsize=4)
def shipped_edition(version: str) -> Edition:
    """Return a release by its version, completed where today's checks want more than it has.

    CaseError as `read_edition`.
    """
    archive = FOLDER / f"{version}.zip"
    edition = read_edition(archive, version)
    if edition.case is not None:
        return edition
    completed = _case_in(in_todays_columns(_bytes_in(archive, FILES), FOLDER))
    return replace(edition, case=completed, is_completed=completed is not None)


@functools.lru_cache(maxsize=1)
def _served_digest(folder: Path, ages: Ages) -> str:  # noqa: ARG001 - read again when a file changes
    return digest_in(folder)


@functools.lru_cache(maxsize=1)
def _served(folder: Path, ages: Ages) -> Edition:  # noqa: ARG001 - read again when a file changes
    return edition_of(load_case(folder))


def _bytes_in(source: Source, names: Collection[str]) -> dict[str, bytes]:
    files, faults = read_files(source, names)
    faults = [*faults, *(content for content in files.values() if isinstance(content, Fault))]
    if faults:
        raise CaseError(faults)
    return {name: content for name, content in files.items() if isinstance(content, bytes)}


def _case_in(source: Source) -> Case | None:
    """Return the case, or None where today's checks refuse it: its rows are compared then."""
    try:
        return load_case(source)
    except CaseError:
        return None


def _subject(files: Files) -> tuple[str, list[Fault]]:
    body, faults = read_text(files, SETTINGS_FILE, SETTINGS_FILE)
    if faults:
        return "", faults
    try:
        found = tomllib.loads(body).get("subject_iso3", "")
    except tomllib.TOMLDecodeError as error:
        wrong = said("text that is not TOML ({error})", error=error)
        return "", [Fault(SETTINGS_FILE, None, "", wrong, "TOML")]
    return str(found), []


def _as_text(frame: pd.DataFrame | None) -> pd.DataFrame | None:
    """Return rows as they would be written: a cell that lists several values joins them by ;."""
    return None if frame is None else frame.map(_cell)


def _cell(value: object) -> str:
    """Return a cell as text; a number reads the same whether it was 1, 1.0 or text."""
    if isinstance(value, tuple):
        return ";".join(map(str, value))
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.12g}"
    text = str(value)
    return f"{float(text):.12g}" if _NUMBER.fullmatch(text) else text


def _as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
