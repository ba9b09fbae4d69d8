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
        ({}, "One state backs Suva in its own name"),
        ({"reading": "most_supportive"}, "Two states back Suva in their own name"),
        ({"region": ("asia",)}, "Asia: One state backs Suva in its own name"),
        ({"region": ("oceania",)}, "Oceania: No state backs Suva"),
        (
            {"region": ("oceania",), "reading": "most_supportive"},
            "Oceania: One state backs Suva in its own name",
        ),
        ({"stance": ("opposed",), "countries": ("BTN",)}, "No country matches these filters"),
        ({"countries": ("BWA",)}, "One state backs Suva, through a group that was named"),
        ({"countries": ("BWA", "ZMB")}, "Two states back Suva, through a group that was named"),
        ({"countries": ("LUX",)}, "No state here backs Suva"),
    ],
)
def test_headline(toy_case: Case, filters: dict[str, object], sentence: str) -> None:
    choice = MapChoice(**filters)  # type: ignore[arg-type]
    assert stances_finding(Words(), stances(toy_case, choice)) == sentence
