"""Bytes of a text in any usual encoding → the text, and what the encoding is called."""

from __future__ import annotations

import codecs
import functools
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from babel import Locale

from components.ingest.refusing import refuse
from components.ingest.spellings import LANGUAGES
from components.tables.said import said

# What a text may begin with, the longer marks first: UTF-32 begins as UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# As spreadsheets save where they save no Unicode, the most usual first.
_OLD = ("cp1252", "cp1250", "cp1251", "mac_roman")
_LOOKED_AT = 200_000
_PUNCTUATION = "“”„‘’‚«»–—…·º°€£§"
_SAVE = said("text: in a spreadsheet, save it as “CSV UTF-8 (comma delimited)”")


def decoded(content: bytes, name: str) -> tuple[str, str]:
    """Return the text of a file, and the encoding that it was read by.

    Raises
    ------
    CaseError
        If the bytes are no text in any encoding that spreadsheets write.
    """
    for encoding in _encodings_of(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            refuse(name, said("bytes of zero within text"), _SAVE)
        return text, encoding
    return refuse(name, said("bytes that are no text in any usual encoding"), _SAVE)


def _encodings_of(content: bytes) -> Iterator[str]:
    """Yield the encodings that bytes may be in, the likeliest first."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            yield encoding
            return
    if b"\0" in content:
        # Commas, digits and ends of lines have a zero beside them: after them if they stand first.
        little = content[1::2].count(0) >= content[::2].count(0)
        yield "utf-16-le" if little else "utf-16-be"
        return
    yield "utf-8"
    yield from sorted(_OLD, key=lambda old: _likeness(content, old), reverse=True)


def _likeness(content: bytes, encoding: str) -> float:
    """Return which share of the pairs of signs beyond ASCII are pairs of some language."""
    text = content[:_LOOKED_AT].decode(encoding, errors="replace").casefold()
    pairs = Counter(pair for pair in pairwise(text) if not _is_plain(pair))
    known = sum(count for pair, count in pairs.items() if _is_known(pair))
    return known / pairs.total() if pairs else 0


def _is_plain(pair: tuple[str, str]) -> bool:
    return pair[0].isascii() and pair[1].isascii()


def _is_known(pair: tuple[str, str]) -> bool:
    """Return whether two signs stand together in a language, or one of them is punctuation."""
    if any(sign in _PUNCTUATION for sign in pair):
        return True
    ends = all(sign.isalpha() or (sign.isascii() and not sign.isalnum()) for sign in pair)
    return ends and "".join(sign if sign.isalpha() else " " for sign in pair) in _known_pairs()


@functools.cache
def _known_pairs() -> frozenset[str]:
    """Return the pairs of letters in the names of countries and languages, in many languages."""
    pairs: set[str] = set()
    for tag in LANGUAGES:
        locale = Locale.parse(tag)
        for name in (*locale.territories.values(), *locale.languages.values()):
            signs = "".join(sign if sign.isalpha() else " " for sign in f" {name} ".casefold())
            pairs.update(first + second for first, second in pairwise(signs))
    return frozenset(pairs)
