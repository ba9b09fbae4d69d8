"""One column of a table that a reader sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from components.words import Words

Kind = Literal["text", "number", "share", "bar", "flag", "link"]
Width = int | Literal["small", "medium", "large"] | None


class Headed:
    """What stands above the cells of a column: its title, and what explains it, in any language."""

    title: str
    help: str

    def heading(self, words: Words, fields: Mapping[str, object]) -> str:
        """Return the title in the reader's language."""
        return words.text(self.title, **fields)

    def note(self, words: Words, fields: Mapping[str, object]) -> str | None:
        """Return what explains the column in the reader's language, if something does."""
        return words.text(self.help, **fields) if self.help else None


@dataclass(frozen=True)
class Column(Headed):
    """What a reader sees of the column `code` of a frame, whose cells stay raw.

    `title` and `help` are messages, marked with `message` so that they can be translated; fields
    stand in them by name. A "share" holds 0 to 1 and is read in percent; a "bar" is drawn from
    0 to 1, and read in percent where that is its unit; a "flag" is true or false; a "link" opens
    an address. `decimals` of None writes a number as it is; the title ends with the `unit`.
    `width` is in pixels, or a name that Streamlit knows.
    """

    code: str
    title: str
    kind: Kind = "text"
    unit: str = ""
    decimals: int | None = None
    width: Width = None
    help: str = ""

    @property
    def percent(self) -> bool:
        """Whether the cells hold shares of 1 that are read in percent."""
        return self.kind == "share" or (self.kind == "bar" and self.unit == "%")

    @property
    def step(self) -> float | None:
        """Return the least difference between two numbers that is written; None as they are."""
        return None if self.decimals is None else 10.0**-self.decimals
