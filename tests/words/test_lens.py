"""What the map finds is counted and named from the states that a choice leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.address import MapChoice
from components.analysis.lens import lens
from components.tables import Case
from components.words import Words
from components.words.lens import lens_alt, lens_finding, lens_note
from components.words.lens_times import moment_labels

BOTH = (
    "The article names one backer, and on the record the same one endorsed Suva before 1 July "
    "2001: Bhutan"
)


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        ({}, BOTH),
        ({"lens": "article"}, BOTH),
        ({"region": ("asia",)}, f"Asia: {BOTH}"),
        (
            {"region": ("oceania",)},
            (
                "Oceania: The article names no backer of Suva; on the record no state endorsed "
                "Suva before 1 July 2001"
            ),
        ),
        ({"stance": ("supportive",)}, "Leans toward: Nauru"),
        ({"stance": ("opposed",), "countries": ("BTN",)}, "No country matches these filters"),
    ],
)
def test_the_article_and_the_record_stand_beside_each_other(
    toy_case: Case, filters: dict[str, object], sentence: str
) -> None:
    choice = MapChoice(**filters)  # type: ignore[arg-type]
    assert lens_finding(Words(), lens(toy_case, choice)) == sentence


def test_fewer_on_the_record_than_in_the_article_are_only_so_many(toy_case: Case) -> None:
    result = replace(lens(toy_case, MapChoice()), claimed=("BTN", "URY"))
    said = lens_finding(Words(), result)
    assert said.startswith(
        "The article names 2 backers (Bhutan and Uruguay); on the record only one"
    )


def test_without_an_article_only_the_record_speaks(toy_case: Case) -> None:
    result = replace(lens(toy_case, MapChoice()), offered=("record",))
    assert lens_finding(Words(), result).startswith("On the record one endorsed Suva")


def test_those_who_lean_are_counted_apart_from_those_who_endorsed(toy_case: Case) -> None:
    said = lens_note(Words(), lens(toy_case, MapChoice()))
    assert said.startswith("1 more leaned to Suva; 2 leaned away;")


@pytest.mark.parametrize(
    "code", ["record", "article", "force", "legitimacy", "recognition", "votes", "index"]
)
def test_every_lens_has_a_sentence_for_those_who_cannot_see_it(toy_case: Case, code: str) -> None:
    result = lens(toy_case, MapChoice(lens=code))  # type: ignore[arg-type]
    said = lens_alt(Words(), result)
    assert lens_finding(Words(), result) in said
    assert all(str(count) in said for count in result.counts)


def test_every_step_in_time_has_a_name_of_its_own(toy_case: Case) -> None:
    for choice in (MapChoice(), MapChoice(lens="recognition"), MapChoice(lens="votes")):
        labels = moment_labels(Words(), lens(toy_case, choice))
        assert len(set(labels)) == len(labels) > 1
