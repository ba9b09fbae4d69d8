"""Days as people write them → ISO 8601, with the order of day and month decided for a column."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale

from components.ingest.spellings import LANGUAGES, words_of

_TIME = r"(?:[T ,]+\d\d?:\d\d.*)?"
# Year, month and day in this order; with a sign between them the month and the day may be absent.
_ORDERED = (
    re.compile(rf"(\d{{4}})(?:([-/.])(\d\d?)(?:\2(\d\d?))?)?{_TIME}"),
    re.compile(r"(\d{4})()(\d\d)(\d\d)"),
    re.compile(r"(\d{4})(年)(\d\d?)月(?:(\d\d?)日)?"),
)
_NUMBERS = re.compile(rf"(\d\d?)([-/. ])(\d\d?)\2(\d{{4}}){_TIME}")
_SHORT_YEAR = re.compile(rf"\d\d?([-/. ])\d\d?\1\d\d{_TIME}")
_MONTH_FIRST = re.compile(r"(\d\d?)[-/.](\d{4})")
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th|er|º|ª)\b")
_BETWEEN = {"de", "of", "del", "di"}
_MONTHS = 12
_LONGEST = 40
_DOT = "."


@dataclass(frozen=True)
class Days:
    """The cells of a column as days, months or years by ISO 8601; blanks are left out.

    `is_open` says that no cell tells whether days or months stand first, and that it matters;
    the cells that hang on it are then `unread`, as are those that are no day at all.
    """

    read: dict[str, str]
    unread: tuple[str, ...]
    is_open: bool


def read_days(cells: Iterable[str], *, day_first: bool | None = None) -> Days:
    """Return the days that cells name; `day_first` answers for those that can be read two ways."""
    distinct = [cell for cell in dict.fromkeys(cells) if cell]
    first = _order_of(distinct) if day_first is None else day_first
    is_open = first is None and any(_hangs_on_order(cell) for cell in distinct)
    read = {cell: day for cell in distinct if (day := _day_of(cell, day_first=first))}
    return Days(read, tuple(cell for cell in distinct if cell not in read), is_open)


def lacks_century(cell: str) -> bool:
    """Return whether a cell looks like a day whose year has two digits, as 3/10/25 or 3-Oct-25."""
    if len(cell) > _LONGEST:
        return False
    words = words_of(_ORDINAL.sub("", cell))
    numbers = [word for word in words if re.fullmatch(r"\d\d?", word)]
    others = [word for word in words if word not in numbers and word not in _BETWEEN]
    is_named = len(others) == 1 and others[0] in _months() and bool(numbers)
    return is_named or bool(_SHORT_YEAR.fullmatch(cell))


def _order_of(cells: Iterable[str]) -> bool | None:
    """Return whether days stand first, if each cell allows one order and some cell only that."""
    pairs = [(int(found[1]), int(found[3])) for cell in cells if (found := _slashed(cell))]
    day_first = any(first > _MONTHS for first, _ in pairs)
    month_first = any(second > _MONTHS for _, second in pairs)
    return None if day_first == month_first else day_first


def _slashed(cell: str) -> re.Match[str] | None:
    """Return the numbers of a day whose order is open: between dots the day always stands first."""
    found = _NUMBERS.fullmatch(cell)
    return found if found and found[2] != _DOT else None


def _hangs_on_order(cell: str) -> bool:
    found = _slashed(cell)
    return found is not None and found[1].zfill(2) != found[3].zfill(2)


def _day_of(cell: str, *, day_first: bool | None) -> str | None:
    """Return a cell as an ISO date, or None if it is no day or its order is open."""
    if len(cell) > _LONGEST:
        return None
    for form in _ORDERED:
        if found := form.fullmatch(cell):
            return _iso(found[1], found[3], found[4])
    if found := _MONTH_FIRST.fullmatch(cell):
        return _iso(found[2], found[1], None)
    if found := _NUMBERS.fullmatch(cell):
        if _hangs_on_order(cell) and day_first is None:
            return None
        first, second = found[1], found[3]
        months_last = found[2] == _DOT or day_first is not False
        return _iso(found[4], *((second, first) if months_last else (first, second)))
    return _named_day(cell)


def _named_day(cell: str) -> str | None:
    """Return a day whose month is written out, in any of the languages."""
    words = [word for word in words_of(_ORDINAL.sub("", cell)) if word not in _BETWEEN]
    months = [word for word in words if word in _months()]
    numbers = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(months) + len(numbers) != len(words):
        return None
    years = [number for number in numbers if re.fullmatch(r"\d{4}", number)]
    days = [number for number in numbers if re.fullmatch(r"\d\d?", number)]
    if len(years) != 1 or len(days) > 1:
        return None
    return _iso(years[0], str(_months()[months[0]]), days[0] if days else None)


@functools.cache
def _months() -> dict[str, int]:
    """Return the numbers of months by name; a name that two languages use otherwise is left out."""
    numbers: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for context in Locale.parse(language).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in context[width].items():
                    for word in words_of(str(name)):
                        numbers.setdefault(word, set()).add(number)
    return {
        word: next(iter(found))
        for word, found in numbers.items()
        if len(found) == 1 and not word.isdecimal()
    }


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    """Return an ISO date, or None if the calendar has no such day."""
    parts = [part for part in (month, day) if part]
    try:
        dt.date(int(year), *[*(int(part) for part in parts), 1, 1][:2])
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in parts)])
