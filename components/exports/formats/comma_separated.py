"""A table as comma-separated values (RFC 4180) in UTF-8."""

from __future__ import annotations

from components.exports.about import About
from components.exports.formats.inert_cells import inert
from components.exports.table import Table
from components.words import Words

_ENDS_LINES = "\r\n"
# What a binary fraction holds surely: counts without a point, no 214.49999999999997.
_DIGITS = "%.15g"


def csv(table: Table, _about: About, _words: Words) -> bytes:
    """Return the table for programs: headed by codes, in plain UTF-8."""
    return _text(table).encode()


def csv_for_spreadsheets(table: Table, _about: About, _words: Words) -> bytes:
    """Return the table with a byte order mark, by which spreadsheets know UTF-8."""
    return _text(table).encode("utf-8-sig")


def _text(table: Table) -> str:
    rows = inert(table.rows())
    return str(rows.to_csv(index=False, lineterminator=_ENDS_LINES, float_format=_DIGITS))
