"""What the reach page finds, in one sentence."""

from __future__ import annotations

import pytest

from components.address import ReachChoice
from components.analysis.reach.result import reach
from components.tables import Case
from components.words import Words
from components.words.reach import finding


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (ReachChoice(actors=()), "Choose an ally to see how 500\u00a0t could reach Suva"),
        (
            ReachChoice(actors=("BTN",), mode="sea"),
            "No way of bringing 500\u00a0t to Suva has all its figures documented",
        ),
        (
            ReachChoice(actors=("OMN",)),
            "Oman could ship 500\u00a0t to Suva in 35–44 days",
        ),
        (
            ReachChoice(actors=("OMN", "BTN")),
            (
                "Soonest with 500\u00a0t to Suva: Bhutan by air in 65–156 days, Oman by sea in "
                "35–44 days"
            ),
        ),
    ],
)
def test_the_finding_names_what_is_soonest(toy_case: Case, choice: ReachChoice, said: str) -> None:
    assert finding(Words(), reach(toy_case, choice)) == said
