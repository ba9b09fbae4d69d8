"""Distances against figures computed elsewhere."""

from __future__ import annotations

import pytest

from components.analysis.actors.distances import distance_to_subject_km
from components.tables import Case


@pytest.mark.parametrize(("iso3", "km"), [("CUB", 2150), ("RUS", 9940)])
def test_distance_within_one_percent(case: Case, iso3: str, km: float) -> None:
    assert distance_to_subject_km(case)[iso3] == pytest.approx(km, rel=0.01)


def test_the_subject_is_at_no_distance_and_no_capital_farther_than_half_the_globe(
    case: Case,
) -> None:
    distances = distance_to_subject_km(case)
    assert distances[case.settings.subject_iso3] == 0
    assert distances.max() < 20_004
