"""Filters leave the countries that a reader would expect, and the headline counts them."""

from __future__ import annotations

import pytest

from components.address import MapChoice
from components.address.options import countries_by_name
from components.analysis.claims.quotation import Statement
from components.analysis.home_search import found
from components.analysis.selection import describe_countries
from components.analysis.stances import stances
from components.tables import Case


def chosen(case: Case, **filters: object) -> list[str]:
    choice = MapChoice(**({"lens": "article", "basis": "with_groups"} | filters))  # type: ignore[arg-type]
    return list(stances(case, choice).rows.index)


def test_strongest_named_backers_come_first(case: Case) -> None:
    named = chosen(case, basis="own")
    assert named[:9] == ["CUB", "NIC", "IRN", "RUS", "ARG", "MEX", "BRA", "CHN", "COL"]


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
    ("search", "kept"),
    [
        ("CAUTIOUS", ["CHN"]),
        ("strong ally", ["NIC"]),
        ("brazil", ["BRA"]),
        ("bullet 2 policy", ["COL"]),
    ],
)
def test_search_in_names_and_words(case: Case, search: str, kept: list[str]) -> None:
    assert chosen(case, search=search) == kept


def test_only_words_of_table_cells_are_the_sources_own(case: Case) -> None:
    wordings = describe_countries(case).at["BRA", "wordings"]
    assert Statement("Oppositional", verbatim=True, locator="table 2, row Brazil") in wordings
    words = "careful neutrality between both sides"
    paraphrase = Statement(words, verbatim=False, locator="section 1, bullet 1")
    assert paraphrase in wordings


def test_nine_states_are_named_and_two_contested(case: Case) -> None:
    result = stances(case, MapChoice(lens="article", basis="with_groups"))
    counts, table = result.counts, result.by_stance
    assert table["named"].sum() == counts.named == 9
    assert table.at["contested", "total"] == counts.contested == 2
    assert "opposed" not in table.index


@pytest.mark.parametrize(
    ("search", "iso3"),
    [
        ("Sao Tome", "STP"),
        ("Cote d", "CIV"),
        ("Ivory Coast", "CIV"),
        ("turkiye", "TUR"),
        ("Turkey", "TUR"),
    ],
)
def test_a_country_is_found_as_people_type_it(case: Case, search: str, iso3: str) -> None:
    assert iso3 in found(case, search).countries.rows.index
    offered = [
        code for code, name in countries_by_name(case).items() if search.lower() in name.lower()
    ]
    assert offered == [iso3]


@pytest.mark.parametrize("search", ["Petro", "oil"])
def test_words_of_acts_are_found(case: Case, search: str) -> None:
    assert found(case, search).acts.count > 1
