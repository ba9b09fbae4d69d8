"""What the reach page finds, in one sentence."""

from __future__ import annotations

import pytest

from components.address import ReachChoice
from components.analysis.reach.drivers import Driver
from components.analysis.reach.result import reach
from components.tables import Case
from components.words import Words
from components.words.reach import driver_in_words, finding


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
            "Soonest with 500\u00a0t in Suva: Oman by sea in 35–44 days",
        ),
    ],
)
def test_the_finding_names_what_is_soonest(toy_case: Case, choice: ReachChoice, said: str) -> None:
    assert finding(Words(), reach(toy_case, choice)) == said


def test_an_assumption_that_drives_a_range_is_written_as_it_is() -> None:
    driver = Driver("Oman", "air", (3, 25), "Load", "share", (0.25, 0.65), (15.2, 6))
    said = driver_in_words(Words(), driver)
    assert "(share): about 15 days at 0.25, about 6 days at 0.65" in said
