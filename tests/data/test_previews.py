"""The pictures that other sites show beside a link: of the tables that ship, for each page."""

from __future__ import annotations

import re

import pytest
from starlette.datastructures import URL

from components.address import CHOICES
from components.server.link_preview import Link, link_preview
from components.server.previews import drawn
from components.tables import Case
from components.words import Words

_FIRST = URL("https://atlas.example/")


def test_the_pictures_are_of_the_shipped_case(case: Case) -> None:
    digest, pictures = drawn()
    assert digest == case.digest, "the tables changed: run `make previews`"
    assert pictures.keys() == CHOICES.keys()


@pytest.mark.parametrize("page", CHOICES)
def test_a_link_to_a_page_has_a_title_a_description_and_a_picture(case: Case, page: str) -> None:
    address = _FIRST.replace(path=f"/{page}")
    head = str(link_preview(Link(address, _FIRST, page), case, "Who backs whom?", Words()))
    said = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', head))
    assert said["og:title"] == "Who backs whom?"
    assert said["og:description"]
    assert re.fullmatch(rf"{_FIRST}previews/{page}-[0-9a-f]{{12}}\.png", said["og:image"])
    assert said["og:image:alt"]
    assert said["twitter:card"] == "summary_large_image"
