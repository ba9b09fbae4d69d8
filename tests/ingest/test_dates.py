from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.ingest.dates import lacks_century, read_days

DAY = "2025-10-03"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (DAY, DAY),
        ("2025/10/3", DAY),
        ("2025.10.03", DAY),
        ("20251003", DAY),
        ("2025-10-03T14:05:00Z", DAY),
        ("2025-10-03 14:05", DAY),
        ("3.10.2025", DAY),
        ("03.10.2025, 14:05", DAY),
        ("2025年10月3日", DAY),
        ("3 October 2025", DAY),
        ("October 3, 2025", DAY),
        ("Oct 3rd, 2025", DAY),
        ("3-Oct-2025", DAY),
        ("3. Oktober 2025", DAY),
        ("3 de octubre de 2025", DAY),
        ("3 octobre 2025", DAY),
        ("3 октября 2025", DAY),
        ("2025 October 3", DAY),
        ("October 2025", "2025-10"),
        ("2025-10", "2025-10"),
        ("10/2025", "2025-10"),
        ("2025", "2025"),
        ("10/10/2025", "2025-10-10"),
        ("29.2.2024", "2024-02-29"),
    ],
)
def test_a_day_is_read_in_any_usual_form(cell: str, day: str) -> None:
    days = read_days([cell])
    assert (days.read, days.unread, days.is_open) == ({cell: day}, (), False)


@pytest.mark.parametrize(
    "cell",
    [
        "soon",
        "45933",
        "202510",
        "3/10/25",
        "31.2.2025",
        "29.2.2025",
        "2025-13-01",
        "13/13/2025",
        "0.0.2025",
        "October",
        "3 Oct 4 2025",
        "2025-10-03 or later",
        "32 October 2025",
    ],
)
def test_what_is_no_day_is_not_guessed(cell: str) -> None:
    days = read_days([cell])
    assert (days.read, days.unread) == ({}, (cell,))


def test_one_cell_decides_the_order_for_its_column() -> None:
    assert read_days(["3/10/2025", "25/10/2025"]).read["3/10/2025"] == "2025-10-03"
    assert read_days(["3/10/2025", "10/25/2025"]).read["3/10/2025"] == "2025-03-10"


def test_an_order_that_no_cell_decides_is_asked() -> None:
    cells = ["3/10/2025", "4/4/2025", "", DAY]
    days = read_days(cells)
    assert days.is_open
    assert days.unread == ("3/10/2025",)
    assert days.read == {"4/4/2025": "2025-04-04", DAY: DAY}
    assert read_days(cells, day_first=True).read["3/10/2025"] == "2025-10-03"
    assert read_days(cells, day_first=False).read["3/10/2025"] == "2025-03-10"


def test_cells_that_contradict_each_other_leave_the_order_open() -> None:
    days = read_days(["25/10/2025", "10/25/2025"])
    assert days.is_open
    assert read_days(["25/10/2025", "10/25/2025"], day_first=True).unread == ("10/25/2025",)


@given(
    st.lists(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), min_size=1),
    st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%m-%d-%Y"]),
)
def test_a_column_is_read_as_it_was_written_or_asked(days: list[dt.date], form: str) -> None:
    cells = [day.strftime(form) for day in days]
    found = read_days(cells)
    if not found.is_open:
        assert [found.read[cell] for cell in cells] == [day.isoformat() for day in days]
    answered = read_days(cells, day_first=form == "%d/%m/%Y")
    assert [answered.read[cell] for cell in cells] == [day.isoformat() for day in days]


@pytest.mark.parametrize("cell", ["3/10/25", "03.10.25", "25-10-03", "3-Oct-25", "3 октября 25"])
def test_a_year_of_two_digits_is_no_day_and_is_known(cell: str) -> None:
    assert read_days([cell], day_first=True).unread == (cell,)
    assert lacks_century(cell)


@pytest.mark.parametrize(
    "cell", ["3/10/2025", "3 October 2025", "2025", "soon", "3/10", "", "x" * 99]
)
def test_other_cells_lack_no_century(cell: str) -> None:
    assert not lacks_century(cell)
