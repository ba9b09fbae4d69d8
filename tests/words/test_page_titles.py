"""Every page has a title and a description of its own."""

from __future__ import annotations

from components.address import CHOICES
from components.words import Words
from components.words.page_titles import page_descriptions, page_titles


def test_every_page_has_a_title_and_a_description_of_its_own() -> None:
    for texts in (page_titles(Words()), page_descriptions(Words())):
        assert set(texts) == set(CHOICES)
        assert len(set(texts.values())) == len(texts)
        assert all(texts.values())
