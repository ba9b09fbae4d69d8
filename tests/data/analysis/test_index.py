"""What the backing index is made of in the shipped case."""

from __future__ import annotations

import pytest

from components.analysis.index.components import raw_components
from components.tables import Case


def test_components_of_the_shipped_case(case: Case) -> None:
    rows = raw_components(case)
    assert len(rows) == len(case.world.countries) - 2
    cuba = rows.loc["CUB"]
    assert cuba["direction"] == pytest.approx(13 / 9)
    assert cuba[["arms", "groups", "capabilities"]].tolist() == [0, 4, 2]
    assert rows.loc["JPN", ["direction", "capabilities"]].isna().all()
    assert raw_components(case, 2020)["arms"].sum() < rows["arms"].sum()
