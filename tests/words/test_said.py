"""What tables say of their faults: English as it is read, and every other language."""

from __future__ import annotations

import copy

import pytest

from components.tables.said import said, said_either, said_plural
from components.words import Words, words_for
from tests.words import pseudo


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Words:
    folder = tmp_path_factory.mktemp("locale")
    pseudo.write_catalogue(folder)
    return words_for(pseudo.LANGUAGE, folder)


def test_a_text_is_english_and_is_said_again_in_any_language(marked: Words) -> None:
    text = said("a row {code}", code="one")
    assert text == "a row one" == Words().said(text)
    assert marked.said(text) == pseudo.marked("a row one")
    assert marked.said("a row one") == "a row one"


def test_a_text_within_a_text_is_said_too(marked: Words) -> None:
    text = said("a value of {columns}", columns=said_either(["a.b", "c.d"]))
    assert text == "a value of a.b or c.d"
    assert marked.said(text) == pseudo.marked(f"a value of {pseudo.marked('a.b or c.d')}")


@pytest.mark.parametrize(("count", "expected"), [(1, "1 cell"), (2000, "2000 cells")])
def test_a_number_chooses_the_form(count: int, expected: str, marked: Words) -> None:
    text = said_plural("{count} cell", "{count} cells", count)
    assert text == expected == Words().said(text)
    assert marked.said(text) == pseudo.marked(expected)


def test_a_copied_text_is_still_said(marked: Words) -> None:
    text = copy.deepcopy(said("a row {code}", code="one"))
    assert marked.said(text) == pseudo.marked("a row one")


def test_braces_in_a_field_are_no_field() -> None:
    assert said("a row {code}", code="{code}") == "a row {code}"
