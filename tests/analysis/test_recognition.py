"""Whom states recognised, how firmly that stands, and how they voted on the subject itself."""

from __future__ import annotations

import pytest

from components.address import RecognitionChoice
from components.address.choice import GridOrder
from components.analysis.record.ballots import ballots_of
from components.analysis.record.recognition import readings, readings_of, recognition
from components.analysis.record.schemas import BallotsCast, NumberedVotes, Reading, StatesInEpisode
from components.tables import Case
from components.words import Words
from components.words.recognition import (
    day_said,
    position_said,
    recognition_finding,
    recognition_note,
    told,
)


def test_the_last_episode_is_shown_where_nobody_chose(toy_case: Case) -> None:
    assert recognition(toy_case, RecognitionChoice()).episode == "second_flight"


def test_frames_have_their_declared_shape(toy_case: Case) -> None:
    result = recognition(toy_case, RecognitionChoice(basis="with_groups"))
    Reading.validate(readings(toy_case), lazy=True)
    StatesInEpisode.validate(result.rows, lazy=True)
    NumberedVotes.validate(result.votes.votes, lazy=True)
    BallotsCast.validate(result.votes.ballots, lazy=True)


def test_what_one_side_claims_is_not_confirmed_and_not_counted(toy_case: Case) -> None:
    result = recognition(toy_case, RecognitionChoice())
    assert result.rows.at["NRU", "shown_as"] == "government:unconfirmed"
    assert result.held.at["government", "firm"] == 0
    assert result.held.at["government", "unconfirmed"] == 1
    row = result.turns.set_index("iso3").loc["NRU"].to_dict()
    assert told(Words(), row) == f"As {row['publisher']} has it: {row['summary']}"
    assert position_said(Words(), toy_case.scales, row) == "Not confirmed: The kite maker"
    assert day_said(Words(), row) == "by February 2001"


def test_a_group_alone_is_shown_on_demand_and_never_counted(toy_case: Case) -> None:
    usual = recognition(toy_case, RecognitionChoice())
    every = recognition(toy_case, RecognitionChoice(basis="with_groups"))
    assert usual.rows.at["LUX", "shown_as"] == "none_found"
    assert every.rows.at["LUX", "shown_as"] == "neither:group"
    assert usual.held.equals(every.held)
    assert usual.held.at["neither", "group"] == 1


@pytest.mark.parametrize("iso3", ["OMN", "ZMB"])
def test_nothing_found_is_no_position(toy_case: Case, iso3: str) -> None:
    result = recognition(toy_case, RecognitionChoice())
    assert result.rows.at[iso3, "shown_as"] == "none_found"


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [("government", "Bhutan", "Malta"), ("opposition", "Fiji", "Bhutan")],
)
def test_the_grid_begins_with_those_who_voted_most_with_one_side(
    toy_case: Case, order: GridOrder, first: str, last: str
) -> None:
    by_name = recognition(toy_case, RecognitionChoice()).votes.ballots
    ordered = recognition(toy_case, RecognitionChoice(order=order)).votes.ballots
    names = list(dict.fromkeys(ordered["name"]))
    assert (names[0], names[-1]) == (first, last)
    assert ordered.sort_index().equals(by_name.sort_index())


def test_the_headline_names_the_sides_and_the_note_what_it_rests_on(toy_case: Case) -> None:
    words = Words()
    first = recognition(toy_case, RecognitionChoice(episode="first_flight"))
    assert recognition_finding(words, first) == (
        "First flight: 1 state treated the kite maker and 1 treated the string cutter"
    )
    second = recognition(toy_case, RecognitionChoice())
    assert recognition_note(words, second).startswith("Of those counted, 1 by a joint statement.")
    assert "1 more state is known only through" in recognition_note(words, second)


def test_regions_limit_states_and_ballots(toy_case: Case) -> None:
    result = recognition(toy_case, RecognitionChoice(region=("asia",)))
    assert set(result.rows["region"]) == {"Asia"}
    assert set(result.votes.ballots["iso3"]) == {"BTN", "FJI"}
    assert recognition_finding(Words(), result).startswith("Asia: ")


def test_a_change_after_an_episode_stands_beside_it(toy_case: Case) -> None:
    rows = readings_of(toy_case, "BTN")
    assert list(rows["rank"]) == ["main", "main", "later"]
    assert list(rows["episode"]) == ["first_flight", "second_flight", "second_flight"]
    result = recognition(toy_case, RecognitionChoice())
    assert list(result.others["iso3"]) == ["BTN"]
    assert result.rows.at["BTN", "position"] == "neither"


def test_votes_are_numbered_and_bodies_limit_them(toy_case: Case) -> None:
    every = recognition(toy_case, RecognitionChoice()).votes
    assert list(every.votes["number"]) == [1, 2]
    council = recognition(toy_case, RecognitionChoice(body=("string_council",))).votes
    assert list(council.votes.index) == ["STRINGS-20010801"]
    assert set(council.ballots["resolution_id"]) == {"STRINGS-20010801"}


def test_ballots_of_a_state_say_what_a_yes_meant(toy_case: Case) -> None:
    rows = ballots_of(toy_case, "BTN")
    assert list(rows["ballot"]) == ["no", "absent"]
    assert list(rows["yes_is"]) == ["against_subject", "for_subject"]
