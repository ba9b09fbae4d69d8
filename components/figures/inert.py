"""Text from tables as a figure may hold it: plotly.js reads texts as markup, templates, TeX."""

from __future__ import annotations

import textwrap
from typing import Final

_AS_ENTITY: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})


def inert(text: object) -> str:
    """Return a text that plotly.js shows as it stands: no tag, no formula, no `%{field}`."""
    return str(text).translate(_AS_ENTITY).replace("%{", "&#37;{")


def inert_lines(text: str, width: int) -> str:
    """Return a text as `inert` does, broken into lines of at most `width` characters."""
    return " <br>".join(inert(line) for line in textwrap.wrap(text, width))
