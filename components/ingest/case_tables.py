"""A sheet whose meaning is known → the files of a case that holds its stances."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
from collections import abc
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from components.ingest.dates import lacks_century, read_days
from components.ingest.mapping import Mapping, open_before_rows, open_questions
from components.ingest.names import names_found
from components.ingest.sheets import Sheet
from components.ingest.vocabulary import ROLES, Role
from components.tables.checking import column_notes
from components.tables.faults import CaseError, Fault, faults_at
from components.tables.files import SETTINGS_FILE
from components.tables.reading import NO_FORMULA, is_formula
from components.tables.registry import BY_NAME
from components.tables.said import said
from components.tables.world import World

_UPLOADED = "uploaded"
_NOT_STATED = "not stated in the upload"
_PASSAGE = "table"
_AS_THEY_STAND: tuple[Role, ...] = ("stance", "words", "source")
_ADDRESS = re.compile(r"https?://\S+")
_LONGEST_NAME = 80
_TEXTS = ("title", "question", "subject_iso3", "adversary_iso3")
_DAY = said("a day, a month or a year that the calendar has, as 2025-12-31, 2025-12 or 2025")
_CENTURY = said(
    "a year of four digits, as 2025-12-31: in a spreadsheet, give the column of dates the format "
    "YYYY-MM-DD and save it again"
)

Cells = abc.Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the sheet, read: codes are blank where something is still asked or left out."""

    number: int
    actor: str
    stance: str
    word: str
    words: str
    source: str
    locator: str
    day: str
    confidence: str


def case_files(
    sheet: Sheet, mapping: Mapping, world: World, *, preview: bool = False
) -> dict[str, bytes]:
    """Return the files of a case for `load_case`: settings, stances and sources.

    What the sheet does not say is said to be not stated. The locator of a stance is its row in
    the sheet, and its identifier the number of that row. A preview leaves out the rows whose
    actor or stance is still asked, and those that a spreadsheet would run; it knows the days that
    can be read.

    Raises
    ------
    CaseError
        If cells cannot be taken as they are; its faults name rows and columns of the sheet.
    ValueError
        If something must still be answered.
    """
    before = open_before_rows(sheet, mapping)
    asked = before if preview else open_questions(sheet, mapping, world)
    if asked:
        message = "still asked: " + ", ".join(question.about for question in asked)
        raise ValueError(message)
    read = _read_rows(sheet, mapping, world)
    faults = _formulas(sheet, mapping)
    if not preview and (faults := [*faults, *_unread_days(sheet, mapping)]):
        raise CaseError(faults)
    faulty = {fault.row for fault in faults}
    kept = [row for row in read if row.number not in faulty and row.actor and row.stance]
    if not kept:
        allowed = said("at least one row with a state and a stance")
        raise CaseError([Fault(sheet.name, None, "", said("no row that is taken"), allowed)])
    called = _file_name(sheet)
    sources = _sources(called, kept)
    return {
        SETTINGS_FILE: _settings(mapping),
        BY_NAME["stances"].file: _csv("stances", (_stance(called, row, sources) for row in kept)),
        BY_NAME["sources"].file: _csv("sources", sources.values()),
    }


def _read_rows(sheet: Sheet, mapping: Mapping, world: World) -> list[_Row]:
    blank = pd.Series("", sheet.rows.index, dtype="str")
    cells = {
        role: sheet.rows[mapping.columns[role]] if role in mapping.columns else blank
        for role in ROLES
    }
    codes = {**names_found(cells["actor"].unique(), world), **mapping.names}
    days = read_days(cells["date"].unique(), day_first=mapping.day_first).read
    columns = [cells[role].tolist() for role in ROLES]
    return [
        _Row(
            int(number),
            codes.get(actor) or "",
            mapping.stances.get(stance) or "",
            stance,
            words,
            source,
            locator,
            days.get(date, ""),
            confidence,
        )
        for number, actor, stance, date, source, locator, words, confidence in zip(
            sheet.rows.index, *columns, strict=True
        )
    ]


def _formulas(sheet: Sheet, mapping: Mapping) -> list[Fault]:
    """Return a fault for each cell that a spreadsheet would run, where a case holds it as it is."""
    faults = []
    for role in _AS_THEY_STAND:
        if role in mapping.columns:
            column = mapping.columns[role]
            cells = sheet.rows[column]
            runs = cells.map(is_formula).astype(bool)
            faults += faults_at(sheet.name, column, cells, runs, NO_FORMULA)
    return faults


def _unread_days(sheet: Sheet, mapping: Mapping) -> list[Fault]:
    if "date" not in mapping.columns:
        return []
    column = mapping.columns["date"]
    cells = sheet.rows[column]
    unread = read_days(cells.unique(), day_first=mapping.day_first).unread
    short = [cell for cell in unread if lacks_century(cell)]
    others = [cell for cell in unread if not lacks_century(cell)]
    return [
        *faults_at(sheet.name, column, cells, cells.isin(short), _CENTURY),
        *faults_at(sheet.name, column, cells, cells.isin(others), _DAY),
    ]


def _sources(called: str, rows: Iterable[_Row]) -> dict[str, Cells]:
    """Return a source for each that rows name; the sheet itself for rows that name none."""
    named = dict.fromkeys(row.source for row in rows)
    return {name: _source(called, name, place) for place, name in enumerate(named)}


def _source(called: str, name: str, place: int) -> Cells:
    """Return a source of which nothing is known but what stands in the sheet."""
    return {
        "source_id": f"{_UPLOADED}_{place}",
        "title": name or f"Uploaded table “{called}”",
        "publisher": _NOT_STATED,
        "address": name if _ADDRESS.fullmatch(name) else "",
        "licence": _NOT_STATED,
        "note": f"As named in the uploaded table “{called}”." if name else "",
    }


def _stance(called: str, row: _Row, sources: abc.Mapping[str, Cells]) -> Cells:
    place = f"row {row.number} of {called}"
    dated = f", dated {row.day}" if row.day else ""
    trusted = f", with confidence “{row.confidence}”" if row.confidence else ""
    return {
        "claim_id": f"UP{row.number:02}",
        "actor_id": row.actor,
        "wording": row.words or row.word,
        "stance": row.stance,
        "passage": _PASSAGE,
        "source_id": sources[row.source]["source_id"],
        "locator": f"{place}: {row.locator}" if row.locator else place,
        "summary": f"Uploaded as “{row.word}”{dated}{trusted}.",
    }


def _file_name(sheet: Sheet) -> str:
    """Return what the sheet is called, short and on one line."""
    name = "".join(sign if sign.isprintable() else " " for sign in sheet.name)
    return textwrap.shorten(name, _LONGEST_NAME, placeholder="…")


def _settings(mapping: Mapping) -> bytes:
    """Return case.toml with what is known, and nothing for what is not."""
    texts = {name: getattr(mapping, name) for name in _TEXTS}
    lines = [f"{name} = {_toml(text)}" for name, text in texts.items() if text]
    return "\n".join([*lines, f"as_of = {mapping.as_of}", ""]).encode()


def _toml(text: str) -> str:
    """Return a text in quotes: TOML escapes as JSON does, but for one sign more."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _csv(table: str, rows: Iterable[Cells]) -> bytes:
    written = io.StringIO(newline="")
    columns = [*column_notes(BY_NAME[table].model)]
    writer = csv.DictWriter(written, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()
