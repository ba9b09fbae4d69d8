"""A workbook's bytes → the values of one of its sheets. No macro, formula or link is run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from components.ingest.archives import opened, pieces_of
from components.ingest.grids import MOST_FILLED, Grid
from components.ingest.refusing import refuse
from components.tables.faults import shown
from components.tables.said import said

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST_UNPACKED_MB = 200
_CONTENTS = "[Content_Types].xml"
# What an OpenDocument spreadsheet begins with: this part stands first, and unpacked.
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_BEGINNING = 200
_MACROS = re.compile(r"vbaproject|macrosheets/|^basic/|^scripts/", re.IGNORECASE)
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"
# An old workbook names what it holds in UTF-16.
_OLD_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_OLD_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DECLARES = re.compile(rb"<\0?!\0?(D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)
_OVERLAP = 32
_READER = Path(__file__).with_name("workbook_process.py")
_SECONDS = 60
# Each takes memory of its own, so that they are read one after the other.
_READING = threading.Lock()
_AS_CSV = said("a workbook of values (.xlsx, .ods), or its sheet saved as “CSV UTF-8”")


def is_workbook(content: bytes) -> bool:
    """Return whether bytes begin as a workbook does, a new or an old one."""
    return content.startswith((_ZIP, _OLD))


def is_archive(content: bytes) -> bool:
    """Return whether bytes are an archive of files, and no workbook, which is packed like one."""
    is_packed_workbook = _CONTENTS.encode() in content or _is_open_document(content)
    return content.startswith(_ZIP[:2]) and not is_packed_workbook


def _is_open_document(content: bytes) -> bool:
    return _OPEN_DOCUMENT in content[:_BEGINNING]


def grid_of_workbook(name: str, content: bytes, sheet: str) -> Grid:
    """Return the values in the sheet that `sheet` names; without a name, in the first filled one.

    Raises
    ------
    CaseError
        If the workbook is too large, has macros, declares entities, is locked or broken, or has
        no such sheet.
    """
    if content.startswith(_ZIP):
        _check_parts(name, content)
    else:
        _check_old(name, content)
    answer = _read(name, content, sheet)
    if "unreadable" in answer:
        found = said("a workbook that cannot be read ({error})", error=answer["unreadable"])
        refuse(name, found, _AS_CSV)
    names = tuple(answer["sheets"])
    if "missing" in answer:
        refuse(name, said("no sheet {sheet}", sheet=shown(sheet)), shown(", ".join(names)))
    rows = dict(answer["rows"])
    return Grid(rows, sheet=answer["sheet"], sheets=names)


def _check_parts(name: str, content: bytes) -> None:
    """Raise a CaseError if a workbook holds macros, or more than it may once unpacked."""
    packed = opened(content, name, LARGEST_UNPACKED_MB)
    parts = [entry.filename for entry in packed.entries]
    if _CONTENTS not in parts and not _is_open_document(content):
        refuse(name, said("an archive that is no workbook"), _AS_CSV)
    if any(_MACROS.search(part) for part in parts):
        refuse(name, said("a workbook with macros"), _AS_CSV)
    ends: dict[str, bytes] = {}
    for part, piece in pieces_of(packed):
        read = ends.get(part, b"") + piece
        if _DECLARES.search(read):
            refuse(name, said("a workbook that declares entities of its own"), _AS_CSV)
        if part == _MANIFEST and _LOCKED in read:
            refuse(name, said("a workbook with a password"), _AS_CSV)
        ends[part] = piece[-_OVERLAP:]


def _check_old(name: str, content: bytes) -> None:
    if _OLD_LOCKED in content:
        refuse(name, said("a workbook with a password"), _AS_CSV)
    if _OLD_MACROS in content:
        refuse(name, said("a workbook with macros"), _AS_CSV)


def _read(name: str, content: bytes, sheet: str) -> dict[str, Any]:
    """Return what the process that reads workbooks says of one."""
    command = [sys.executable, "-I", str(_READER), sheet, str(MOST_FILLED)]
    with _READING:
        try:
            done = subprocess.run(  # noqa: S603 - our own program; a sheet's name is data to it
                command, input=content, capture_output=True, timeout=_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            refuse(
                name,
                said("a workbook that takes longer than {count} seconds", count=_SECONDS),
                _AS_CSV,
            )
    if done.returncode:
        found = said("a workbook that is broken, or asks for more memory or time than a table does")
        refuse(
            name,
            found,
            said(
                "no cells far below or beside the table: delete those rows and columns, "
                "or save the sheet as “CSV UTF-8”"
            ),
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
