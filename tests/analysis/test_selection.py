"""Filters leave the countries that a reader would expect, and the headline counts them."""

from __future__ import annotations

import pytest

from components.analysis.selection import Selection, describe_countries, select_countries
from components.analysis.stances import stances
from components.tables import Case


def chosen(case: Case, **filters: object) -> list[str]:
    selection = Selection(**filters)  # type: ignore[arg-type]
    return list(select_countries(describe_countries(case, selection.reading), selection).index)


def test_nothing_chosen_leaves_all_but_subject_and_adversary(case: Case) -> None:
    assert len(chosen(case)) == len(case.countries) - 2


def test_strongest_named_backers_come_first(case: Case) -> None:
    named = chosen(case, named_only=True)
    assert named == ["CUB", "NIC", "IRN", "RUS", "ARG", "MEX", "BRA", "CHN", "COL"]


def test_region(case: Case) -> None:
    assert set(case.countries.loc[chosen(case, regions=("Europe",)), "region"]) == {"Europe"}


def test_regions_add_up(case: Case) -> None:
    both = chosen(case, regions=("Europe", "Asia"))
    parts = {*chosen(case, regions=("Europe",)), *chosen(case, regions=("Asia",))}
    assert set(both) == parts


def test_support_type_keeps_states_and_members_of_named_groups(case: Case) -> None:
    assert set(chosen(case, support_types=("air_defence",))) == {"RUS"}
    diplomatic = chosen(case, support_types=("diplomatic",))
    assert {"RUS", "CUB", "BRB"} <= set(diplomatic)
    assert "JPN" not in diplomatic


def test_filters_combine(case: Case) -> None:
    assert chosen(case, regions=("Americas",), stances=("committed_ally",)) == ["CUB", "NIC"]
    assert chosen(case, regions=("Oceania",), stances=("opposed",)) == []


def test_stance_filter_follows_the_reading(case: Case) -> None:
    assert "BRA" not in chosen(case, stances=("opposed",))
    assert chosen(case, stances=("opposed",), reading="least_supportive") == ["BRA"]


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


def test_only_words_of_table_cells_are_quoted(case: Case) -> None:
    words = describe_countries(case).at["BRA", "wordings"]
    assert "“Oppositional” (table 2, row Brazil)" in words
    assert "· careful neutrality between both sides (section 1, bullet 1)" in words


def test_counts_add_up(case: Case) -> None:
    result = stances(case, Selection())
    counts, table = result.counts, result.by_stance
    assert counts.named + counts.inherited + counts.silent == len(result.rows)
    assert table["total"].sum() == len(result.rows)
    assert table["named"].sum() == counts.named == 9
    assert table.at["contested", "total"] == counts.contested == 16
    assert "opposed" not in table.index
