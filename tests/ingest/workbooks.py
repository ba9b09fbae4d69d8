"""Workbooks for tests, good and hostile, made in memory."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

from tests.ingest.archives import zipped

# Saved by a program that wrote workbooks before 2007.
OLD = Path(__file__).with_name("kites.xls").read_bytes()
# Saved by LibreOffice 7.4, with an empty sheet first.
OPEN_DOCUMENT = Path(__file__).with_name("kites.ods").read_bytes()


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """Return a workbook of sheets by name; what begins with = is a formula whose value is 0."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as made:
        day = made.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, dt.date):
                        sheet.write_datetime(number, column, cell, day)
                    elif cell is not None:
                        sheet.write(number, column, cell)
    return written.getvalue()


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a workbook with other parts, or with more of them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**held, **parts})


def open_document(parts: Mapping[str, bytes]) -> bytes:
    """Return the workbook above with other parts, or with more: its kind stands first, unpacked."""
    with zipfile.ZipFile(io.BytesIO(OPEN_DOCUMENT)) as archive:
        held = {each: archive.read(each) for each in archive.namelist() if not each.endswith("/")}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", held.pop("mimetype"), zipfile.ZIP_STORED)
        for name, content in {**held, **parts}.items():
            made.writestr(name, content)
    return written.getvalue()


def with_rows(rows: bytes) -> bytes:
    """Return the workbook above with one sheet, of the rows that this markup says."""
    with zipfile.ZipFile(io.BytesIO(OPEN_DOCUMENT)) as archive:
        content = archive.read("content.xml")
    before, after = content.index(b"<table:table "), content.rindex(b"</table:table>")
    sheet = b'<table:table table:name="Kites">' + rows
    return open_document({"content.xml": content[:before] + sheet + content[after:]})
