"""How a country gets its colour, on the claims of the toy case and on claims made up at random."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Sequence
from random import Random

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from components.analysis.claims.evidence import contradictions
from components.analysis.claims.resolution import Reading, resolve_stances, stance_of_group
from components.tables import Case, World
from tests.conftest import with_memberships
from tests.toy import load_toy

CASE = load_toy()
CODES = list(CASE.stance_scale.index)
STATES = ["BTN", "LUX", "NRU", "URY", "OMN", "NAM", "WSM", "MLT"]
ACTORS = [*STATES, *CASE.world.groups.index]
PASSAGES = ["table", "bullet", "prose"]
Claim = tuple[str, str, str]  # actor, stance, kind of passage
Told = list[list[Claim]]  # what is claimed in each of several worlds that share nothing
WORLDS = 12
# To make twelve worlds smaller takes minutes; the state that fails bears the number of its world.
TRIED = settings(max_examples=5, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def with_claims(claims: Sequence[Claim]) -> Case:
    """Return the case with only these claims."""
    return dataclasses.replace(CASE, stances=_stances([claims]))


def with_worlds(told: Told) -> Case:
    """Return a case of several copies of the toy world, each with claims of its own.

    A copy bears the number of its world behind the codes of its states and groups; only the
    subject and the adversary are there once. Twelve worlds are resolved about as quickly as one.
    """
    claims = [
        [(f"{actor}{n}", stance, passage) for actor, stance, passage in own]
        for n, own in enumerate(told)
    ]
    return dataclasses.replace(CASE, world=_worlds(len(told)), stances=_stances(claims))


@functools.cache
def _worlds(times: int) -> World:
    states = CASE.world.countries[CASE.world.countries.index.isin(STATES)].reset_index()
    parties = CASE.world.countries.loc[[CASE.settings.subject_iso3, CASE.settings.adversary_iso3]]
    countries = pd.concat([_copied(states, times, "iso3").set_index("iso3"), parties])
    return dataclasses.replace(
        CASE.world,
        countries=countries,
        groups=_copied(CASE.world.groups.reset_index(), times, "group_id").set_index("group_id"),
        memberships=_copied(CASE.world.memberships, times, "group_id", "iso3"),
    )


def _copied(rows: pd.DataFrame, times: int, *keys: str) -> pd.DataFrame:
    copies = [rows.assign(**{key: rows[key] + str(n) for key in keys}) for n in range(times)]
    return pd.concat(copies, ignore_index=True)


def _stances(told: Sequence[Sequence[Claim]]) -> pd.DataFrame:
    rows = [
        (f"ST{n:02d}{place:02d}", *claim)
        for n, own in enumerate(told)
        for place, claim in enumerate(own)
    ]
    return pd.DataFrame(rows, columns=["claim_id", "actor_id", "stance", "passage"])


claims = st.tuples(st.sampled_from(ACTORS), st.sampled_from(CODES), st.sampled_from(PASSAGES))
told = st.lists(st.lists(claims, max_size=12), min_size=WORLDS, max_size=WORLDS)
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


def test_divided_contradicts_nothing() -> None:
    case = with_claims([("OMN", "divided", "table"), ("OMN", "neutral", "prose")])
    row = resolve_stances(case).loc["OMN"]
    assert (row["stance"], row["contested"]) == ("neutral", False)
    assert row["deciding_claim_ids"] == ("ST0001",)


@pytest.mark.parametrize("reading", ["contested", "most_supportive", "least_supportive"])
def test_members_of_a_divided_group_inherit_nothing_else_from_it(reading: Reading) -> None:
    claims = [("CHESS", "opposed", "table"), ("CHESS", "divided", "prose")]
    case = with_claims([*claims, ("CHESS", "supportive", "table"), ("BTN", "opposed", "table")])
    resolved = resolve_stances(case, reading)
    row = resolved.loc["MLT"]
    assert (row["stance"], row["basis"], row["contested"]) == ("divided", "inherited", False)
    assert (row["deciding_claim_ids"], row["group_ids"]) == (("ST0001",), ("CHESS",))
    assert resolved.at["BTN", "stance"] == "opposed"
    assert stance_of_group(case, "CHESS", reading) == "divided"


def test_only_claims_with_a_position_are_contradictions() -> None:
    also_divided = CASE.stances.replace({"stance": {"hardline_opponent": "divided"}})
    also_divided = also_divided.replace({"actor_id": {"LUX": "NRU"}})
    found = contradictions(dataclasses.replace(CASE, stances=also_divided))
    assert found["claim_id"].tolist() == ["ST03", "ST04"]
    one_divided = CASE.stances.replace({"stance": {"opposed": "divided"}})
    assert contradictions(dataclasses.replace(CASE, stances=one_divided)).empty


def test_a_group_has_the_stance_of_its_claims() -> None:
    case = with_claims([("CHESS", "supportive", "prose"), ("CHESS", "committed_ally", "table")])
    assert stance_of_group(case, "CHESS") == "committed_ally"
    assert stance_of_group(case, "KITES") == ""


@pytest.mark.parametrize(("valid_to", "basis"), [("2001-06", "silent"), ("2001", "inherited")])
def test_membership_that_ended_is_not_inherited(valid_to: str, basis: str) -> None:
    memberships = CASE.world.memberships.copy()
    botswana = memberships["iso3"].eq("BWA") & memberships["group_id"].eq("KITES")
    memberships.loc[botswana, "valid_to"] = valid_to
    case = with_memberships(CASE, memberships)
    assert resolve_stances(case).at["BWA", "basis"] == basis


def test_worlds_side_by_side_are_resolved_like_each_alone() -> None:
    told = [[("BTN", "opposed", "table")], [("ISLANDS", "supportive", "prose")], []]
    together = resolve_stances(with_worlds(told))
    for n, own in enumerate(told):
        alone = resolve_stances(with_worlds([own]))
        copies = [f"{iso3}{n}" for iso3 in STATES]
        found = together.loc[copies, ["stance", "basis", "contested"]]
        expected = alone.loc[[f"{iso3}0" for iso3 in STATES], found.columns]
        assert found.to_numpy().tolist() == expected.to_numpy().tolist()


@TRIED
@given(told=told, reading=readings)
def test_a_group_claim_never_beats_an_own_claim(told: Told, reading: Reading) -> None:
    resolved = resolve_stances(with_worlds(told), reading)
    own = [[claim for claim in claims if claim[0] in STATES] for claims in told]
    alone = resolve_stances(with_worlds(own), reading)
    named = alone.index[alone["basis"].eq("named")]
    assert resolved.loc[named, "stance"].equals(alone.loc[named, "stance"])
    assert resolved.loc[named, "basis"].eq("named").all()


@TRIED
@given(told=told, reading=readings, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(told: Told, reading: Reading, shuffle: Random) -> None:
    case = with_worlds(told)
    order, members = list(case.stances.index), list(case.world.memberships.index)
    shuffle.shuffle(order)
    shuffle.shuffle(members)
    shuffled = dataclasses.replace(case, stances=case.stances.loc[order].reset_index(drop=True))
    shuffled = with_memberships(
        shuffled, case.world.memberships.loc[members].reset_index(drop=True)
    )
    pd.testing.assert_frame_equal(
        resolve_stances(case, reading), resolve_stances(shuffled, reading)
    )


@TRIED
@given(
    told=told,
    reading=readings,
    more=st.lists(
        st.tuples(st.sampled_from(STATES), st.sampled_from(CODES)),
        min_size=WORLDS,
        max_size=WORLDS,
    ),
)
def test_a_claim_about_one_country_changes_no_other(
    told: Told, reading: Reading, more: list[tuple[str, str]]
) -> None:
    wider = [[*own, (iso3, code, "table")] for own, (iso3, code) in zip(told, more, strict=True)]
    spoken_of = [f"{iso3}{n}" for n, (iso3, _) in enumerate(more)]
    before = resolve_stances(with_worlds(told), reading)
    after = resolve_stances(with_worlds(wider), reading)
    pd.testing.assert_frame_equal(before.drop(index=spoken_of), after.drop(index=spoken_of))
    assert after.loc[spoken_of, "basis"].eq("named").all()


@TRIED
@given(told=told)
def test_the_readings_are_in_order(told: Told) -> None:
    case = with_worlds(told)
    position = CASE.stance_scale["position"]
    most = resolve_stances(case, "most_supportive")["stance"].map(position)
    least = resolve_stances(case, "least_supportive")["stance"].map(position)
    both = most.notna() & least.notna()
    assert (most[both] >= least[both]).all()
