"""Names as addresses and searches have them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection


def code_of(name: str) -> str:
    """Return the code of a place that has a name only: small letters, words joined by `_`."""
    return re.sub(r"\W+", "_", unicodedata.normalize("NFKC", name).casefold()).strip("_")


def named_codes(names: Collection[str]) -> dict[str, str]:
    """Return each of `names` by its code, in alphabetical order; equal codes are counted on."""
    codes: dict[str, str] = {}
    for name in sorted(set(names)):
        code, count = code_of(name) or "_", 1
        while (unique := code if count == 1 else f"{code}_{count}") in codes:
            count += 1
        codes[unique] = name
    return codes


def found_by(name: str, others: Collection[str]) -> str:
    """Return a name with, in brackets, what else it is looked for by."""
    plain = "" if name.isascii() else without_accents(name)
    beside = [each for each in (*others, plain) if each]
    return f"{name} ({', '.join(beside)})" if beside else name


def without_accents(text: str) -> str:
    """Return a text without the accents of its letters."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
