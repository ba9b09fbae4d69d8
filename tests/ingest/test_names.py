from __future__ import annotations

import pytest

from components.ingest import match_names
from components.ingest.names import MOST_OFFERED
from components.tables import Case


def test_codes_and_names_of_the_world_are_found(toy_case: Case) -> None:
    names = ["Namibia", "NA", "NAM", "Western Samoa", "northern rhodesia", "Fidji", "Uruguai"]
    matches = match_names(names, toy_case.world)
    assert matches.found == dict(
        zip(names, ["NAM", "NAM", "NAM", "WSM", "ZMB", "FJI", "URY"], strict=True)
    )
    assert matches.asked == {}


def test_a_column_of_codes_may_be_in_any_case(toy_case: Case) -> None:
    assert match_names(["fj", "na", "lu"], toy_case.world).asked == {}
    assert match_names(["fji", "nam"], toy_case.world).found == {"fji": "FJI", "nam": "NAM"}
    # Beside names it may be a word.
    assert "is" in match_names(["is", "Fiji"], toy_case.world).asked


def test_what_is_like_a_name_is_asked_and_never_taken(toy_case: Case) -> None:
    matches = match_names(["Namibbia", "Friends of Malta", "Atlantis", ""], toy_case.world)
    assert matches.found == {}
    assert matches.asked["Namibbia"][0] == "NAM"
    assert matches.asked["Friends of Malta"][0] == "MLT"
    assert matches.asked[""] == ()


def test_groups_are_offered_and_never_taken(toy_case: Case) -> None:
    assert match_names(["Kites"], toy_case.world).asked["Kites"][0] == "KITES"
    answered = match_names(["Kites"], toy_case.world, {"Kites": "KITES"})
    assert answered.found == {"Kites": "KITES"}


def test_answers_count_for_more_than_spellings(toy_case: Case) -> None:
    names = ["Fiji", "Malta", "Atlantis"]
    matches = match_names(names, toy_case.world, {"Fiji": "NAM", "Malta": None, "Atlantis": "OMN"})
    assert matches.found == {"Fiji": "NAM", "Atlantis": "OMN"}
    assert (matches.asked, matches.left_out) == ({}, ("Malta",))


def test_an_answer_is_a_code_of_the_world(toy_case: Case) -> None:
    with pytest.raises(ValueError, match="not in the world: CUB"):
        match_names(["Fiji"], toy_case.world, {"Fiji": "CUB"})


def test_nothing_is_dropped(toy_case: Case) -> None:
    names = ["Fiji", "Fiji", "Atlantis", "", "Malta"]
    matches = match_names(names, toy_case.world, {"Malta": None})
    assert {*matches.found, *matches.asked, *matches.left_out} == {*names}


def test_a_column_of_texts_is_asked_without_a_search_for_each(toy_case: Case) -> None:
    texts = [f"Fiji {number} {'no ' * 50}" for number in range(MOST_OFFERED + 1)]
    matches = match_names(texts, toy_case.world)
    assert [*matches.asked] == texts
    assert matches.asked[texts[0]][0] == "FJI"
    assert matches.asked[texts[-1]] == ()
