"""The finding of a page without the signs that keep a line from ending within it."""

from __future__ import annotations

import re

_JOINED = re.compile(r"(?<=\d)\N{NO-BREAK SPACE}(?=[A-Z])|(?<=[a-z])\N{NO-BREAK SPACE}(?=\d{4})")


def breakable(text: str) -> str:
    """Return a text whose lines may end within a date or a range, as before a page shows it."""
    return _JOINED.sub(" ", text).replace("\N{WORD JOINER}", "")
