"""Addresses that earlier versions wrote are still read, each as the one of today."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from components.address import from_query, to_query
from components.address.migrations import MIGRATIONS
from components.tables import Case
from tests.conftest import read_rows

OLD = read_rows(Path(__file__).parent / "old_addresses.csv")


@pytest.mark.parametrize("row", OLD, ids=[row["address"] for row in OLD])
def test_an_old_address_is_read(case: Case, row: dict[str, str]) -> None:
    asked = parse_qs(urlsplit(row["address"]).query, keep_blank_values=True)
    choice, refused = from_query(row["page"], asked, case)
    assert refused == ()
    assert to_query(choice) == parse_qs(row["expected"], keep_blank_values=True)


@pytest.mark.parametrize("row", OLD, ids=[row["address"] for row in OLD])
def test_the_address_of_today_is_read_as_it_stands(case: Case, row: dict[str, str]) -> None:
    expected = parse_qs(row["expected"], keep_blank_values=True)
    choice, refused = from_query(row["page"], expected, case)
    assert (to_query(choice), refused) == (expected, ())


def test_a_direction_without_its_view_is_refused(case: Case) -> None:
    choice, refused = from_query("map", {"direction": ["Backs"], "stance": ["Opposed"]}, case)
    assert to_query(choice) == {"stance": ["opposed"]}
    assert [(each.name, each.reason) for each in refused] == [("direction", "unknown_name")]


def test_acts_of_nobody_are_refused(case: Case) -> None:
    choice, refused = from_query("record", {"acts_of": ["X"]}, case)
    assert to_query(choice) == {}
    assert [each.name for each in refused] == ["acts_of"]


@pytest.mark.parametrize("name", ["w_capabilities", "weight_capabilities"])
def test_a_weight_of_claims_is_left_out_and_said_to_be(case: Case, name: str) -> None:
    choice, refused = from_query("index", {name: ["0"], "w_arms": ["0"]}, case)
    assert to_query(choice) == {"weight_arms": ["0"]}
    assert [(each.name, each.reason) for each in refused] == [(name, "unknown_name")]


def test_migrations_stand_in_the_order_of_their_days() -> None:
    assert list(MIGRATIONS) == sorted(MIGRATIONS, key=lambda migration: migration.since)
