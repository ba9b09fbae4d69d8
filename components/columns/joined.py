"""Columns that share one cell on the screen: a range, or a label with its number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.columns.column import Column, Headed, Width
from components.words import Words

_WHOLE_FROM = 10  # two digits are enough in a range

Write = Callable[[Words, Mapping[str, Any]], str]


@dataclass(frozen=True)
class Joined(Headed):
    """What a reader sees of several columns of a frame, whose cells stay raw, as one.

    `write` makes the cell of the values of `parts` by their codes; blank where nothing is known.
    `title`, `width` and `help` are those of a `Column`. `code` names the cell alone: no column
    of the frame need have it.
    """

    code: str
    title: str
    parts: tuple[Column, ...]
    write: Write
    width: Width = None
    help: str = ""

    def cells(self, frame: pd.DataFrame, words: Words) -> list[str | None]:
        """Return the cell of each row; None where it is blank. KeyError without a part."""
        codes = [part.code for part in self.parts]
        rows = zip(*(frame[code] for code in codes), strict=True)
        return [self.write(words, dict(zip(codes, row, strict=True))) or None for row in rows]


def as_range(code: str, title: str, low: Column, high: Column) -> Joined:
    """Return the ends of a range as one cell: one number where both read alike."""

    def write(words: Words, row: Mapping[str, Any]) -> str:
        values = (row[low.code], row[high.code])
        if any(pd.isna(value) for value in values):
            return ""
        ends = [
            words.number(value, 0 if value >= _WHOLE_FROM else low.decimals or 0)
            for value in values
        ]
        return (
            ends[0] if ends[0] == ends[1] else words.text("{low}–{high}", low=ends[0], high=ends[1])
        )

    return Joined(code, title, (low, high), write)


def as_days(code: str, title: str, low: Column, high: Column) -> Joined:
    """Return the ends of a range of days as one cell, as durations are said everywhere."""

    def write(words: Words, row: Mapping[str, Any]) -> str:
        ends = (row[low.code], row[high.code])
        return "" if any(pd.isna(end) for end in ends) else words.duration(*ends)

    return Joined(code, title, (low, high), write)
