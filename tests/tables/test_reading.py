"""Cells arrive as they stand."""

from __future__ import annotations

import pytest

from components.tables import Case
from components.tables.reading import read_csv


def test_namibia_keeps_its_code(toy_case: Case) -> None:
    assert toy_case.world.countries.at["NAM", "iso2"] == "NA"


def test_row_numbers_are_those_of_a_spreadsheet() -> None:
    frame, faults = read_csv({"a.csv": b"x,y\n1,2\n\n3,4\n"}, "a.csv", "a")
    assert not faults
    assert frame is not None
    assert list(frame.index) == [2, 4]


def test_spaces_at_the_ends_are_dropped_and_blanks_stay_blank() -> None:
    frame, _ = read_csv({"a.csv": b"x,y\n a ,\n"}, "a.csv", "a")
    assert frame is not None
    assert frame.to_dict("records") == [{"x": "a", "y": ""}]


def test_blank_number_is_missing_not_zero(toy_case: Case) -> None:
    assert toy_case.stance_scale["position"].isna().sum() == 1
    assert toy_case.stance_scale["position"].isna()["divided"]


@pytest.mark.parametrize("cell", ["=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@SUM(A1)", "-5 km"])
def test_a_cell_that_a_spreadsheet_would_run_is_a_fault(cell: str) -> None:
    frame, (fault,) = read_csv({"a.csv": f"x,y\n1,{cell}\n".encode()}, "a.csv", "a")
    assert frame is None
    assert (fault.row, fault.column) == (2, "y")
    assert cell in str(fault.found)


@pytest.mark.parametrize("cell", ["-5", "+0.5", "-1e3", "a=b", "1-2", "-", "@"])
def test_numbers_and_inner_signs_are_no_formulas(cell: str) -> None:
    frame, faults = read_csv({"a.csv": f"x,y\n1,{cell}\n".encode()}, "a.csv", "a")
    assert faults == []
    assert frame is not None
    assert frame.at[2, "y"] == cell


def test_a_header_without_end_is_one_short_fault() -> None:
    frame, (fault,) = read_csv({"a.csv": b"a," * 1_000_000 + b"\n"}, "a.csv", "a")
    assert frame is None
    assert (fault.row, fault.found) == (1, "1000001 columns")
