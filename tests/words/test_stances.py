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
        ({}, "The source says that one state backs Suva in its own name"),
        (
            {"reading": "most_supportive"},
            "The source says that 2 states back Suva in their own name",
        ),
        ({"region": ("asia",)}, "Asia: The source says that one state backs Suva in its own name"),
        ({"region": ("oceania",)}, "Oceania: The source says of no state that it backs Suva"),
        (
            {"region": ("oceania",), "reading": "most_supportive"},
            "Oceania: The source says that one state backs Suva in its own name",
        ),
        ({"stance": ("opposed",), "countries": ("BTN",)}, "No country matches these filters"),
        (
            {"countries": ("BWA",)},
            "The source says that one state backs Suva, through a group that it names",
        ),
        (
            {"countries": ("BWA", "ZMB")},
            "The source says that 2 states back Suva, through a group that it names",
        ),
        ({"countries": ("LUX",)}, "The source says of no state here that it backs Suva"),
    ],
)
def test_headline(toy_case: Case, filters: dict[str, object], sentence: str) -> None:
    choice = MapChoice(**filters)  # type: ignore[arg-type]
    assert stances_finding(Words(), stances(toy_case, choice)) == sentence
