"""The map through its lenses: what leaves with it in a picture says the same as the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.address import MapChoice
from components.analysis.lens import lens
from components.analysis.record.positions import THROUGH_GROUP, PositionsResult
from components.figures.maps.lens import lens_map
from components.figures.theme import LIGHT
from components.tables import Case
from components.words import Words


def labels(case: Case, **choice: object) -> list[str]:
    result = lens(case, MapChoice(frame="world", **choice))  # type: ignore[arg-type]
    return [entry.label for entry in lens_map(result, Words(), LIGHT).entries()]


@pytest.mark.parametrize(
    ("choice", "paler"),
    [
        ({"lens": "article", "basis": "with_groups"}, ["Fainter: only its group is named"]),
        ({"lens": "record"}, ["Fainter: known from lists only"]),
        ({"lens": "force"}, []),
        ({"lens": "votes"}, []),
        ({"lens": "index"}, []),
        ({"lens": "recognition"}, []),
    ],
    ids=lambda each: each["lens"] if isinstance(each, dict) else "",
)
def test_the_key_says_what_pale_means_through_each_lens(
    toy_case: Case, choice: dict[str, object], paler: list[str]
) -> None:
    assert [label for label in labels(toy_case, **choice) if "Fainter" in label] == paler


def test_the_key_of_positions_says_which_states_spoke_through_a_group(toy_case: Case) -> None:
    result = lens(toy_case, MapChoice(lens="force", frame="world"))
    assert isinstance(result.shown, PositionsResult)
    rows = result.shown.rows
    through = rows.assign(basis=rows["basis"].mask(rows["shown_as"].ne("unknown"), THROUGH_GROUP))
    shown = replace(result, shown=replace(result.shown, rows=through))
    assert lens_map(shown, Words(), LIGHT).entries()[-1].label == "Fainter: by its group only"
