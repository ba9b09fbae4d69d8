"""What the votes show, in one sentence."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.address import VotesChoice
from components.analysis.record.agreement import votes
from components.analysis.record.votes import extremes
from components.tables import Case
from components.words import Words
from components.words.votes import votes_finding


def made_finding(case: Case, **shares: float) -> str:
    """Return the finding on states with these shares of agreement with the subject."""
    result = votes(case, VotesChoice(states=tuple(shares)))
    made = replace(result, extremes=extremes(pd.Series(shares)))
    return votes_finding(Words(), made).removesuffix(", 2019–2021")


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ({"BGR": 0.58}, "Bulgaria voted with Venezuela in 58 % of joint roll calls"),
        (
            {"BGR": 0.581, "FRA": 0.579},
            "Bulgaria and France voted equally often with Venezuela (58 %)",
        ),
        (
            dict.fromkeys(("BGR", "FRA", "ITA", "ESP"), 0.58),
            "All 4 states voted equally often with Venezuela (58 %)",
        ),
        (
            {"BGR": 0.58, "FRA": 0.58, "CUB": 0.97},
            (
                "Of 3 states charted, Cuba voted most often with Venezuela (97 %), Bulgaria and "
                "France least often (58 %)"
            ),
        ),
        (
            {"CUB": 0.971, "NIC": 0.969, "IRN": 0.97, "BGR": 0.58},
            (
                "Of 4 states charted, Cuba, Nicaragua and Iran voted most often with Venezuela "
                "(97 %) and Bulgaria least often (58 %)"
            ),
        ),
        (
            dict.fromkeys(("CUB", "NIC", "IRN", "CHN"), 0.97) | {"BGR": 0.58},
            (
                "Of 5 states charted, 4 states voted most often with Venezuela (97 %) and Bulgaria "
                "least often (58 %)"
            ),
        ),
    ],
)
def test_the_finding_names_all_that_tie_at_the_precision_shown(
    case: Case, shares: dict[str, float], said: str
) -> None:
    assert made_finding(case, **shares) == said


def test_the_finding_says_where_there_is_nothing_to_say(case: Case) -> None:
    none = votes(case, VotesChoice(states=()))
    assert votes_finding(Words(), none) == "Choose a state to see how it voted"
    empty = made_finding(case, BGR=float("nan"))
    assert empty == "No joint roll call of these states with Venezuela"
