"""How states are spelt: in two dozen languages, and by ISO.

The names are those of Unicode's CLDR (by Babel) and of ISO 3166 (by pycountry). What neither has
stands in the world's table of spellings: initials and short forms, and names that were given up.
"""

from __future__ import annotations

import functools
import re
import unicodedata

import pycountry
from babel import Locale

_TAGS = (
    "en es fr de pt it nl ca ru uk pl cs sk hu ro hr sr bg el tr sv da nb fi ar he fa hi bn id vi "
    "th zh zh_Hant ja ko"
)
LANGUAGES = tuple(_TAGS.split())
_WRITTEN_OUT = {
    "st": "saint",
    "ste": "sainte",
    "rep": "republic",
    "dem": "democratic",
    "fed": "federated",
    "sts": "states",
    "isl": "islamic",
    "is": "islands",
    "pdr": "people s democratic republic",
    "rb": "bolivarian republic",
    "dr": "democratic republic",
    "n": "north",
    "eq": "equatorial",
}
_UNHEARD = frozenset(["of", "the", "and", "d", "de", "du", "la", "le", "a", "an"])
_NOT_WORDS = re.compile(r"[^\w]+|_")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name: without accents and capitals, and written out."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ").casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = _NOT_WORDS.sub(" ", bare).split()
    return tuple(" ".join(_WRITTEN_OUT.get(word, word) for word in words).split())


def key_of(name: str) -> frozenset[str]:
    """Return what two spellings of one name have in common: their words, in any order."""
    words = words_of(name)
    return frozenset(words) - _UNHEARD or frozenset(words)


@functools.cache
def spellings_of(iso3: str, iso2: str) -> tuple[str, ...]:
    """Return the usual spellings of a state's name, the English ones first."""
    names = [str(Locale.parse(language).territories.get(iso2, "")) for language in LANGUAGES]
    found = pycountry.countries.get(alpha_3=iso3)
    kinds = ("common_name", "name", "official_name")
    listed = [str(getattr(found, kind, "")) for kind in kinds] if found else []
    spelt = (names[0], *listed, *names[1:])
    return tuple(dict.fromkeys(name for name in spelt if name))
