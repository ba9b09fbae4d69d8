"""The figures that a visitor may ask for next: one for each region that is chosen or left out.

A browser that has them draws what the server is about to say before it has said so.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Final, cast

from components.address import MapChoice, from_query, to_query
from components.address.options import regions
from components.analysis.lens import lens
from components.analysis.view_facts import view_facts
from components.exports.captions import View, caption
from components.figures.ahead import Ahead
from components.figures.caption import PAGES_OWN
from components.figures.maps.lens import lens_map
from components.figures.shown import About, written
from components.figures.theme import Theme
from components.packing import pack_beside
from components.tables import Case
from components.words import Words
from components.words.lens import lens_alt, lens_finding

FOLDER: Final = "ahead"
OF_MAP: Final = Ahead("region", f"{FOLDER}/map")


def map_ahead(case: Case, choice: MapChoice, words: Words, theme: Theme) -> bytes:
    """Return what the map would show with one region more or less, and with none.

    It is the Adler-32 of what the map shows now (4 bytes, the highest first), and raw deflate with
    that as its dictionary: in turn a line with the regions as their box shows them (a JSON array),
    and a line with what the browser is then told of the figure. Empty where the map shows nothing.
    """
    now = _told(case, choice, words, theme)
    if now is None:
        return b""
    names = regions(case)
    lines: list[bytes] = []
    for chosen in _next(choice.region, list(names)):
        shown = _told(case, _with_regions(case, choice, chosen), words, theme)
        if shown is not None:
            labels = json.dumps([names[code] for code in chosen], ensure_ascii=False)
            lines += [labels.encode(), shown]
    return zlib.adler32(now).to_bytes(4, "big") + pack_beside(now, b"\n".join(lines))


def _next(chosen: Sequence[str], offered: Sequence[str]) -> Iterator[list[str]]:
    """Yield the regions after one press in their box: the last that is added stands last."""
    for code in offered:
        if code in chosen:
            yield [each for each in chosen if each != code]
        else:
            yield [*chosen, code]
    if len(chosen) > 1:
        yield []


def _with_regions(case: Case, choice: MapChoice, chosen: list[str]) -> MapChoice:
    """Return the choice in other regions; what is not offered there is left out."""
    query = to_query(choice) | {"region": chosen}
    return cast(MapChoice, from_query("map", query, case)[0])


def _told(case: Case, choice: MapChoice, words: Words, theme: Theme) -> bytes | None:
    """Return what the browser is told of the map; None where no country is left."""
    result = lens(case, choice)
    if result.rows.empty:
        return None
    view = View(case, view_facts(case, choice), lens_finding(words, result))
    said = caption(view, "", PAGES_OWN, words, is_map=True)
    about = About(lens_alt(words, result), said, theme, picks=True, ahead=OF_MAP)
    return written(lens_map(result, words, theme), about, words)
