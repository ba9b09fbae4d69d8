"""How states are spelt: in two dozen languages, by ISO, and in the short forms of tables.

The names are those of Unicode's CLDR (by Babel) and of ISO 3166 (by pycountry). What neither has
is listed here: initials and short forms, and names that were given up.
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
SHORT_FORMS = {
    "ARE": "UAE|Emirates",
    "ATG": "Antigua",
    "BIH": "BiH",
    "CAF": "CAR|Central African Rep.",
    "CHN": "PRC|Republic of China",
    "CIV": "Cote dIvoire|Costa de Marfil|Elfenbeinküste",
    "COD": "DRC|DR Congo|Congo DR|Congo-Kinshasa|République démocratique du Congo",
    "COG": "Congo-Brazzaville|Congo Republic",
    "DOM": "Dominican Rep.",
    "GBR": "UK|U.K.|GB|Great Britain|Britain",
    "GNQ": "Eq. Guinea",
    "IRL": "Republic of Ireland|Eire",
    "KGZ": "Kyrgyz Republic",
    "KNA": "St Kitts|Saint Kitts",
    "KOR": "ROK|S. Korea|Korea South",
    "LAO": "Lao PDR|Lao",
    "MKD": "FYROM|FYR Macedonia|Macedonia",
    "MMR": "Burma",
    "NLD": "Holland",
    "PNG": "PNG",
    "PRK": "DPRK|DPR Korea|N. Korea|Korea North",
    "PSE": "State of Palestine|Occupied Palestinian Territory|West Bank and Gaza",
    "SAU": "KSA",
    "STP": "Sao Tome",
    "SVK": "Slovak Republic",
    "SWZ": "Swaziland",
    "TLS": "East Timor",
    "TTO": "Trinidad",
    "TWN": "Chinese Taipei|Taiwan ROC|Republic of China",
    "USA": "U.S.|U.S.A.|US of America|America",
    "VAT": "Holy See|Vatican",
    "VCT": "St Vincent|Saint Vincent",
}
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
    short = SHORT_FORMS.get(iso3, "").split("|")
    return tuple(dict.fromkeys(name for name in (names[0], *listed, *short, *names[1:]) if name))
