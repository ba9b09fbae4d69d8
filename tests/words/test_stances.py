"""What the map finds is counted from the states that a choice leaves."""

from __future__ import annotations

import pytest

from components.address import MapChoice
from components.analysis.stances import stances
from components.tables import Case
from components.words import Words
from components.words.stances import stances_finding


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        ({}, "Four states back Caracas in their own name"),
        ({"region": ("europe",)}, "Europe: One state backs Caracas in its own name"),
        ({"region": ("oceania",)}, "Oceania: No state backs Caracas"),
        ({"stance": ("opposed",)}, "No country matches these filters"),
        ({"countries": ("BRB", "DOM")}, "Two states back Caracas, through a group that was named"),
        ({"countries": ("COL",)}, "No state here backs Caracas"),
        (
            {"reading": "most_supportive"},
            "Five states back Caracas in their own name",
        ),
    ],
)
def test_headline(case: Case, filters: dict[str, object], sentence: str) -> None:
    choice = MapChoice(**filters)  # type: ignore[arg-type]
    assert stances_finding(Words(), stances(case, choice)) == sentence
