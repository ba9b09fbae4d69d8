"""Ticks of a time axis are few, even and in the reader's language."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest

from components.figures.time_axis import time_axis
from components.words import Words

ENGLISH = Words()
START = pd.Timestamp("2025-11-20")


@pytest.mark.parametrize("days", [4, 9, 30, 69, 70, 100, 365, 1500, 9000, 40000])
@pytest.mark.parametrize("most", [5, 6])
def test_there_are_ticks_but_no_more_than_fit(days: int, most: int) -> None:
    end = START + pd.Timedelta(days=days)
    axis = time_axis(START, end, most, ENGLISH)
    ticks = [pd.Timestamp(tick) for tick in axis["tickvals"]]
    assert 1 < len(ticks) <= most
    assert len(ticks) == len(axis["ticktext"])
    assert axis["range"] == [str(START.date()), str(end.date())]
    assert START <= ticks[0] < ticks[-1] <= end
    steps = [(later - earlier).days for earlier, later in pairwise(ticks)]
    assert max(steps) <= min(steps) * 1.11  # months differ by a tenth


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        (8, "20 Nov<br>2025", "20. Nov.<br>2025"),
        (110, "Dec<br>2025", "Dez<br>2025"),
        (3000, "2026", "2026"),
    ],
)
def test_ticks_are_as_exact_as_their_step(days: int, english: str, german: str) -> None:
    end = START + pd.Timedelta(days=days)
    assert time_axis(START, end, 5, ENGLISH)["ticktext"][0] == english
    assert time_axis(START, end, 5, Words("de"))["ticktext"][0] == german
