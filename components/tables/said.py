"""Texts of the tables that a reader sees: English, and to be told in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Self

_FIELD = re.compile(r"\{(\w+)\}")


class Said(str):
    """An English text that keeps the message and the fields it was made from.

    Fields are texts, which may be `Said` themselves. A message that depends on a number has its
    form for other numbers than one, and the number.
    """

    __slots__ = ("fields", "message", "number", "other")

    message: str
    other: str
    number: int
    fields: Mapping[str, str]

    def __new__(
        cls, message: str, fields: Mapping[str, str], other: str = "", number: int = 1
    ) -> Self:
        """Return `message`, or `other` where `number` is not one, with its fields filled in."""
        form = other if other and number != 1 else message
        text = super().__new__(cls, _FIELD.sub(lambda found: fields[found[1]], form))
        text.message, text.other, text.number, text.fields = message, other, number, fields
        return text

    def __getnewargs__(self) -> tuple[str, Mapping[str, str], str, int]:  # type: ignore[override]
        """Return what a copy is made from."""
        return self.message, self.fields, self.other, self.number


def said(message: str, /, **fields: object) -> Said:
    """Return a message with its fields; whoever has the reader's words can say it again."""
    return Said(message, _as_texts(fields))


def said_plural(one: str, other: str, count: int, /, **fields: object) -> Said:
    """Return the form of a message for `count`, which also fills the field {count}."""
    return Said(one, _as_texts({"count": count, **fields}), other, count)


def said_either(names: Iterable[str]) -> str:
    """Return the names of which one is allowed: "A", "A or B", "A or B or C"."""
    return reduce(lambda one, other: said("{one} or {other}", one=one, other=other), names)


def _as_texts(fields: Mapping[str, object]) -> dict[str, str]:
    return {name: value if isinstance(value, str) else str(value) for name, value in fields.items()}
