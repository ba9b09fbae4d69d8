"""What the backing index is made of in the shipped case."""

from __future__ import annotations

import math

import pytest

from components.address import IndexChoice
from components.analysis.index.backing_index import backing_index
from components.analysis.index.components import raw_components
from components.tables import Case


def test_components_of_the_shipped_case(case: Case) -> None:
    rows = raw_components(case)
    assert len(rows) == len(case.world.countries) - 2
    cuba = rows.loc["CUB"]
    assert cuba["direction"] == pytest.approx(13 / 9)
    assert cuba[["arms", "groups"]].tolist() == [0, 4]
    assert math.isnan(rows.at["JPN", "direction"])
    assert raw_components(case, 2020)["arms"].sum() < rows["arms"].sum()


def test_states_known_from_lists_or_without_votes_are_not_ranked(case: Case) -> None:
    result = backing_index(case, IndexChoice())
    assert result.not_ranked.few_votes == ("Vatican City",)
    assert "Chile" in result.not_ranked.listed
    unranked = [*result.not_ranked.few_votes, *result.not_ranked.listed]
    assert not result.rows["name"].isin(unranked).any()
    states = result.ranked + len(unranked) + result.not_ranked.silent
    assert states == len(raw_components(case))
