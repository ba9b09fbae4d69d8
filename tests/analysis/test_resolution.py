"""How a country gets its colour, on the claims of the toy case and on claims made up at random."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.claims.resolution import Reading, resolve_stances
from components.tables import Case
from tests.conftest import with_memberships
from tests.toy import load_toy

CASE = load_toy()
CODES = list(CASE.stance_scale.index)
STATES = ["BTN", "LUX", "NRU", "URY", "OMN", "NAM", "WSM", "MLT"]
ACTORS = [*STATES, *CASE.world.groups.index]


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
        ("BTN", "committed_ally", "named", False),
        ("LUX", "hardline_opponent", "named", False),
        ("NRU", "contested", "named", True),
        ("URY", "neutral", "named", False),
        ("BWA", "supportive", "inherited", False),
        ("WSM", "opposed", "inherited", False),
        ("MLT", "opposed", "inherited", False),  # the islands are fewer than the chess players
        ("OMN", None, "silent", False),  # a former member inherits nothing
        ("NAM", None, "silent", False),  # nor does a suspended one
        ("FJI", None, "subject", False),
        ("ISL", None, "adversary", False),
    ],
)
def test_a_state_gets_its_stance(
    toy_case: Case,
    iso3: str,
    stance: str | None,
    basis: str,
    contested: bool,  # noqa: FBT001
) -> None:
    row = resolve_stances(toy_case).loc[iso3]
    assert (row["stance"] if pd.notna(row["stance"]) else None) == stance
    assert row["basis"] == basis
    assert row["contested"] == contested


@pytest.mark.parametrize(
    ("reading", "stance"),
    [
        ("contested", "contested"),
        ("most_supportive", "supportive"),
        ("least_supportive", "opposed"),
    ],
)
def test_reading_decides_the_colour_of_contested_states(
    toy_case: Case, reading: Reading, stance: str
) -> None:
    resolved = resolve_stances(toy_case, reading)
    assert resolved.at["NRU", "stance"] == stance
    assert resolved.at["NRU", "contested"]


def test_reading_changes_no_uncontested_state(toy_case: Case) -> None:
    plain = resolve_stances(toy_case)
    sure = plain.index[~plain["contested"]]
    for reading in ("most_supportive", "least_supportive"):
        other = resolve_stances(toy_case, reading)
        pd.testing.assert_frame_equal(plain.loc[sure], other.loc[sure])


def test_every_country_has_a_row_and_deciding_claims_are_those_that_decide(toy_case: Case) -> None:
    resolved = resolve_stances(toy_case)
    assert list(resolved.index) == list(toy_case.world.countries.index)
    assert resolved.at["NRU", "deciding_claim_ids"] == ("ST03", "ST04")
    assert resolved.at["BWA", "deciding_claim_ids"] == ("ST05",)
    assert resolved.at["OMN", "deciding_claim_ids"] == ()
    assert resolved.at["BWA", "group_ids"] == ("KITES",)


def test_table_cell_before_prose_within_a_camp() -> None:
    case = with_claims([("OMN", "supportive", "prose"), ("OMN", "committed_ally", "table")])
    assert resolve_stances(case).at["OMN", "stance"] == "committed_ally"


def test_smallest_group_decides() -> None:
    # Malta: three islands, six chess players.
    case = with_claims([("CHESS", "opposed", "table"), ("ISLANDS", "supportive", "prose")])
    assert resolve_stances(case).at["MLT", "stance"] == "supportive"


def test_divided_and_neutral_are_different_camps() -> None:
    case = with_claims([("OMN", "divided", "table"), ("OMN", "neutral", "table")])
    assert resolve_stances(case).at["OMN", "contested"]
    assert resolve_stances(case, "most_supportive").at["OMN", "stance"] == "neutral"


@pytest.mark.parametrize(("valid_to", "basis"), [("2001-06", "silent"), ("2001", "inherited")])
def test_membership_that_ended_is_not_inherited(valid_to: str, basis: str) -> None:
    memberships = CASE.world.memberships.copy()
    botswana = memberships["iso3"].eq("BWA") & memberships["group_id"].eq("KITES")
    memberships.loc[botswana, "valid_to"] = valid_to
    case = with_memberships(CASE, memberships)
    assert resolve_stances(case).at["BWA", "basis"] == basis


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
    members = CASE.world.memberships.sample(frac=1, random_state=len(claims)).reset_index(drop=True)
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
