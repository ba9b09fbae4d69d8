"""The way to the countries before and after one in the list of names."""

from __future__ import annotations

from collections.abc import Mapping

import htpy

from components.address import CountryChoice
from components.controls.choices.links import inside_link
from components.controls.markup.elements import show_html
from components.words import Words


def neighbours(names: Mapping[str, str], iso3: str, words: Words) -> None:
    """Show links to the countries beside one in the order of `names`, which come by code."""
    codes = list(names)
    place = codes.index(iso3)
    before = codes[place - 1] if place else ""
    after = codes[place + 1] if place + 1 < len(codes) else ""
    links = (
        words.text("← {country}", country=names[before]) if before else "",
        words.text("{country} →", country=names[after]) if after else "",
    )
    show_html(
        htpy.nav(".atlas-next", aria_label=words.text("The countries beside it in the list"))[
            (
                inside_link(CountryChoice(country=code), label)
                for code, label in zip((before, after), links, strict=True)
                if code
            )
        ]
    )
