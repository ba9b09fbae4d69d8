"""Kinds of columns: each is a pandera field that says what it holds and what is allowed.

The metadata of a field is read by the checks, by the data dictionary and by datapackage.json,
so a column is described in one place only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandera.pandas as pa

from components.tables.said import said

ISO_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


@dataclass(frozen=True)
class ColumnNote:
    """What a column means beyond its type, in texts that can be said again in any language.

    `references` names the columns ("table.column") that its values must come from;
    `many` says that a cell lists several of them, separated by semicolons; `date` that it is a
    day, a month or a year.
    """

    allowed: str
    unit: str = ""
    references: tuple[str, ...] = ()
    many: bool = False
    required: bool = True
    date: bool = False


def text(description: str, *, required: bool = True) -> Any:
    """Return a column of free text."""
    allowed = said("any text") if required else said("any text or a blank")
    return _field(description, ColumnNote(allowed, required=required))


def in_language(description: str, column: str) -> Any:
    """Return what may be there for any language: `column` with the language's code after it.

    A blank cell stands for the English one.
    """
    note = ColumnNote(said("any text or a blank"), required=False)
    alias = rf"^{column}_[a-z]{{2}}$"
    return pa.Field(description=said(description), metadata={"note": note}, alias=alias, regex=True)


def key(description: str, pattern: str, allowed: str) -> Any:
    """Return a column whose values are unique identifiers matching `pattern`."""
    note = ColumnNote(said("{allowed}, used once", allowed=allowed))
    return _field(description, note, str_matches=pattern, unique=True)


def one_of(description: str, values: tuple[str, ...]) -> Any:
    """Return a column that holds one of a few words fixed by the code."""
    return _field(description, ColumnNote(said_one_of(values)), isin=list(values))


def matching(description: str, pattern: str, allowed: str, *, required: bool = True) -> Any:
    """Return a column whose text matches `pattern`, or is blank where that is allowed."""
    if not required:
        pattern, allowed = f"(?:{pattern})?", _or_blank(allowed)
    return _field(description, ColumnNote(allowed, required=required), str_matches=f"^{pattern}$")


def date(description: str, *, required: bool = True) -> Any:
    """Return a column of days that may be known to the month or the year only."""
    allowed = said("YYYY, YYYY-MM or YYYY-MM-DD")
    note = ColumnNote(allowed if required else _or_blank(allowed), required=required, date=True)
    pattern = ISO_DATE if required else f"(?:{ISO_DATE})?"
    return _field(description, note, str_matches=f"^{pattern}$")


def reference(description: str, *targets: str, many: bool = False, required: bool = True) -> Any:
    """Return a column whose values come from the columns `targets` of other tables."""
    return _field(description, ColumnNote("", "", targets, many, required))


def listed(description: str, pattern: str, allowed: str) -> Any:
    """Return a column whose cells list words matching `pattern`, or are blank."""
    note = ColumnNote(_or_blank(allowed), many=True, required=False)
    return _field(description, note, str_matches=f"^({pattern}(;{pattern})*)?$")


def number(
    description: str,
    *,
    unit: str,
    low: float,
    high: float,
    required: bool = True,
) -> Any:
    """Return a numeric column with its unit and bounds; blank is missing, never zero."""
    allowed = said("a number from {low} to {high}", low=f"{low:g}", high=f"{high:g}")
    note = ColumnNote(allowed if required else _or_blank(allowed), unit, required=required)
    return _field(description, note, nullable=not required, ge=low, le=high)


def said_one_of(codes: Iterable[str]) -> str:
    """Return that a cell must hold one of some codes."""
    return said("one of {codes}", codes=" · ".join(codes))


def _or_blank(allowed: str) -> str:
    return said("{allowed}, or a blank", allowed=allowed)


def _field(description: str, note: ColumnNote, **rules: Any) -> Any:
    if note.required and "isin" not in rules and "ge" not in rules:
        rules["str_length"] = {"min_value": 1}
    return pa.Field(description=said(description), metadata={"note": note}, **rules)
