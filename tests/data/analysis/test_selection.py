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


def test_strongest_named_backers_come_first(case: Case) -> None:
    named = chosen(case, basis="named_only")
    assert named == ["CUB", "NIC", "IRN", "RUS", "ARG", "MEX", "BRA", "CHN", "COL"]


def test_support_type_keeps_states_and_members_of_named_groups(case: Case) -> None:
    assert set(chosen(case, support=("air_defence",))) == {"RUS"}
    diplomatic = chosen(case, support=("diplomatic",))
    assert {"RUS", "CUB", "BRB"} <= set(diplomatic)
    assert "JPN" not in diplomatic


def test_filters_combine(case: Case) -> None:
    assert chosen(case, region=("americas",), stance=("committed_ally",)) == ["CUB", "NIC"]
    assert chosen(case, region=("oceania",), stance=("opposed",)) == []


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


def test_nine_states_are_named_and_two_contested(case: Case) -> None:
    result = stances(case, MapChoice())
    counts, table = result.counts, result.by_stance
    assert table["named"].sum() == counts.named == 9
    assert table.at["contested", "total"] == counts.contested == 2
    assert "opposed" not in table.index
