"""What actors can give, beside each other."""

from __future__ import annotations

import pandas as pd

from components.analysis.claims.support import (
    capability_actors,
    likelihoods,
    reach_claims,
    support_by_state,
    support_matrix,
)
from components.tables import Case


def test_broadest_actor_first(case: Case) -> None:
    assert capability_actors(case)[:3] == ("RUS", "IRN", "CHN")


def test_table_beats_prose_as_the_place_of_a_kind(case: Case) -> None:
    matrix = support_matrix(case, ["RUS"]).set_index("code")
    assert matrix.at["air_defence", "stated_in"] == "table"
    assert matrix.at["economic", "stated_in"] == "prose"
    assert matrix.at["air_defence", "locators"] == ("table 3, row Russia", "section 3, bullet 1")


def test_likelihoods_show_word_and_range(case: Case) -> None:
    rows = likelihoods(case, ["RUS", "CHN", "IRN", "CUB"]).set_index("actor_id")
    assert list(rows.index) == ["RUS", "CHN", "IRN"]
    assert rows.loc["RUS", ["wording", "low_pct", "high_pct"]].tolist() == [
        "Low to moderate",
        12,
        33,
    ]


def test_reach_has_one_row_an_actor_and_groups_have_no_distance(case: Case) -> None:
    rows = reach_claims(case, ["RUS", "CUB", "CARIBBEAN"]).set_index("actor_id")
    said = [(each.wording, each.verbatim) for each in rows.at["RUS", "statements"]]
    assert said == [
        ("Limited, indirect", True),
        ("limited operational support at a distance", False),
    ]
    assert rows.at["CUB", "statements"] == ()
    assert pd.isna(rows.at["CARIBBEAN", "distance_km"])


def test_states_inherit_kinds_of_support_from_a_named_group(case: Case) -> None:
    support = support_by_state(case)
    assert support.loc["BRB"].tolist() == [("economic", "diplomatic"), "inherited"]
    assert support.loc["CUB"].tolist() == [("military", "diplomatic"), "named"]
    assert support.loc["JPN"].tolist() == [(), "silent"]
