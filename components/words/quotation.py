"""Words of the source: in quotation marks where they are its own."""

from __future__ import annotations

from components.words.language import Words


def quoted(words: Words, wording: str, verbatim: bool) -> str:  # noqa: FBT001 - a cell of a row
    """Return a wording, in the quotation marks of the language where it is `verbatim`."""
    return words.text("“{wording}”", wording=wording) if verbatim else wording
