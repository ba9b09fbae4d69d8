"""What the votes show, in one sentence."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.record import votes as rules
from components.analysis.record.votes import ALL_ISSUES
from components.tables import Case
from components.words import Words
from components.words.votes import votes_headline


def make_headline(case: Case, monkeypatch: pytest.MonkeyPatch, **shares: float) -> str:
    """Return the headline of states with these shares of agreement with the subject."""
    made = pd.DataFrame({"share_subject": shares})
    monkeypatch.setattr(rules, "pooled_agreement", lambda _case, _issue: made)
    return votes_headline(Words(), case, tuple(shares), ALL_ISSUES).removesuffix(", 2019–2021")


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
def test_the_headline_names_all_that_tie_at_the_precision_shown(
    case: Case, monkeypatch: pytest.MonkeyPatch, shares: dict[str, float], said: str
) -> None:
    assert make_headline(case, monkeypatch, **shares) == said


def test_the_headline_says_where_there_is_nothing_to_say(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert votes_headline(Words(), case, (), ALL_ISSUES) == "Choose a state to see how it voted"
    empty = make_headline(case, monkeypatch, BGR=float("nan"))
    assert empty == "No joint roll call of these states with Venezuela"
