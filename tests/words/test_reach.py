"""What the reach page finds, in one sentence."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
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
            "Soonest to bring 500\u00a0t to Suva: Oman by sea in 35–44 days",
        ),
    ],
)
def test_the_finding_names_what_is_soonest(toy_case: Case, choice: ReachChoice, said: str) -> None:
    assert finding(Words(), reach(toy_case, choice)) == said


def test_ways_whose_ranges_overlap_are_all_named_as_possible(toy_case: Case) -> None:
    result = reach(toy_case, ReachChoice(actors=("OMN", "BTN")))
    assert set(result.best["mode"]) == {"air", "sea"}
    alike = result.best.assign(deliver_days_low=3.0, deliver_days_high=9.3)
    said = finding(Words(), replace(result, best=alike, first=alike))
    assert said.startswith("First to bring 500\u00a0t to Suva could be ")
    assert "Oman by sea in 3–9 days" in said
    assert " or " in said
    many = pd.concat([alike, alike])
    said = finding(Words(), replace(result, best=many, first=many))
    assert said.endswith(f"is open: the ranges of {len(many)} ways overlap")


def test_an_assumption_that_drives_a_range_is_written_as_it_is() -> None:
    driver = Driver("Oman", "air", (3, 25), "Load", "share", (0.25, 0.65), (15.2, 6))
    said = driver_in_words(Words(), driver)
    assert "(share): about 15 days at 0.25, about 6 days at 0.65" in said
