"""What the votes show, in one sentence."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.address import VotesChoice
from components.analysis.record import agreement
from components.analysis.record.agreement import votes
from components.analysis.record.votes import extremes
from components.tables import Case
from components.words import Words
from components.words.votes import roll_calls_held, votes_finding


def made_finding(case: Case, **deviations: float) -> str:
    """Return the finding on states that lie so far from the median."""
    result = votes(case, VotesChoice(actor=tuple(deviations)))
    made = replace(result, extremes=extremes(pd.Series(deviations)))
    return votes_finding(Words(), made).replace("In 1999–2001, ", "").replace(" in 1999–2001", "")


@pytest.mark.parametrize(
    ("deviations", "said"),
    [
        ({"BTN": 0.08}, "Bhutan voted with Fiji about 8 points above the world median"),
        (
            {"BTN": -0.081, "LUX": -0.079},
            "Bhutan and Luxembourg voted with Fiji about 8 points below the world median",
        ),
        (
            dict.fromkeys(("BTN", "LUX", "MLT", "NAM"), 0.0),
            "4 states voted with Fiji at the world median",
        ),
        (
            {"BTN": -0.3806, "LUX": -0.3845, "WSM": 0.0858, "NRU": 0.0839},
            (
                "Of 4 states charted, Samoa and Nauru voted most like Fiji (about 9 points above "
                "the world median), Bhutan and Luxembourg least (about 38 below)"
            ),
        ),
        (
            {"BTN": -0.38, "LUX": -0.38, "WSM": 0.07},
            (
                "Of 3 states charted, Samoa voted most like Fiji (about 7 points above the world "
                "median), Bhutan and Luxembourg least (about 38 below)"
            ),
        ),
        (
            {"WSM": 0.071, "ZMB": 0.069, "OMN": 0.07, "BTN": 0.02},
            (
                "Of 4 states charted, Samoa, Zambia and Oman voted most like Fiji (about 7 points "
                "above the world median), Bhutan least (about 2 above)"
            ),
        ),
        (
            dict.fromkeys(("WSM", "ZMB", "OMN", "NRU"), 0.07) | {"BTN": -0.38},
            (
                "Of 5 states charted, 4 states voted most like Fiji (about 7 points above the "
                "world median), Bhutan least (about 38 below)"
            ),
        ),
    ],
)
def test_the_finding_names_all_within_half_a_point_of_an_end(
    toy_case: Case, deviations: dict[str, float], said: str
) -> None:
    assert made_finding(toy_case, **deviations) == said


def test_the_finding_is_about_the_party_that_was_chosen(toy_case: Case) -> None:
    result = votes(toy_case, VotesChoice(party="adversary", actor=("BTN", "WSM")))
    assert "Iceland" in votes_finding(Words(), result)
    assert "Fiji" not in votes_finding(Words(), result)


def test_of_a_region_all_states_are_compared_and_those_at_the_ends_charted(
    toy_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agreement, "MOST_STATES", 2)
    result = votes(replace(toy_case), VotesChoice(region=("africa", "asia")))
    known = result.pooled["deviation_subject"].dropna()
    assert len(known) > 2
    assert set(result.charted) == {known.idxmax(), known.idxmin()}
    said = votes_finding(Words(), result)
    assert said.startswith(f"Africa and Asia: Of {len(known)} states, ")
    assert result.names[known.idxmax()] in said
    assert result.names[known.idxmin()] in said


def test_the_years_of_roll_calls_say_until_when_the_subject_voted(toy_case: Case) -> None:
    result = votes(toy_case, VotesChoice())
    assert result.shown is not None
    until = replace(result, shown=replace(result.shown, last_vote=result.years[-1] - 1))
    first, last = result.years[0], result.years[-1]
    said = f"Roll calls of {first} to {last}, with Fiji’s votes until {last - 1}"
    assert roll_calls_held(Words(), until) == said
    assert roll_calls_held(Words(), replace(until, party="adversary")) == said.partition(",")[0]


def test_the_finding_says_where_there_is_nothing_to_say(toy_case: Case) -> None:
    none = votes(toy_case, VotesChoice(actor=()))
    assert votes_finding(Words(), none) == "Choose a state to see how it voted"
    empty = made_finding(toy_case, BTN=float("nan"))
    assert empty == "Too few joint roll calls with Fiji to compare these states"
    result = votes(toy_case, VotesChoice())
    unknown = replace(result, extremes=None, joint=result.joint * 0)
    said = votes_finding(Words(), unknown)
    assert said == "No joint roll call of these states with Fiji"
