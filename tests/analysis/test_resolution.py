"""How a country gets its colour, on the source's claims and on claims made up at random."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.claims.resolution import Reading, resolve_stances
from components.tables import Case, load_case
from tests.conftest import DATA, with_memberships

CASE = load_case(DATA)
CODES = list(CASE.stance_scale.index)
STATES = ["BRA", "CHN", "FRA", "BRB", "IND", "JPN", "PER", "CYP", "DOM"]
ACTORS = [*STATES, *CASE.groups.index]


def with_claims(claims: list[tuple[str, str, str]]) -> Case:
    """Return the case with only these claims: actor, stance, kind of passage."""
    rows = [
        (f"ST{n:04d}", actor, "words", stance, "", "", passage, "article", f"place {n}", "summary")
        for n, (actor, stance, passage) in enumerate(claims)
    ]
    columns = [
        "claim_id",
        "actor_id",
        "wording",
        "stance",
        "support_wording",
        "action_wording",
        "passage",
    ]
    frame = pd.DataFrame(rows, columns=[*columns, "source_id", "locator", "summary"])
    return dataclasses.replace(CASE, stances=frame)


claims = st.lists(
    st.tuples(
        st.sampled_from(ACTORS),
        st.sampled_from(CODES),
        st.sampled_from(["table", "bullet", "prose"]),
    ),
    max_size=12,
)
readings = st.sampled_from(["contested", "most_supportive", "least_supportive"])


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
        ("GUY", "contested", "inherited", True),
        ("PER", "contested", "inherited", True),
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


@pytest.mark.parametrize(
    ("reading", "brazil", "china"),
    [
        ("contested", "contested", "contested"),
        ("most_supportive", "neutral", "supportive"),
        ("least_supportive", "opposed", "neutral"),
    ],
)
def test_reading_decides_the_colour_of_contested_states(
    case: Case, reading: Reading, brazil: str, china: str
) -> None:
    resolved = resolve_stances(case, reading)
    assert (resolved.at["BRA", "stance"], resolved.at["CHN", "stance"]) == (brazil, china)
    assert resolved.loc[["BRA", "CHN"], "contested"].all()


def test_reading_changes_no_uncontested_state(case: Case) -> None:
    plain = resolve_stances(case)
    sure = plain.index[~plain["contested"]]
    for reading in ("most_supportive", "least_supportive"):
        other = resolve_stances(case, reading)
        pd.testing.assert_frame_equal(plain.loc[sure], other.loc[sure])


def test_every_country_has_a_row_and_deciding_claims_are_those_that_decide(case: Case) -> None:
    resolved = resolve_stances(case)
    assert list(resolved.index) == list(case.countries.index)
    assert resolved.at["BRA", "deciding_claim_ids"] == ("ST07", "ST09", "ST21")
    assert resolved.at["FRA", "deciding_claim_ids"] == ("ST08",)
    assert resolved.at["JPN", "deciding_claim_ids"] == ()
    assert resolved.at["FRA", "group_ids"] == ("EU",)


def test_table_cell_before_prose_within_a_camp() -> None:
    case = with_claims([("JPN", "supportive", "prose"), ("JPN", "committed_ally", "table")])
    assert resolve_stances(case).at["JPN", "stance"] == "committed_ally"


def test_smallest_group_decides() -> None:
    # Dominican Republic: 13 Caribbean states, 121 non-aligned ones.
    case = with_claims([("NONALIGNED", "opposed", "table"), ("CARIBBEAN", "supportive", "prose")])
    assert resolve_stances(case).at["DOM", "stance"] == "supportive"


def test_divided_and_neutral_are_different_camps() -> None:
    case = with_claims([("JPN", "divided", "table"), ("JPN", "neutral", "table")])
    assert resolve_stances(case).at["JPN", "contested"]
    assert resolve_stances(case, "most_supportive").at["JPN", "stance"] == "neutral"


@pytest.mark.parametrize(("valid_to", "basis"), [("2025-06", "silent"), ("2025", "inherited")])
def test_membership_that_ended_is_not_inherited(valid_to: str, basis: str) -> None:
    memberships = CASE.memberships.copy()
    france = memberships["iso3"].eq("FRA") & memberships["group_id"].eq("EU")
    memberships.loc[france, "valid_to"] = valid_to
    case = with_memberships(CASE, memberships)
    assert resolve_stances(case).at["FRA", "basis"] == basis


@settings(max_examples=60)
@given(claims=claims, reading=readings)
def test_a_group_claim_never_beats_an_own_claim(
    claims: list[tuple[str, str, str]], reading: Reading
) -> None:
    resolved = resolve_stances(with_claims(claims), reading)
    own = [claim for claim in claims if claim[0] in STATES]
    alone = resolve_stances(with_claims(own), reading)
    named = alone.index[alone["basis"].eq("named")]
    assert resolved.loc[named, "stance"].equals(alone.loc[named, "stance"])
    assert resolved.loc[named, "basis"].eq("named").all()


@settings(max_examples=60)
@given(claims=claims, reading=readings, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    claims: list[tuple[str, str, str]], reading: Reading, shuffle: object
) -> None:
    case = with_claims(claims)
    order = list(case.stances.index)
    shuffle.shuffle(order)  # type: ignore[attr-defined]
    shuffled = dataclasses.replace(case, stances=case.stances.loc[order].reset_index(drop=True))
    members = CASE.memberships.sample(frac=1, random_state=len(claims)).reset_index(drop=True)
    shuffled = with_memberships(shuffled, members)
    pd.testing.assert_frame_equal(
        resolve_stances(case, reading), resolve_stances(shuffled, reading)
    )


@settings(max_examples=60)
@given(claims=claims, reading=readings, code=st.sampled_from(CODES), iso3=st.sampled_from(STATES))
def test_a_claim_about_one_country_changes_no_other(
    claims: list[tuple[str, str, str]], reading: Reading, code: str, iso3: str
) -> None:
    before = resolve_stances(with_claims(claims), reading).drop(index=iso3)
    after = resolve_stances(with_claims([*claims, (iso3, code, "table")]), reading)
    pd.testing.assert_frame_equal(before, after.drop(index=iso3))
    assert after.at[iso3, "basis"] == "named"


@settings(max_examples=60)
@given(claims=claims)
def test_the_readings_are_in_order(claims: list[tuple[str, str, str]]) -> None:
    case = with_claims(claims)
    position = CASE.stance_scale["position"]
    most = resolve_stances(case, "most_supportive")["stance"].map(position)
    least = resolve_stances(case, "least_supportive")["stance"].map(position)
    both = most.notna() & least.notna()
    assert (most[both] >= least[both]).all()
