"""What one language makes of messages, numbers, lists, dates and labels."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations
from typing import Any

import pandas as pd
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import (
    format_decimal,
    format_percent,
    get_decimal_symbol,
    get_group_symbol,
)

from components.analysis.kept import kept_with
from components.analysis.reach.first import HOURS_UP_TO_DAYS
from components.languages import SOURCE
from components.tables.said import Said

# British English, and a space before the percent sign as in the International System of Units: one
# at which no line ends, as between any number and its unit.
_LOCALES = {SOURCE: "en_GB"}
_UNBROKEN = "\N{NO-BREAK SPACE}"
_PERCENT = {SOURCE: f"#,##0.#{_UNBROKEN}%"}
# A field's name, and the space after it where a unit follows.
_FIELD = re.compile(r"\{(\w+)\}( (?=(?:%|km|kn|t)(?!\w)))?")
_MINUS = "−"
_JOINED = "\N{WORD JOINER}"
_RANGE = re.compile(r"(?<=\d)–(?=\d)")
# Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana and their like.
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_APART = re.compile("\u2068[^\u2069]*\u2069")
_ISOLATED = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"
_NUMBERS_KEPT = 4096


def message(text: str) -> str:
    """Return `text` as it is: marks a literal for the template that is translated elsewhere."""
    return text


def isolated(text: str) -> str:
    """Return a text such that letters from the right do not turn what stands beside it.

    Once is enough: a text in which all of them are isolated is left as it is.
    """
    if not _FROM_THE_RIGHT.search(text) or not _FROM_THE_RIGHT.search(_APART.sub("", text)):
        return text
    return _ISOLATED.format(text)


@dataclass(frozen=True)
class Words:
    """One language: its code, and its translations of the English messages.

    A message is a literal at the call, so that the template can be made from the code. Fields
    stand in it by name, as {name}; what fills them is never read as a message or a format.
    Two values of one language are equal.
    """

    language: str = SOURCE
    translations: NullTranslations = field(
        default_factory=NullTranslations, compare=False, repr=False
    )

    def text(self, source: str, /, **fields: object) -> str:
        """Return the message `source` with its fields filled in.

        A number is written as the language does it, with at most three decimals; a year is
        therefore given as text. A field without a value raises KeyError, and an empty message
        ValueError.
        """
        if not source:
            fault = "an empty message"
            raise ValueError(fault)
        return self._filled(self.translations.gettext(source), fields)

    def said(self, text: str) -> str:
        """Return a text that the tables said in English in this language; any other as it is."""
        if not isinstance(text, Said):
            return text
        fields = {name: self.said(value) for name, value in text.fields.items()}
        if text.other:
            return self.plural(text.message, text.other, text.number, **fields)
        return self.text(text.message, **fields)

    def plural(self, one: str, other: str, count: int, /, **fields: object) -> str:
        """Return the form of a message for `count`, which also fills the field {count}."""
        chosen = self.translations.ngettext(one, other, count)
        return self._filled(chosen, {"count": count, **fields})

    def listing(self, names: Iterable[str]) -> str:
        """Return names as a reader says them: "A", "A and B", "A, B and C"."""
        return str(format_list([isolated(name) for name in names], locale=self._locale))

    def either(self, names: Iterable[str]) -> str:
        """Return alternatives as a reader says them: "A", "A or B", "A, B or C"."""
        parts = [isolated(name) for name in names]
        return str(format_list(parts, "or", locale=self._locale))

    def series(self, parts: Iterable[str]) -> str:
        """Return parts that may hold commas one after the other, without blank ones: "A; B"."""
        return self._chained(message("{before}; {after}"), parts)

    def beside(self, facts: Iterable[str]) -> str:
        """Return short facts beside each other, without blank ones: "A · B"."""
        return self._chained(message("{before} · {after}"), facts)

    def labelled(self, what: str, said: str) -> str:
        """Return what is said of something after its name: "Total: 5"."""
        return self.text("{what}: {said}", what=what, said=said)

    def running(self, sentences: Iterable[str]) -> str:
        """Return sentences as one text, without blank ones."""
        return self._chained(message("{before} {after}"), sentences)

    def number(self, value: float, decimals: int = 0) -> str:
        """Return a number with exactly so many decimals."""
        return self._decimal(value, f"#,##0{_decimals(decimals)}")

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share of 1 in percent, with at most so many decimals."""
        return _percent(self.language, share or 0, decimals)  # as in `_decimal`

    def signed(self, value: float, decimals: int = 1) -> str:
        """Return a number with + or a true minus, with at most so many decimals; 0 has no sign."""
        text = self._decimal(abs(value), f"#,##0{_decimals(decimals, '#')}")
        if text == "0":
            return text
        return f"{'+' if value > 0 else _MINUS}{text}"

    def ordinal(self, rank: int) -> str:
        """Return the place in an order: "1st", "22nd", "113th"."""
        match self._locale.ordinal_form(rank):
            case "one":
                return self.text("{rank}st", rank=rank)
            case "two":
                return self.text("{rank}nd", rank=rank)
            case "few":
                return self.text("{rank}rd", rank=rank)
            case _:
                return self.text("{rank}th", rank=rank)

    def day(self, day: dt.date) -> str:
        """Return a day: "3 January 2026"."""
        return str(format_date(day, "long", locale=self._locale))

    def short_day(self, day: dt.date) -> str:
        """Return a day without its year, with a short month: "3 Jan"."""
        return str(format_skeleton("MMMd", day, locale=self._locale))

    def short_month(self, day: dt.date) -> str:
        """Return the short name of a day's month: "Jan"."""
        return str(format_date(day, "LLL", locale=self._locale))

    def date(self, known: str) -> str:
        """Return a date that is known to the year, the month or the day, from YYYY-MM-DD."""
        year, _, rest = known.partition("-")
        if not rest:
            return year
        if "-" in rest:
            return self.day(dt.date.fromisoformat(known))
        month = dt.date.fromisoformat(f"{known}-01")
        pattern = self._locale.datetime_skeletons["yMMMM"].pattern
        return str(format_date(month, pattern, locale=self._locale))

    def span(self, first: dt.date, last: dt.date) -> str:
        """Return the days from `first` to `last`: "3 January 2026 to 1 February 2026"."""
        return self.text("{first} to {last}", first=self.day(first), last=self.day(last))

    def unbroken(self, text: str) -> str:
        """Return a text in which no line ends within a date or a range of numbers."""
        joined = _within_dates(self.language).sub(_UNBROKEN, text)
        return _RANGE.sub(f"–{_JOINED}", joined)

    def duration(self, low_days: float, high_days: float) -> str:
        """Return a range of days: in whole days, or in whole hours below two days.

        One figure stands where both ends read alike. Of a longer range an end below two days has
        one decimal unless it is whole.
        """
        hours = high_days < HOURS_UP_TO_DAYS
        ends = (low_days * 24, high_days * 24) if hours else (low_days, high_days)
        low, high = (self.number(end, 0 if hours else _digits_of_days(end)) for end in ends)
        count = 1 if high == "1" else max(2, round(ends[1]))
        if low == high and hours:
            return self.plural("about {time} hour", "about {time} hours", count, time=high)
        if low == high:
            return self.plural("about {time} day", "about {time} days", count, time=high)
        if hours:
            return self.plural("{low}–{high} hour", "{low}–{high} hours", count, low=low, high=high)
        return self.plural("{low}–{high} day", "{low}–{high} days", count, low=low, high=high)

    def label(self, scale: pd.DataFrame, code: str) -> str:
        """Return the label of a code of a scale, in English where the language has none."""
        return self.cell(scale, code, "label")

    def labels(self, scale: pd.DataFrame) -> dict[str, str]:
        """Return the label of each code of a scale, in the scale's order."""
        return {str(code): self.label(scale, str(code)) for code in scale.index}

    def definition(self, scale: pd.DataFrame, code: str) -> str:
        """Return the definition of a code of a scale, in English where the language has none."""
        return self.cell(scale, code, "definition")

    def cell(self, scale: pd.DataFrame, code: str, column: str) -> str:
        """Return what a column of a scale has for a code, in English where the language has none.

        KeyError without the column or the code.
        """
        return _cells(scale, column, self.language)[code]

    def _chained(self, link: str, parts: Iterable[str]) -> str:
        said = [part for part in parts if part]
        if not said:
            return ""
        return functools.reduce(
            lambda before, after: self.text(link, before=before, after=after), said
        )

    def _filled(self, template: str, fields: Mapping[str, Any]) -> str:
        def write(found: re.Match[str]) -> str:
            return self._written(fields[found[1]]) + (_UNBROKEN if found[2] else "")

        return _FIELD.sub(write, template)

    def _written(self, value: Any) -> str:
        return isolated(value) if isinstance(value, str) else self._decimal(value, "#,##0.###")

    def _decimal(self, value: float, pattern: str) -> str:
        return _decimal(self.language, value or 0, pattern)  # to a key, -0.0 is 0

    @property
    def separators(self) -> str:
        """Return the decimal mark and what stands between thousands, in one text: ".,"."""
        return f"{get_decimal_symbol(self._locale)}{get_group_symbol(self._locale)}"

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)


@functools.cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language))


@functools.cache
def _within_dates(language: str) -> re.Pattern[str]:
    """Return where a space stands between a number and the name of a month, or behind one."""
    months = "|".join(map(re.escape, _locale(language).months["format"]["wide"].values()))
    before = "|".join(f"(?<={month} )" for month in months.split("|"))
    return re.compile(rf"(?<=\d) (?=(?:{months})\b)|(?: (?=\d{{4}}\b))(?:{before})")


@functools.lru_cache(_NUMBERS_KEPT)
def _decimal(language: str, value: float, pattern: str) -> str:
    text = str(format_decimal(value, pattern, locale=_locale(language)))
    return text.replace("-", _MINUS)


@functools.lru_cache(_NUMBERS_KEPT)
def _percent(language: str, share: float, decimals: int) -> str:
    pattern = _PERCENT.get(language) or _locale(language).percent_formats[None].pattern
    pattern = re.sub(r"0(\.#+)?", f"0{_decimals(decimals, '#')}", pattern, count=1)
    return str(format_percent(share, pattern, locale=_locale(language)))


@kept_with
def _cells(scale: pd.DataFrame, column: str, language: str) -> dict[str, str]:
    """Return the cells of a column by code, in English where the language has none."""
    own = f"{column}_{language}"
    translated = scale[own] if own in scale else [""] * len(scale)
    cells = zip(scale.index, translated, scale[column], strict=True)
    return {str(code): str(said or english) for code, said, english in cells}


def _digits_of_days(days: float) -> int:
    """Return how many digits after the point a number of days is printed with."""
    return int(days < HOURS_UP_TO_DAYS and round(days, 1) % 1 != 0)


def _decimals(count: int, digit: str = "0") -> str:
    return f".{digit * count}" if count else ""
