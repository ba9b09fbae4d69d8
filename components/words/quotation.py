"""Words of the source: in quotation marks where they are its own."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.analysis.claims.quotation import Statement
from components.words.language import Words


def quoted(words: Words, wording: str, verbatim: bool) -> str:  # noqa: FBT001 - a cell of a row
    """Return a wording, in the quotation marks of the language where it is `verbatim`."""
    return words.text("“{wording}”", wording=wording) if verbatim else wording


def quoted_cells(words: Words, rows: pd.DataFrame) -> list[str]:
    """Return the `wording` of each row, in quotation marks where it is `verbatim`."""
    cells = zip(rows["wording"], rows["verbatim"], strict=True)
    return [quoted(words, wording, verbatim) for wording, verbatim in cells]


def statements_in_words(words: Words, statements: Iterable[Statement]) -> str:
    """Return the wordings of statements one after the other."""
    return words.beside(quoted(words, each.wording, each.verbatim) for each in statements)


def places(words: Words, statements: Iterable[Statement]) -> str:
    """Return where statements stand, one place after the other."""
    return words.beside(each.locator for each in statements)


def statements_and_places(words: Words, statements: Iterable[Statement]) -> str:
    """Return the wordings of statements, each with the place where it stands."""
    return words.beside(
        words.text(
            "{wording} ({place})",
            wording=quoted(words, each.wording, each.verbatim),
            place=each.locator,
        )
        for each in statements
    )
