"""How the shipped claims colour states, read by hand from the source."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.claims.resolution import resolve_stances
from components.tables import Case


def test_contested_are_those_whose_own_claims_contradict(case: Case) -> None:
    resolved = resolve_stances(case)
    assert set(resolved.index[resolved["contested"]]) == {"BRA", "CHN"}


@pytest.mark.parametrize(
    ("iso3", "stance", "basis", "contested"),
    [
        ("BRA", "contested", "named", True),
        ("CHN", "contested", "named", True),
        ("COL", "hardline_opponent", "named", False),
        ("NIC", "committed_ally", "named", False),
        ("CUB", "committed_ally", "named", False),
        ("RUS", "supportive", "named", False),
        ("IRN", "supportive", "named", False),
        ("MEX", "neutral", "named", False),
        ("ARG", "neutral", "named", False),
        ("FRA", "divided", "inherited", False),
        ("CYP", "divided", "inherited", False),  # left the Non-Aligned Movement, is in the EU
        ("MLT", "divided", "inherited", False),
        ("BRB", "supportive", "inherited", False),
        ("HTI", "supportive", "inherited", False),
        ("GUY", "divided", "inherited", False),
        ("PER", "divided", "inherited", False),
        ("IND", "neutral", "inherited", False),
        ("BLR", "neutral", "inherited", False),
        ("KAZ", None, "silent", False),  # an observer inherits nothing
        ("JPN", None, "silent", False),
        ("VEN", None, "subject", False),
        ("USA", None, "adversary", False),
    ],
)
def test_the_source(case: Case, iso3: str, stance: str | None, basis: str, contested: bool) -> None:  # noqa: FBT001
    row = resolve_stances(case).loc[iso3]
    assert (row["stance"] if pd.notna(row["stance"]) else None) == stance
    assert row["basis"] == basis
    assert row["contested"] == contested
