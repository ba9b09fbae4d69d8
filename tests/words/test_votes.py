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
    return votes_finding(Words(), made).removesuffix(", 1999–2001")


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ({"BTN": 0.58}, "Bhutan voted with Fiji in 58\u00a0% of joint roll calls"),
        (
            {"BTN": 0.581, "LUX": 0.579},
            "Bhutan and Luxembourg voted equally often with Fiji (58\u00a0%)",
        ),
        (
            dict.fromkeys(("BTN", "LUX", "MLT", "NAM"), 0.58),
            "All 4 states voted equally often with Fiji (58\u00a0%)",
        ),
        (
            {"BTN": 0.58, "LUX": 0.58, "WSM": 0.97},
            (
                "Of 3 states charted, Samoa voted most often with Fiji (97\u00a0%), Bhutan and "
                "Luxembourg least often (58\u00a0%)"
            ),
        ),
        (
            {"WSM": 0.971, "ZMB": 0.969, "OMN": 0.97, "BTN": 0.58},
            (
                "Of 4 states charted, Samoa, Zambia and Oman voted most often with Fiji "
                "(97\u00a0%) and Bhutan least often (58\u00a0%)"
            ),
        ),
        (
            dict.fromkeys(("WSM", "ZMB", "OMN", "NRU"), 0.97) | {"BTN": 0.58},
            (
                "Of 5 states charted, 4 states voted most often with Fiji (97\u00a0%) and Bhutan "
                "least often (58\u00a0%)"
            ),
        ),
    ],
)
def test_the_finding_names_all_that_tie_at_the_precision_shown(
    toy_case: Case, shares: dict[str, float], said: str
) -> None:
    assert made_finding(toy_case, **shares) == said


def test_the_finding_says_where_there_is_nothing_to_say(toy_case: Case) -> None:
    none = votes(toy_case, VotesChoice(states=()))
    assert votes_finding(Words(), none) == "Choose a state to see how it voted"
    empty = made_finding(toy_case, BTN=float("nan"))
    assert empty == "Too few joint roll calls with Fiji to compare these states"
    result = votes(toy_case, VotesChoice())
    unknown = replace(result, extremes=None, shares=result.shares * float("nan"))
    said = votes_finding(Words(), unknown)
    assert said == "No joint roll call of these states with Fiji"
