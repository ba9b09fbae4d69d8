"""What the columns and words of a sheet mean: suggested, then answered, then asked no more."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections import abc
from dataclasses import dataclass, field, replace
from typing import Literal

import pandas as pd

from components.ingest.dates import read_days
from components.ingest.names import match_names, names_found
from components.ingest.sheets import Sheet
from components.ingest.spellings import words_of
from components.ingest.vocabulary import HEADERS, ROLES, STANCES, STEPS, Role
from components.tables.world import World

Kind = Literal["column", "setting", "name", "stance", "date"]

_LOOKED_AT = 500
_HALF = 0.5
_LONGEST_WORD = 60
_DAY = len("2025-12-31")
_NUMBER = re.compile(r"[-+−]?\d{1,9}([.,]\d{1,9})?")
_NEEDED: tuple[Role, ...] = ("actor", "stance")
_SETTINGS = ("title", "question", "subject_iso3", "as_of")


@dataclass(frozen=True)
class Mapping:
    """What a sheet means, as far as it is known.

    `columns` are the sheet's columns by what they hold; `stances` the code of each word in the
    column of stances, and `names` that of each actor, None for what is to be left out. A blank
    cell counts as a word and as a name. `day_first` says whether 3/10 is in October. A case may
    have no adversary; the other settings may not be blank.
    """

    columns: dict[Role, str]
    stances: dict[str, str | None] = field(default_factory=dict)
    names: dict[str, str | None] = field(default_factory=dict)
    subject_iso3: str = ""
    adversary_iso3: str = ""
    title: str = ""
    question: str = ""
    as_of: dt.date | None = None
    day_first: bool | None = None


@dataclass(frozen=True)
class Question:
    """One thing that only the reader can say before the sheet is a case.

    `about` is a role, a setting, a name, a word for a stance, or a column of dates. `rows` says
    how many rows hang on it, and `candidates` are what it may be, the likeliest first.
    """

    kind: Kind
    about: str
    rows: int
    candidates: tuple[str, ...] = ()


def suggest(sheet: Sheet, world: World, columns: abc.Mapping[Role, str] | None = None) -> Mapping:
    """Return what a sheet's columns, names, words and days are most likely to mean.

    `columns` are those that somebody has chosen; without them they are told by their headers and
    by what stands in them. What is not likely enough is left out, and is asked.
    """
    chosen = dict(columns) if columns is not None else _columns_of(sheet, world)
    names: dict[str, str | None] = {}
    stances: dict[str, str | None] = {}
    if "actor" in chosen:
        names = {**names_found(sheet.rows[chosen["actor"]].unique(), world)}
    if "stance" in chosen:
        stances = {**stances_of(sheet.rows[chosen["stance"]].unique())}
    return Mapping(chosen, stances, names, as_of=_last_day(sheet, chosen))


def with_order_of_days(sheet: Sheet, mapping: Mapping, *, day_first: bool | None) -> Mapping:
    """Return the meaning once it is said what stands first in dates; None takes that back.

    The last day follows, but for one that somebody set.
    """
    as_of = mapping.as_of
    if as_of in (None, _last_day(sheet, mapping.columns, day_first=mapping.day_first)):
        as_of = _last_day(sheet, mapping.columns, day_first=day_first)
    return replace(mapping, day_first=day_first, as_of=as_of)


def open_questions(sheet: Sheet, mapping: Mapping, world: World) -> tuple[Question, ...]:
    """Return what must still be answered, columns first; none when the sheet is a case.

    Of the names that are open, those of most rows come first.
    """
    before = open_before_rows(sheet, mapping)
    if any(question.kind == "column" for question in before):
        return before
    return (
        *before,
        *_open_names(sheet.rows[mapping.columns["actor"]], mapping, world),
        *_open_stances(sheet.rows[mapping.columns["stance"]], mapping),
        *_open_days(sheet, mapping),
    )


def open_before_rows(sheet: Sheet, mapping: Mapping) -> tuple[Question, ...]:
    """Return what must be answered before any row can be taken: columns, and then settings."""
    missing = [role for role in _NEEDED if role not in mapping.columns]
    if missing:
        free = tuple(c for c in sheet.rows.columns if c not in mapping.columns.values())
        return tuple(Question("column", role, len(sheet.rows), free) for role in missing)
    unsaid = [name for name in _SETTINGS if not getattr(mapping, name)]
    return tuple(Question("setting", name, len(sheet.rows)) for name in unsaid)


def stances_of(cells: abc.Iterable[str]) -> dict[str, str]:
    """Return the code of each word or number that says a stance in a usual way."""
    words = list(dict.fromkeys(cells))
    numbers = [number for word in words if (number := number_of(word)) is not None]
    # Numbers without a negative one may run either way: they are asked.
    two_sided = bool(numbers) and -2 <= min(numbers) < 0 and max(numbers) <= 2  # noqa: PLR2004
    codes = {}
    for word in words:
        number = number_of(word)
        if number is not None:
            code = STEPS.get(int(number)) if two_sided and number.is_integer() else None
        else:
            code = _stance_words().get(words_of(word)) if len(word) <= _LONGEST_WORD else None
        if code:
            codes[word] = code
    return codes


def number_of(cell: str) -> float | None:
    """Return a cell as a number, with a point or a comma for decimals, or None."""
    if not _NUMBER.fullmatch(cell):
        return None
    return float(cell.replace("−", "-").replace(",", "."))


@functools.cache
def _stance_words() -> dict[tuple[str, ...], str]:
    return {words_of(word): code for code, words in STANCES.items() for word in words.split("|")}


@functools.cache
def _header_words() -> dict[Role, frozenset[tuple[str, ...]]]:
    return {role: frozenset(map(words_of, words.split("|"))) for role, words in HEADERS.items()}


def _columns_of(sheet: Sheet, world: World) -> dict[Role, str]:
    """Return a column for each role that a header names, or for which the cells speak."""
    chosen: dict[Role, str] = {}
    for role in ROLES:
        free = [column for column in sheet.rows.columns if column not in chosen.values()]
        named = _named_for(role, free)
        if role in _NEEDED:
            shares = {column: _share(role, sheet.rows[column], world) for column in named or free}
            best = max(shares, key=lambda column: shares[column], default="")
            named = [best] if best and (named or shares[best] >= _HALF) else []
        if named:
            chosen[role] = named[0]
    return chosen


def _named_for(role: Role, columns: abc.Iterable[str]) -> list[str]:
    """Return the columns whose header is a word for a role; without any, those that hold one."""
    known = _header_words()[role]
    whole = [column for column in columns if words_of(column) in known]
    return whole or [
        column for column in columns if any((word,) in known for word in words_of(column))
    ]


def _share(role: Role, cells: pd.Series, world: World) -> float:
    """Return which share of the cells, looked at from the top, can be read in a role."""
    filled = [cell for cell in cells.head(_LOOKED_AT) if cell]
    if not filled:
        return 0
    known = names_found(filled, world) if role == "actor" else stances_of(filled)
    return sum(cell in known for cell in filled) / len(filled)


def _last_day(
    sheet: Sheet, columns: abc.Mapping[Role, str], *, day_first: bool | None = None
) -> dt.date | None:
    """Return the last whole day in the column of dates, unless the order of days is open.

    A cell that is no day at all leaves the others as they are: the check tells of it.
    """
    if "date" not in columns:
        return None
    days = read_days(sheet.rows[columns["date"]].unique(), day_first=day_first)
    whole = [day for day in days.read.values() if len(day) == _DAY]
    return dt.date.fromisoformat(max(whole)) if whole and not days.is_open else None


def _open_names(cells: pd.Series, mapping: Mapping, world: World) -> list[Question]:
    rows = cells.value_counts()
    matches = match_names(rows.index, world, mapping.names)
    return [Question("name", n, int(rows[n]), codes) for n, codes in matches.asked.items()]


def _open_stances(cells: pd.Series, mapping: Mapping) -> list[Question]:
    rows = cells.value_counts(sort=False)
    codes = tuple(STANCES)
    return [
        Question("stance", word, int(count), codes)
        for word, count in rows.items()
        if word not in mapping.stances
    ]


def _open_days(sheet: Sheet, mapping: Mapping) -> list[Question]:
    column = mapping.columns.get("date")
    if column is None:
        return []
    days = read_days(sheet.rows[column].unique(), day_first=mapping.day_first)
    return [Question("date", column, len(days.unread))] if days.is_open else []
