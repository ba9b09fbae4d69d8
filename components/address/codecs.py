"""How one field of a choice stands in an address: values as texts, and texts as values.

Several texts stand as one parameter each, or as one parameter with commas between them, which a
link is written with that would else be long.

`read` never raises, whatever the texts are. It returns the value, or `MISSING` where none of the
texts gives one, and each text that it left out with the reason.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol

from components.tables import Case

Reason = Literal["unknown_name", "unknown_value", "malformed", "out_of_range", "too_many"]


@dataclass(frozen=True)
class Scope:
    """What the options of other fields depend on: the chosen regions, and the map's lens.

    A scope without either offers everything that a page knows. Regions stand in one order,
    whatever order they were chosen in.
    """

    region: tuple[str, ...] = ()
    lens: str = ""

    def __post_init__(self) -> None:
        """Sort the regions."""
        object.__setattr__(self, "region", tuple(sorted(self.region)))


Options = Callable[[Case, Scope], Mapping[str, str]]
Bounds = Callable[[Case], tuple[Any, Any]]
LeftOut = tuple[tuple[str, Reason], ...]
Outcome = tuple[Any, LeftOut]

MISSING: Final = object()
LONGEST_TEXT = 200
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_NUMBER = re.compile(r"[+-]?([0-9]{1,12}\.?[0-9]{0,17}|\.[0-9]{1,17})(e[+-]?[0-9]{1,3})?")
_KEY = re.compile(r"[A-Za-z0-9_-]{22}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PAIR = 2


class Codec(Protocol):
    """The two directions of one field."""

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:
        """Return the value of `texts`; `scope` holds the fields that it depends on."""

    def write(self, value: Any) -> list[str]:
        """Return the texts that stand for a value."""


@dataclass(frozen=True)
class Several:
    """Codes out of several: `options` gives each with its name. An empty text means none."""

    options: Options
    most: int | None = None

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:
        """Keep the codes that are offered, each once, at most `most`."""
        if not texts:
            return MISSING, ()
        offered = self.options(case, scope)
        parts = (part for text in texts for part in _listed(text, offered))
        asked = list(dict.fromkeys(part for part in parts if part))
        known = [code for code in asked if code in offered]
        left_out: list[tuple[str, Reason]] = [
            (code, "unknown_value") for code in asked if code not in offered
        ]
        left_out += [(code, "too_many") for code in known[self.most :] if self.most]
        kept = tuple(known[: self.most])
        return (kept if kept or not asked else MISSING), tuple(left_out)

    def write(self, value: tuple[str, ...]) -> list[str]:
        """Return the codes, or one empty text for none."""
        return list(value) or [""]


@dataclass(frozen=True)
class One:
    """One code, of the last text. An empty text asks for the default."""

    options: Options

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:
        """Return the code if it is offered."""
        text, left_out = _last(texts)
        if not text:
            return MISSING, left_out
        if text in self.options(case, scope):
            return text, left_out
        return MISSING, (*left_out, (text, "unknown_value"))

    def write(self, value: str | None) -> list[str]:
        """Return the code, or an empty text for none."""
        return [value or ""]


@dataclass(frozen=True)
class Flag:
    """Yes or no, as `true` and `false`."""

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:  # noqa: ARG002
        """Return the flag."""
        text, left_out = _last(texts)
        if not text:
            return MISSING, left_out
        if text in ("true", "false"):
            return text == "true", left_out
        return MISSING, (*left_out, (text, "malformed"))

    def write(self, value: bool) -> list[str]:  # noqa: FBT001 - the value of a field
        """Return `true` or `false`."""
        return [str(value).lower()]


@dataclass(frozen=True)
class Whole:
    """A whole number within bounds, both included."""

    bounds: Bounds

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:  # noqa: ARG002
        """Return the number if it lies within the bounds."""
        text, left_out = _last(texts)
        if not text:
            return MISSING, left_out
        if not _WHOLE.fullmatch(text):
            return MISSING, (*left_out, (text, "malformed"))
        lowest, highest = self.bounds(case)
        if lowest <= int(text) <= highest:
            return int(text), left_out
        return MISSING, (*left_out, (text, "out_of_range"))

    def write(self, value: int) -> list[str]:
        """Return the number in digits."""
        return [str(value)]


@dataclass(frozen=True)
class Pair:
    """A low and a high number within bounds, as two texts."""

    bounds: Bounds

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:  # noqa: ARG002
        """Return the two numbers if they run upwards within the bounds."""
        return _pair(texts, _number, lambda: self.bounds(case))

    def write(self, value: tuple[float, float]) -> list[str]:
        """Return both numbers, whole ones without a point."""
        return [repr(float(number)).removesuffix(".0") for number in value]


@dataclass(frozen=True)
class Span:
    """A first and a last day within bounds, both included, as two ISO dates."""

    bounds: Bounds

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:  # noqa: ARG002
        """Return the two days if the first is not after the last."""
        return _pair(texts, _day, lambda: self.bounds(case))

    def write(self, value: tuple[dt.date, dt.date]) -> list[str]:
        """Return both days."""
        return [day.isoformat() for day in value]


@dataclass(frozen=True)
class Text:
    """Free text of printable characters on one line, `LONGEST_TEXT` at most."""

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:  # noqa: ARG002
        """Return the text as it stands."""
        text, left_out = _last(texts)
        if not text.isprintable():
            return MISSING, (*left_out, (text, "malformed"))
        if len(text) > LONGEST_TEXT:
            return MISSING, (*left_out, (text, "out_of_range"))
        return text, left_out

    def write(self, value: str) -> list[str]:
        """Return the text."""
        return [value]


@dataclass(frozen=True)
class Key:
    """A name that the server gave to something that it may hold: whether it does is not said."""

    def read(self, texts: Sequence[str], case: Case, scope: Scope) -> Outcome:  # noqa: ARG002
        """Return the last name; one that can be none is left out without a word."""
        text = texts[-1] if texts else ""
        return (text if _KEY.fullmatch(text) else MISSING), ()

    def write(self, value: str) -> list[str]:
        """Return the name."""
        return [value]


def _last(texts: Sequence[str]) -> tuple[str, LeftOut]:
    """Return the text that counts where one is asked for, and the others, which do not."""
    if not texts:
        return "", ()
    others = dict.fromkeys(text for text in texts[:-1] if text and text != texts[-1])
    return texts[-1], tuple((text, "too_many") for text in others)


def _listed(text: str, offered: Collection[str]) -> list[str]:
    """Return the codes that a text lists; one that lists nothing that is offered stays whole."""
    parts = text.split(",")
    is_list = text not in offered and any(part in offered for part in parts)
    return parts if is_list else [text]


def _pair(
    texts: Sequence[str], parse: Callable[[str], Any], bounds: Callable[[], tuple[Any, Any]]
) -> Outcome:
    given = [part for text in texts for part in text.split(",") if part]
    if not given:
        return MISSING, ()
    values: list[Any] = [parse(text) for text in given] if len(given) == _PAIR else [None]
    if any(value is None for value in values):
        return MISSING, tuple((text, "malformed") for text in dict.fromkeys(given))
    low, high = values
    lowest, highest = bounds()
    if lowest <= low <= high <= highest:
        return (low, high), ()
    return MISSING, tuple((text, "out_of_range") for text in dict.fromkeys(given))


def _number(text: str) -> float | None:
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if math.isfinite(number) else None


def _day(text: str) -> dt.date | None:
    if not _DAY.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
