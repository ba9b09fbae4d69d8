"""What the map finds is counted and named from the states that a choice leaves."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from components.address import MapChoice
from components.analysis.geography.frame import WORLD
from components.analysis.lens import lens
from components.tables import Case
from components.words import Words
from components.words.lens import lens_alt, lens_finding, lens_note, step_in_time
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


@pytest.mark.parametrize("lens_code", ["record", "article"])
@pytest.mark.parametrize("filters", [{"support": ("military",)}, {"search": "bhutan"}])
def test_a_finding_names_no_state_that_a_filter_leaves_out(
    toy_case: Case, lens_code: str, filters: dict[str, object]
) -> None:
    result = lens(toy_case, MapChoice(lens=lens_code, **filters))  # type: ignore[arg-type]
    said = lens_finding(Words(), result)
    left_out = set(toy_case.world.countries["name"]) - set(result.rows["name"])
    assert not [name for name in left_out if name in said]
    kept = set(result.rows.index)
    assert {*result.camps.endorsed, *result.camps.leaning, *result.claimed} <= kept


def test_states_chosen_one_by_one_are_told_by_what_they_are_shown_as(toy_case: Case) -> None:
    result = lens(toy_case, MapChoice(countries=("BTN", "OMN")))
    assert lens_finding(Words(), result) == "Backs: Bhutan; Silent: Oman"


def test_a_note_tells_of_no_group_without_states(toy_case: Case) -> None:
    assert " 0 " not in f" {lens_note(Words(), lens(toy_case, MapChoice(countries=('BTN',))))}"


def test_what_a_filter_keeps_is_framed(toy_case: Case) -> None:
    usual = lens(toy_case, MapChoice()).ground.frame
    points = toy_case.world.label_points
    outside = next(row.Index for row in points.itertuples() if not usual.holds(row.lat, row.lon))
    assert lens(toy_case, MapChoice(countries=(str(outside),))).ground.frame == WORLD
    assert lens(toy_case, MapChoice(countries=("NRU",), frame="asia")).ground.frame != WORLD


def test_the_step_short_of_backing_says_what_its_states_did_at_the_time(toy_case: Case) -> None:
    assert step_in_time(Words(), lens(toy_case, MapChoice())) == "Leans toward: leaned to Suva"
    none_left = lens(toy_case, MapChoice(countries=("BTN",)))
    assert not step_in_time(Words(), none_left)
    assert not step_in_time(Words(), lens(toy_case, MapChoice(lens="article")))


def test_backers_of_a_later_government_are_not_held_against_those_that_the_article_names(
    toy_case: Case,
) -> None:
    result = lens(toy_case, MapChoice(window=(dt.date(2001, 7, 1), dt.date(2001, 12, 31))))
    later = replace(result, camps=replace(result.camps, endorsed=("NRU",)), claimed=("BTN", "URY"))
    assert "; on the record one endorsed Suva since" in lens_finding(Words(), later)
