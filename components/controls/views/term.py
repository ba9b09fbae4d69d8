"""A term where it stands: on a press it says what it means."""

from __future__ import annotations

import htpy

from components.controls.markup.elements import explained
from components.words import Words
from components.words.glossary import glossary


def term(words: Words, code: str, shown: str = "", *, place: str = "") -> htpy.Node:
    """Return a term of the glossary, called as it is or as `shown` says.

    `place` tells two of one page apart. KeyError for a term that is not in the glossary.
    """
    said = glossary(words)[code]
    return explained(shown or said.name, said.meaning, f"{code}{place}")
