"""What other sites show of a link to a page: its title, what it finds, its address."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

import htpy
from starlette.datastructures import URL

from components.address import CHOICES, from_query, to_query
from components.exports.found import found
from components.languages import SOURCE
from components.server.brought_cases import key_in
from components.server.previews import ADDRESS, SIZE, picture_of
from components.tables import Case
from components.words import Words
from components.words.page_titles import page_descriptions


@dataclass(frozen=True)
class Link:
    """A link to the page `code`: its address, and that of the first page, which ends in a slash."""

    address: URL
    first: URL
    code: str


def link_preview(link: Link, case: Case | None, title: str, words: Words) -> htpy.Fragment:
    """Return the description of the page that a link leads to and the properties of Open Graph.

    A page says what it finds with the choice of the address, where it was drawn with that before;
    else with no choice; else what it is about. Its address is the one that was asked for, with the
    choice alone. Its picture, where there is one, is of the page without a choice.
    """
    about = page_descriptions(words).get(link.code, "")
    query = parse_qs(link.address.query, keep_blank_values=True)
    address = link.address.replace(query="")
    if case is not None and link.code in CHOICES:
        choice, _ = from_query(link.code, query, case)
        about = found(case, choice, CHOICES[link.code](lang=words.language)) or about
        address = address.replace(query=urlencode(to_query(choice), doseq=True))
    pictured = _pictured(link, None if key_in(query) else case, words)
    properties = {
        "og:type": "website",
        "og:title": title,
        "og:description": about,
        "og:url": str(address),
        **pictured,
    }
    card = "summary_large_image" if pictured else "summary"
    return htpy.fragment[
        htpy.meta(name="description", content=about),
        htpy.meta(name="twitter:card", content=card),
        (htpy.meta(property=name, content=content) for name, content in properties.items()),
    ]


def _pictured(link: Link, case: Case | None, words: Words) -> dict[str, str]:
    """Return what tells of the picture of a page; nothing where there is none in this language."""
    picture = picture_of(link.code, case) if words.language == SOURCE else None
    if picture is None:
        return {}
    width, height = SIZE
    return {
        "og:image": f"{link.first}{ADDRESS}/{picture.name}",
        "og:image:type": "image/png",
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": picture.finding,
    }
