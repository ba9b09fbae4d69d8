"""Groups that a state shares with the subject on the case's day."""

from __future__ import annotations

import dataclasses

import pytest

from components.analysis.actors.groups import shared_groups
from components.analysis.actors.names import party_names, party_names_in_sentence
from components.tables import Case


@pytest.mark.parametrize(
    ("iso3", "groups"),
    [
        ("CUB", ("ALBA", "CELAC", "GFCUN", "NONALIGNED")),
        ("NIC", ("ALBA", "CELAC", "GFCUN", "NONALIGNED")),
        # ALBA suspended it in November 2025; whether it still is of the Group of Friends is open.
        ("BOL", ("CELAC", "NONALIGNED")),
        ("ARG", ("CELAC",)),
        ("IRN", ("GFCUN", "NONALIGNED")),
        ("RUS", ("GFCUN",)),
        ("USA", ()),
    ],
)
def test_shared_groups(case: Case, iso3: str, groups: tuple[str, ...]) -> None:
    assert shared_groups(case)[iso3] == groups


def test_a_group_that_suspended_the_subject_is_not_shared(case: Case) -> None:
    rows = case.world.memberships
    own = rows[rows["group_id"].eq("MERCOSUR") & rows["iso3"].eq(case.settings.subject_iso3)]
    assert own["status"].tolist()[-1] == "suspended"
    assert not any("MERCOSUR" in groups for groups in shared_groups(case))


def test_a_label_holds_the_names_of_both_parties_and_a_sentence_an_article(case: Case) -> None:
    assert party_names(case) == {"subject": "Venezuela", "adversary": "United States"}
    assert party_names_in_sentence(case) == {
        "subject": "Venezuela",
        "adversary": "the United States",
    }


@pytest.mark.parametrize(
    ("iso3", "name"),
    [
        ("GBR", "the United Kingdom"),
        ("ARE", "the United Arab Emirates"),
        ("CAF", "the Central African Republic"),
        ("MHL", "the Marshall Islands"),
        ("PHL", "the Philippines"),
        ("CUB", "Cuba"),
        ("CYP", "Cyprus"),
        ("VAT", "Vatican City"),
    ],
)
def test_some_names_take_an_article_in_a_sentence(case: Case, iso3: str, name: str) -> None:
    settings = dataclasses.replace(case.settings, adversary_iso3=iso3)
    other = dataclasses.replace(case, settings=settings)
    assert party_names_in_sentence(other)["adversary"] == name
