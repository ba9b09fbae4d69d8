"""Arms by supplier and year; nothing is lost in the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.analysis.record.arms import (
    OTHERS,
    UNKNOWN,
    arms_by_supplier,
    arms_by_year,
    delivery_years,
    main_supplier,
)
from components.tables import Case


@pytest.mark.parametrize(
    ("since", "volumes"),
    [(0, {"BTN": 15, "OMN": 2.5}), (1999, {"BTN": 15}), (2000, {"BTN": 5}), (2050, {})],
)
def test_totals_are_those_of_known_suppliers_since_a_year(
    toy_case: Case, since: int, volumes: dict[str, float]
) -> None:
    assert arms_by_supplier(toy_case, since).to_dict() == volumes


@pytest.mark.parametrize(
    ("most", "rows"),
    [
        (0, [(OTHERS, 1997, 1), (OTHERS, 1998, 2.5), (OTHERS, 1999, 10), (OTHERS, 2000, 5)]),
        (1, [("BTN", 1999, 10), ("BTN", 2000, 5), (OTHERS, 1997, 1), (OTHERS, 1998, 2.5)]),
        (2, [("BTN", 1999, 10), ("BTN", 2000, 5), ("OMN", 1998, 2.5), (OTHERS, 1997, 1)]),
        (50, [("BTN", 1999, 10), ("BTN", 2000, 5), ("OMN", 1998, 2.5), (UNKNOWN, 1997, 1)]),
    ],
)
def test_the_largest_come_first_and_the_others_last(
    toy_case: Case, most: int, rows: list[tuple[str, int, float]]
) -> None:
    table = arms_by_year(toy_case, most)[["supplier", "year", "tiv_million"]]
    assert list(table.itertuples(index=False, name=None)) == rows


def test_deliveries_of_a_supplier_in_one_year_are_added(toy_case: Case) -> None:
    twice = replace(
        toy_case,
        arms_transfers=toy_case.arms_transfers.assign(year=2000, supplier_iso3="OMN"),
    )
    assert arms_by_year(twice, 5)["tiv_million"].tolist() == [18.5]


def test_the_main_supplier_has_its_share_of_all_that_was_delivered(toy_case: Case) -> None:
    main = main_supplier(toy_case)
    assert main is not None
    assert (main.iso3, main.last_year) == ("BTN", 2000)
    assert main.share == pytest.approx(15 / 18.5)
    none = replace(toy_case, arms_transfers=toy_case.arms_transfers.head(0))
    assert main_supplier(none) is None


def test_years_run_from_the_first_delivery_to_the_last(toy_case: Case) -> None:
    assert delivery_years(toy_case) == (1997, 2000)
