"""What other sites show of a link to a page: its title, what it finds, its address."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

import htpy
from starlette.datastructures import URL

from components.address import CHOICES, from_query, to_query
from components.exports.found import found
from components.tables import Case
from components.words import Words
from components.words.page_titles import page_descriptions


def link_preview(
    address: URL, code: str, case: Case | None, title: str, words: Words
) -> htpy.Fragment:
    """Return the description of the page `code` and the properties of Open Graph.

    A page says what it finds with the choice of the address, where it was drawn with that before;
    else with no choice; else what it is about. Its address is the one that was asked for, with the
    choice alone.
    """
    about = page_descriptions(words).get(code, "")
    query = parse_qs(address.query, keep_blank_values=True)
    address = address.replace(query="")
    if case is not None and code in CHOICES:
        choice, _ = from_query(code, query, case)
        about = found(case, choice, CHOICES[code](lang=words.language)) or about
        address = address.replace(query=urlencode(to_query(choice), doseq=True))
    properties = {
        "og:type": "website",
        "og:title": title,
        "og:description": about,
        "og:url": str(address),
    }
    return htpy.fragment[
        htpy.meta(name="description", content=about),
        htpy.meta(name="twitter:card", content="summary"),
        (htpy.meta(property=name, content=content) for name, content in properties.items()),
    ]
