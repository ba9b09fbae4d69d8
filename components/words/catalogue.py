"""Catalogues of messages: locale/<language>/LC_MESSAGES/*.po → Words.

They are compiled when they are first asked for, so that no compiled file has to be kept in step.
"""

from __future__ import annotations

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from components import languages as known
from components.words.language import Words


def words_for(language: str, folder: Path | None = None) -> Words:
    """Return the words of a language of `languages`; LookupError for any other."""
    return _words_in(folder or known.CATALOGUES, language)


@cache
def _words_in(folder: Path, language: str) -> Words:
    if language == known.SOURCE:
        return Words()
    if language not in known.languages(folder):
        fault = f"no catalogue of messages in the language {language!r}"
        raise LookupError(fault)
    files = sorted((folder / language / "LC_MESSAGES").glob("*.po"))
    translations = compiled(files[0])
    for file in files[1:]:
        translations.add_fallback(compiled(file))
    return Words(language, translations)


def compiled(file: Path) -> NullTranslations:
    """Return the translations of a catalogue; messages marked fuzzy are left out."""
    with file.open("rb") as lines:
        catalogue = read_po(lines)
    binary = io.BytesIO()
    write_mo(binary, catalogue)
    binary.seek(0)
    return GNUTranslations(binary)
