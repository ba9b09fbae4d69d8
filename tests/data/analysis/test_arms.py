"""Arms by supplier and year, computed again from the file; nothing is lost in the others."""

from __future__ import annotations

from collections import defaultdict

import pytest

from components.analysis.record.arms import (
    OTHERS,
    UNKNOWN,
    arms_by_supplier,
    arms_by_year,
    delivery_years,
)
from components.tables import Case
from tests.conftest import DATA, read_rows


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return read_rows(DATA / "evidence" / "arms_transfers.csv")


@pytest.mark.parametrize("since", [0, 2010])
def test_totals_are_those_of_the_file(case: Case, rows: list[dict[str, str]], since: int) -> None:
    totals: dict[str, float] = defaultdict(float)
    for row in rows:
        if row["supplier_iso3"] and int(row["year"]) >= since:
            totals[row["supplier_iso3"]] += float(row["tiv_million"])
    assert arms_by_supplier(case, since).to_dict() == pytest.approx(dict(totals))


def test_russia_delivered_most(case: Case) -> None:
    assert arms_by_supplier(case).idxmax() == "RUS"
    assert arms_by_year(case, 3)["supplier"].iloc[0] == "RUS"


def test_years_add_up_to_the_file(case: Case, rows: list[dict[str, str]]) -> None:
    table = arms_by_year(case, 4)
    assert table["tiv_million"].sum() == pytest.approx(sum(float(r["tiv_million"]) for r in rows))
    assert list(dict.fromkeys(table["supplier"]))[-1] == OTHERS


def test_a_supplier_that_is_not_known_is_kept_but_is_no_state(case: Case) -> None:
    table = arms_by_year(case, 50)
    assert UNKNOWN in set(table["supplier"])
    assert "" not in arms_by_supplier(case).index


def test_years_run_from_the_first_delivery_to_the_last(
    case: Case, rows: list[dict[str, str]]
) -> None:
    years = [int(row["year"]) for row in rows]
    assert delivery_years(case) == (min(years), max(years))
