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
from components.words.votes import votes_finding


def made_finding(case: Case, **deviations: float) -> str:
    """Return the finding on states that lie so far from the median."""
    result = votes(case, VotesChoice(states=tuple(deviations)))
    made = replace(result, extremes=extremes(pd.Series(deviations)))
    return votes_finding(Words(), made).removesuffix(", 1999–2001")


@pytest.mark.parametrize(
    ("deviations", "said"),
    [
        ({"BTN": 0.08}, "Bhutan lies +8 points from the world median in votes with Fiji"),
        (
            {"BTN": -0.081, "LUX": -0.079},
            "Bhutan and Luxembourg lie −8 points from the world median in votes with Fiji",
        ),
        (
            dict.fromkeys(("BTN", "LUX", "MLT", "NAM"), 0.0),
            "4 states lie 0 points from the world median in votes with Fiji",
        ),
        (
            {"BTN": -0.38, "LUX": -0.38, "WSM": 0.07},
            (
                "Of 3 states charted, Samoa votes most like Fiji (+7 points from the world "
                "median), Bhutan and Luxembourg least (−38)"
            ),
        ),
        (
            {"WSM": 0.071, "ZMB": 0.069, "OMN": 0.07, "BTN": 0.02},
            (
                "Of 4 states charted, Samoa, Zambia and Oman vote most like Fiji (+7 points from "
                "the world median), Bhutan least (+2)"
            ),
        ),
        (
            dict.fromkeys(("WSM", "ZMB", "OMN", "NRU"), 0.07) | {"BTN": -0.38},
            (
                "Of 5 states charted, 4 states vote most like Fiji (+7 points from the world "
                "median), Bhutan least (−38)"
            ),
        ),
    ],
)
def test_the_finding_names_all_that_tie_at_the_precision_shown(
    toy_case: Case, deviations: dict[str, float], said: str
) -> None:
    assert made_finding(toy_case, **deviations) == said


def test_the_finding_is_about_the_party_that_was_chosen(toy_case: Case) -> None:
    result = votes(toy_case, VotesChoice(party="adversary", states=("BTN", "WSM")))
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


def test_the_finding_says_where_there_is_nothing_to_say(toy_case: Case) -> None:
    none = votes(toy_case, VotesChoice(states=()))
    assert votes_finding(Words(), none) == "Choose a state to see how it voted"
    empty = made_finding(toy_case, BTN=float("nan"))
    assert empty == "Too few joint roll calls with Fiji to compare these states"
    result = votes(toy_case, VotesChoice())
    unknown = replace(result, extremes=None, joint=result.joint * 0)
    said = votes_finding(Words(), unknown)
    assert said == "No joint roll call of these states with Fiji"
