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

from components.words.language import SOURCE, Words

LOCALE = Path(__file__).parent / "locale"


def languages(folder: Path = LOCALE) -> tuple[str, ...]:
    """Return the codes of the languages that have a catalogue, English first."""
    found = {file.parents[1].name for file in folder.glob("*/LC_MESSAGES/*.po")}
    return (SOURCE, *sorted(found - {SOURCE}))


@cache
def words_for(language: str, folder: Path = LOCALE) -> Words:
    """Return the words of a language of `languages`; LookupError for any other."""
    if language == SOURCE:
        return Words()
    if language not in languages(folder):
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
