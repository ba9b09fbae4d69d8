"""What a figure says of the choice that it shows."""

from __future__ import annotations

from dataclasses import fields

import pytest

from components.address import CHOICES
from components.address.codecs import Pair
from components.analysis.view_facts import NOT_TOLD
from components.words import Words
from components.words.captions import as_of_in_words
from components.words.chosen import field_titles

# Assumptions have their names in the tables, weights are told together.
FIELDS = sorted(
    {
        each.name
        for kind in CHOICES.values()
        for each in fields(kind)
        if not isinstance(each.metadata["codec"], Pair) and not each.name.startswith("weight_")
    }
    - set(NOT_TOLD)
)


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_a_visitor_can_choose_has_a_title(field: str) -> None:
    assert field_titles(Words())[field]


def test_what_is_as_of_when_is_said_of_the_claims_and_of_the_acts() -> None:
    assert as_of_in_words(Words(), "autumn 2001", "2001-10") == (
        "The article: autumn 2001 · Acts up to October 2001"
    )
    assert as_of_in_words(Words(), "2001-12-31", "") == "As of 31 December 2001"
