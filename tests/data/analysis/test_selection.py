"""Filters leave the countries that a reader would expect, and the headline counts them."""

from __future__ import annotations

import pytest

from components.address import MapChoice
from components.analysis.claims.quotation import Statement
from components.analysis.selection import describe_countries, select_countries
from components.analysis.stances import stances
from components.tables import Case


def chosen(case: Case, **filters: object) -> list[str]:
    choice = MapChoice(**filters)  # type: ignore[arg-type]
    return list(select_countries(case, describe_countries(case, choice.reading), choice).index)


def test_nothing_chosen_leaves_all_but_subject_and_adversary(case: Case) -> None:
    assert len(chosen(case)) == len(case.world.countries) - 2


def test_strongest_named_backers_come_first(case: Case) -> None:
    named = chosen(case, basis="named_only")
    assert named == ["CUB", "NIC", "IRN", "RUS", "ARG", "MEX", "BRA", "CHN", "COL"]


def test_region(case: Case) -> None:
    assert set(case.world.countries.loc[chosen(case, region=("europe",)), "region"]) == {"Europe"}


def test_regions_add_up(case: Case) -> None:
    both = chosen(case, region=("europe", "asia"))
    parts = {*chosen(case, region=("europe",)), *chosen(case, region=("asia",))}
    assert set(both) == parts


def test_support_type_keeps_states_and_members_of_named_groups(case: Case) -> None:
    assert set(chosen(case, support=("air_defence",))) == {"RUS"}
    diplomatic = chosen(case, support=("diplomatic",))
    assert {"RUS", "CUB", "BRB"} <= set(diplomatic)
    assert "JPN" not in diplomatic


def test_filters_combine(case: Case) -> None:
    assert chosen(case, region=("americas",), stance=("committed_ally",)) == ["CUB", "NIC"]
    assert chosen(case, region=("oceania",), stance=("opposed",)) == []


def test_filters_that_leave_nothing_can_be_joined_by_further_ones(case: Case) -> None:
    nothing = chosen(
        case,
        region=("oceania",),
        stance=("opposed",),
        support=("diplomatic",),
        basis="named_only",
        search="a",
    )
    assert nothing == []


def test_stance_filter_follows_the_reading(case: Case) -> None:
    assert "BRA" not in chosen(case, stance=("opposed",))
    assert chosen(case, stance=("opposed",), reading="least_supportive") == ["BRA"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("CAUTIOUS", ["CHN"]),
        ("strong ally", ["NIC"]),
        ("braz", ["BRA"]),
        ("bullet 2 policy", ["COL"]),
    ],
)
def test_search_in_names_and_words(case: Case, search: str, found: list[str]) -> None:
    assert chosen(case, search=search) == found


def test_only_words_of_table_cells_are_the_sources_own(case: Case) -> None:
    wordings = describe_countries(case).at["BRA", "wordings"]
    assert Statement("Oppositional", verbatim=True, locator="table 2, row Brazil") in wordings
    words = "careful neutrality between both sides"
    paraphrase = Statement(words, verbatim=False, locator="section 1, bullet 1")
    assert paraphrase in wordings


def test_counts_add_up(case: Case) -> None:
    result = stances(case, MapChoice())
    counts, table = result.counts, result.by_stance
    assert counts.named + counts.inherited + counts.silent == len(result.rows)
    assert table["total"].sum() == len(result.rows)
    assert table["named"].sum() == counts.named == 9
    assert table.at["contested", "total"] == counts.contested == 16
    assert "opposed" not in table.index
