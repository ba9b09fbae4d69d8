"""Filters leave the countries that a reader would expect, and counts add up."""

from __future__ import annotations

import pytest

from components.address import MapChoice
from components.analysis.claims.quotation import Statement
from components.analysis.selection import describe_countries
from components.analysis.stances import stances
from components.tables import Case


def chosen(case: Case, **filters: object) -> list[str]:
    choice = MapChoice(**({"lens": "article", "basis": "with_groups"} | filters))  # type: ignore[arg-type]  # fields of the choice
    return list(stances(case, choice).rows.index)


def test_nothing_chosen_leaves_all_but_subject_and_adversary(toy_case: Case) -> None:
    assert chosen(toy_case) == [
        *("BTN", "URY", "NRU", "LUX"),  # named, the strongest backing first
        *("BWA", "ZMB", "MLT", "WSM"),  # inherited
        *("NAM", "OMN"),  # silent, by name
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"basis": "acts_only", "lens": "record"}, ["BTN", "URY", "MLT", "LUX"]),
        ({"region": ("europe",)}, ["LUX", "MLT"]),
        ({"region": ("europe", "asia")}, ["BTN", "LUX", "MLT", "OMN"]),
        ({"countries": ("WSM", "BTN")}, ["BTN", "WSM"]),
        ({"support": ("economic",)}, ["BWA", "ZMB", "OMN"]),
        ({"support": ("training", "diplomatic")}, ["BTN", "URY"]),
        ({"stance": ("opposed",)}, ["MLT", "WSM"]),
        ({"region": ("oceania",), "stance": ("opposed",)}, ["WSM"]),
        ({"region": ("asia",), "stance": ("opposed",)}, []),
        ({"region": ("asia",), "stance": ("opposed",), "support": ("economic",)}, []),
        ({"stance": ("opposed",), "reading": "least_supportive"}, ["NRU", "MLT", "WSM"]),
        ({"stance": ("contested",)}, ["NRU"]),
        ({"stance": ("contested",), "reading": "most_supportive"}, ["NRU"]),
    ],
)
def test_filters_keep_what_fits_all_of_them(
    toy_case: Case, filters: dict[str, object], found: list[str]
) -> None:
    assert chosen(toy_case, **filters) == found


def test_filters_that_leave_nothing_can_be_joined_by_further_ones(toy_case: Case) -> None:
    nothing = chosen(
        toy_case,
        region=("americas",),
        stance=("opposed",),
        support=("diplomatic",),
        basis="own",
        search="a",
    )
    assert nothing == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("BHUT", ["BTN"]),
        ("of st03", ["NRU"]),
        ("words st05", ["BWA", "ZMB"]),
        ("prose 1 st08", ["MLT", "WSM"]),
        ("no such words", []),
    ],
)
def test_search_in_names_and_words(toy_case: Case, search: str, found: list[str]) -> None:
    assert chosen(toy_case, search=search) == found


def test_only_words_of_table_cells_are_the_sources_own(toy_case: Case) -> None:
    assert describe_countries(toy_case).at["NRU", "wordings"] == (
        Statement("Words of ST03", verbatim=True, locator="table 1, row ST03"),
        Statement("Words of ST04", verbatim=False, locator="prose 1, row ST04"),
    )


def test_counts_add_up(toy_case: Case) -> None:
    result = stances(toy_case, MapChoice(lens="article", basis="with_groups"))
    counts, table = result.counts, result.by_stance
    assert (counts.named, counts.inherited, counts.silent, counts.contested) == (4, 4, 2, 1)
    assert table["total"].sum() == len(result.rows) == 10
    assert table["named"].sum() == counts.named
    assert table.at["contested", "total"] == counts.contested
    assert table.at["opposed", "total"] == 2
    assert "divided" not in table.index
