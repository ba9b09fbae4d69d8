"""A finding stays a whole sentence, whatever it is limited to."""

from __future__ import annotations

import pytest

from components.words import Words
from components.words.sentences import at_start, first_and_rest, located, number_at_start


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two. Three.", ("One.", "Two. Three.")),
        ("Only one.", ("Only one.", "")),
        ("Version 1.5 is out", ("Version 1.5 is out", "")),
    ],
)
def test_a_text_parts_after_its_first_sentence(text: str, parts: tuple[str, str]) -> None:
    assert first_and_rest(text) == parts


@pytest.mark.parametrize(
    ("places", "filters", "said"),
    [
        ((), (), "No state backs Quito"),
        (("Africa", "Asia"), (), "Africa and Asia: No state backs Quito"),
        ((), ("Kites",), "Kites: No state backs Quito"),
        (
            ("Africa", "Asia"),
            ("Kites", "“string”"),
            "Africa and Asia · Kites · “string”: No state backs Quito",
        ),
    ],
)
def test_limits_stand_before_a_finding(
    places: tuple[str, ...], filters: tuple[str, ...], said: str
) -> None:
    assert located(Words(), places, "No state backs Quito", filters) == said


def test_a_sentence_begins_with_a_word_up_to_twelve() -> None:
    assert [number_at_start(Words(), count) for count in (2, 12, 13)] == ["Two", "Twelve", "13"]


def test_a_label_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert [at_start(text) for text in ("table 4", "émigrés of Quito", "")] == [
        "Table 4",
        "Émigrés of Quito",
        "",
    ]
