"""A name that is written from right to left does not turn the words beside it."""

from __future__ import annotations

import htpy

from components.controls.markup.elements import beside
from components.words import Words
from components.words.language import isolated

NAME = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}\N{ARABIC LETTER TEH}"
APART = f"\N{FIRST STRONG ISOLATE}{NAME}\N{POP DIRECTIONAL ISOLATE}"
WORDS = Words()


def test_it_is_isolated_in_a_sentence_and_in_a_list() -> None:
    assert WORDS.text("{name}: {count} acts", name=NAME, count=3) == f"{APART}: 3 acts"
    assert WORDS.listing([NAME, "Fiji"]) == f"{APART} and Fiji"
    assert str(htpy.p[beside(NAME, "3 acts")]) == f"<p>{APART} · 3 acts</p>"


def test_once_is_enough() -> None:
    said = WORDS.text("{name} backs {other}", name=NAME, other="Suva")
    assert isolated(said) == said == f"{APART} backs Suva"
    assert isolated(f"{said} {NAME}") != f"{said} {NAME}"


def test_other_letters_are_left_as_they_are() -> None:
    for name in ("Fiji", "Côte d’Ivoire", "Ελλάδα", "日本"):
        assert isolated(name) == name
