"""What actors can give, beside each other, and the claims that stand behind a state."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.analysis.claims.evidence import (
    all_claims,
    contradictions,
    evidence_for,
)
from components.analysis.claims.support import (
    capability_actors,
    likelihoods,
    reach_claims,
    support_by_state,
    support_matrix,
)
from components.tables import Case


def told_again(case: Case, passage: str) -> Case:
    """Return the case with Bhutan's claim of support a second time, in another passage."""
    again = case.capabilities[case.capabilities["claim_id"].eq("CA01")].assign(
        claim_id="CA09", passage=passage, locator=f"{passage} 9", likelihood=""
    )
    return replace(case, capabilities=pd.concat([case.capabilities, again], ignore_index=True))


def test_broadest_actor_first_then_by_name(toy_case: Case) -> None:
    assert capability_actors(toy_case) == ("BTN", "URY", "KITES", "OMN")
    breadth = support_matrix(toy_case).drop_duplicates("actor_id")["breadth"]
    assert breadth.tolist() == [2, 2, 1, 1]


@pytest.mark.parametrize("passage", ["prose", "bullet", "table"])
def test_table_beats_prose_as_the_place_of_a_kind(toy_case: Case, passage: str) -> None:
    matrix = support_matrix(told_again(toy_case, passage), ["BTN"]).set_index("code")
    assert matrix.at["military", "stated_in"] == "table"
    assert matrix.at["military", "locators"] == ("table 2, row CA01", f"{passage} 9")
    prose = toy_case.capabilities.assign(passage="bullet")
    only = support_matrix(replace(toy_case, capabilities=prose), ["BTN"])
    assert only["stated_in"].tolist() == ["prose", "prose"]


def test_likelihoods_show_word_and_range_the_highest_first(toy_case: Case) -> None:
    rows = likelihoods(toy_case, ["URY", "KITES", "BTN", "LUX"])
    columns = ["actor_id", "wording", "low_pct", "high_pct"]
    assert rows[columns].to_numpy().tolist() == [
        ["BTN", "low in words", 10, 30],
        ["URY", "very_low in words", 0, 10],
    ]


def test_reach_has_one_row_per_actor_and_groups_have_no_distance(toy_case: Case) -> None:
    rows = reach_claims(told_again(toy_case, "prose"), ["BTN", "LUX", "KITES"])
    rows = rows.set_index("actor_id")
    said = [(each.wording, each.verbatim) for each in rows.at["BTN", "statements"]]
    assert said == [("near in words", True), ("near in words", False)]
    assert rows.at["LUX", "statements"] == ()
    assert pd.isna(rows.at["KITES", "distance_km"])


def test_states_inherit_kinds_of_support_from_a_named_group(toy_case: Case) -> None:
    support = support_by_state(toy_case)
    assert support.loc["BTN"].tolist() == [("military", "training"), "named"]
    assert support.loc["BWA"].tolist() == [("economic",), "inherited"]
    assert support.loc["LUX"].tolist() == [(), "silent"]


def test_all_claims_holds_every_row(toy_case: Case) -> None:
    claims = all_claims(toy_case)
    tables = (
        toy_case.stances,
        toy_case.capabilities,
        toy_case.recommendations,
        toy_case.context,
    )
    assert len(claims) == sum(len(table) for table in tables)
    assert claims["claim_id"].is_unique
    assert claims["locator"].ne("").all()


def test_claims_contradict_in_several_camps_the_most_supportive_first(toy_case: Case) -> None:
    rows = contradictions(toy_case)
    assert rows[["actor_id", "stance"]].to_numpy().tolist() == [
        ["NRU", "supportive"],
        ["NRU", "opposed"],
    ]


def test_evidence_puts_own_claims_first_and_says_which_decide(toy_case: Case) -> None:
    stances = evidence_for(toy_case, "NRU").stances
    assert stances[["claim_id", "via", "decides"]].to_numpy().tolist() == [
        ["ST03", "", True],
        ["ST04", "", True],
        ["ST08", "Small islands", False],
        ["ST06", "Chess players", False],
    ]
