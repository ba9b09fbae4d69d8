"""What the shipped tables of recognition and of votes on the subject come to."""

from __future__ import annotations

import pytest

from components.address import RecognitionChoice
from components.address.choice import Known
from components.analysis.record.ballots import all_ballots, numbered_votes
from components.analysis.record.recognition import readings, recognition
from components.analysis.record.schemas import BallotsCast, NumberedVotes, Reading, StatesInEpisode
from components.tables import Case
from components.words import Words
from components.words.recognition import recognition_finding, votes_heading

ENGLISH = Words()


@pytest.mark.parametrize("basis", ["own", "with_groups"])
def test_frames_have_their_declared_shape(case: Case, basis: Known) -> None:
    Reading.validate(readings(case), lazy=True)
    for episode in case.episode_scale.index:
        result = recognition(case, RecognitionChoice(episode=str(episode), basis=basis))
        StatesInEpisode.validate(result.rows, lazy=True)
        assert len(result.rows) == len(case.world.countries) - 2
        NumberedVotes.validate(result.votes.votes, lazy=True)
        BallotsCast.validate(result.votes.ballots, lazy=True)


@pytest.mark.parametrize(
    ("episode", "counts"),
    [
        ("interim_dispute", (17, 17, 53)),
        ("result", (15, 43, 6)),
        ("inauguration", (16, 18, 9)),
        ("successor", (11, 9, 6)),
    ],
)
def test_firm_positions_in_each_episode(
    case: Case, episode: str, counts: tuple[int, int, int]
) -> None:
    held = recognition(case, RecognitionChoice(episode=episode)).held
    assert tuple(held["firm"]) == counts


def test_the_headline_names_whom_the_sides_were(case: Case) -> None:
    said = recognition_finding(ENGLISH, recognition(case, RecognitionChoice()))
    assert said == (
        "January 2026 successor: 11 states treated Delcy Rodríguez as acting president, 6 treated "
        "Edmundo González as president and 9 did neither"
    )


def test_the_last_episode_says_that_it_is_no_backing_of_maduro(case: Case) -> None:
    result = recognition(case, RecognitionChoice())
    said = ENGLISH.definition(result.scales.episode, result.episode)
    assert "it is not backing of Nicolás Maduro" in said


@pytest.mark.parametrize("iso3", ["ARE", "IDN", "IRQ", "LBY", "NGA", "SAU"])
def test_states_on_the_broadcasters_list_are_not_confirmed(case: Case, iso3: str) -> None:
    rows = recognition(case, RecognitionChoice(episode="result")).rows
    assert rows.at[iso3, "shown_as"] == "government:unconfirmed"


def test_the_european_states_of_2026_are_known_through_their_union_only(case: Case) -> None:
    usual = recognition(case, RecognitionChoice())
    every = recognition(case, RecognitionChoice(basis="with_groups"))
    assert usual.rows.at["DEU", "shown_as"] == "none_found"
    assert every.rows.at["DEU", "shown_as"] == "neither:group"


def test_the_grid_has_twenty_votes_of_five_bodies(case: Case) -> None:
    votes = numbered_votes(case)
    assert len(votes) == 20
    assert votes["body"].nunique() == 5
    for _, rows in votes.groupby("body"):
        assert rows["date"].is_monotonic_increasing
    result = recognition(case, RecognitionChoice())
    assert votes_heading(ENGLISH, result) == "20 votes on Venezuela itself, 111 states"


def test_the_government_of_venezuela_voted_for_no_text_on_itself(case: Case) -> None:
    ballots = all_ballots(case)
    own = ballots[ballots["iso3"].eq("VEN")]
    assert set(own.loc[own["by_rival"].eq(""), "ballot"]) == {"no", "absent"}
    assert set(own.loc[own["by_rival"].eq("yes"), "ballot"]) == {"yes"}
