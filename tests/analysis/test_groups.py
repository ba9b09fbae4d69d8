"""Groups that a state shares with the subject on the case's day, and what parties are called."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.analysis.actors.groups import current_members, shared_groups
from components.analysis.actors.names import party_names, party_names_in_sentence
from components.tables import Case
from tests.conftest import with_memberships


def with_member(case: Case, group_id: str, iso3: str, status: str = "member") -> Case:
    """Return the case in a world in which a state has this status in a group."""
    rows = case.world.memberships
    rows = rows[~(rows["group_id"].eq(group_id) & rows["iso3"].eq(iso3))]
    new = {"group_id": group_id, "iso3": iso3, "status": status, "source_id": "almanac"}
    row = pd.DataFrame([new]).reindex(columns=rows.columns, fill_value="")
    return with_memberships(case, pd.concat([rows, row], ignore_index=True))


@pytest.mark.parametrize(
    ("iso3", "groups"), [("BTN", ("CHESS",)), ("LUX", ("CHESS",)), ("BWA", ()), ("WSM", ())]
)
def test_shared_groups(toy_case: Case, iso3: str, groups: tuple[str, ...]) -> None:
    assert shared_groups(toy_case)[iso3] == groups


def test_all_groups_that_are_shared_are_named(toy_case: Case) -> None:
    case = with_member(toy_case, "KITES", "FJI")
    assert shared_groups(case)["BTN"] == ("CHESS", "KITES")
    assert shared_groups(case)["BWA"] == ("KITES",)


@pytest.mark.parametrize("status", ["suspended", "former"])
def test_who_is_no_member_today_shares_nothing(toy_case: Case, status: str) -> None:
    case = with_member(toy_case, "CHESS", "LUX", status)
    assert shared_groups(case)["LUX"] == ()
    assert shared_groups(with_member(case, "CHESS", "LUX"))["LUX"] == ("CHESS",)


def test_a_group_that_suspended_the_subject_is_not_shared(toy_case: Case) -> None:
    case = with_member(toy_case, "CHESS", "FJI", "suspended")
    assert not any(shared_groups(case))


@pytest.mark.parametrize("group_id", ["ISLANDS", "SCOUTS"])
def test_only_groups_that_states_join_count(toy_case: Case, group_id: str) -> None:
    case = with_member(with_member(toy_case, group_id, "FJI"), group_id, "WSM")
    members = current_members(case)
    assert group_id in set(members.loc[members["iso3"].eq("FJI"), "group_id"])
    assert shared_groups(case)["WSM"] == ()


def test_every_country_has_an_answer_and_the_subject_shares_all(toy_case: Case) -> None:
    shared = shared_groups(toy_case)
    assert list(shared.index) == list(toy_case.world.countries.index)
    assert all(isinstance(groups, tuple) for groups in shared)
    assert shared["FJI"] == ("CHESS",)


@pytest.mark.parametrize(
    ("given", "in_sentence"), [("", "Iceland"), ("the Land of Ice", "the Land of Ice")]
)
def test_a_sentence_has_the_name_of_a_party_as_the_table_gives_it(
    toy_case: Case, given: str, in_sentence: str
) -> None:
    countries = toy_case.world.countries.copy()
    countries.loc["ISL", "name_in_sentence"] = given
    case = replace(toy_case, world=replace(toy_case.world, countries=countries))
    assert party_names(case) == {"subject": "Fiji", "adversary": "Iceland"}
    assert party_names_in_sentence(case) == {"subject": "Fiji", "adversary": in_sentence}
