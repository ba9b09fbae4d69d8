"""A search finds what a person types: without accents, in any case, by a usual name."""

from __future__ import annotations

import pandas as pd
import pytest

from components.address import MapChoice
from components.address.options import countries_by_name
from components.analysis.home_search import found
from components.analysis.lens import lens
from components.analysis.search import holding
from components.tables import Case


@pytest.mark.parametrize(
    ("search", "held"),
    [
        ("sao tome", [True, False, False]),
        ("SÃO Tomé", [True, False, False]),
        ("cote d", [False, True, False]),
        ("turkiye", [False, False, True]),
        ("i", [True, True, True]),
        ("", [True, True, True]),
        ("no such", [False, False, False]),
    ],
)
def test_accents_and_case_do_not_matter(search: str, held: list[bool]) -> None:
    names = pd.Series(["São Tomé and Príncipe", "Côte d'Ivoire", "Türkiye"], dtype="str")
    assert holding(names, search).tolist() == held


@pytest.mark.parametrize("search", ["western samoa", "NAVIGATORS"])
def test_a_country_is_found_by_its_other_names(toy_case: Case, search: str) -> None:
    assert list(found(toy_case, search).countries.rows.index) == ["WSM"]
    assert list(lens(toy_case, MapChoice(search=search)).rows.index) == ["WSM"]


def test_a_box_offers_other_names_with_the_name(toy_case: Case) -> None:
    names = countries_by_name(toy_case)
    assert names["WSM"] == "Samoa (Western Samoa, Navigators)"
    assert names["NAM"] == "Namibia"
