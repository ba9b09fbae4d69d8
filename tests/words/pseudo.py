"""A language made from the template: every message marked and lengthened, fields as they are."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from components.words.template import template

# A real code, so that numbers, lists and dates are seen to change with the language as well.
LANGUAGE = "de"
LEFT, RIGHT = "⟦", "⟧"
_LONGER = " ·····"


def marked(text: str) -> str:
    """Return a text as the pseudo-language has it."""
    return f"{LEFT}{text}{_LONGER}{RIGHT}"


def write_catalogue(folder: Path) -> None:
    """Write the catalogue of the pseudo-language to where `words_for` finds it in `folder`."""
    catalogue = Catalog(locale=LANGUAGE)
    for entry in template():
        if isinstance(entry.id, str):
            catalogue.add(entry.id, marked(entry.id) if entry.id else "")
        else:
            catalogue.add(entry.id, tuple(marked(form) for form in entry.id))
    file = folder / LANGUAGE / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    with file.open("wb") as lines:
        write_po(lines, catalogue)
