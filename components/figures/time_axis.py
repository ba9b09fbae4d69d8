"""An axis of days whose ticks are written in the reader's language."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.words import Words

_DAYS = (1, 2, 3, 5, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_A_YEAR = 12


def time_axis(first: pd.Timestamp, last: pd.Timestamp, most: int, words: Words) -> dict[str, Any]:
    """Return an axis from `first` to `last` with at most `most` ticks, as even as days allow.

    Plotly would write months in English whatever the page's language.
    """
    ticks, texts = ticks_between(first, last, most, words)
    return {
        "type": "date",
        "range": [str(first.date()), str(last.date())],
        "tickvals": [str(tick.date()) for tick in ticks],
        "ticktext": texts,
    }


def ticks_between(
    first: pd.Timestamp, last: pd.Timestamp, most: int, words: Words
) -> tuple[list[pd.Timestamp], list[str]]:
    """Return the ticks of the shortest step that gives no more than `most`, and their texts."""
    for step in _DAYS:
        if (last - first).days < step * most:
            days = list(pd.date_range(first.normalize(), last, freq=f"{step}D"))
            return days, [f"{words.short_day(day)}<br>{day.year}" for day in days]
    months = pd.date_range(first, last, freq="MS", normalize=True)
    since = months.year * _A_YEAR + months.month - 1
    step = next(step for step in _MONTHS if (since % step == 0).sum() <= most)
    ticks = list(months[since % step == 0])
    if step >= _A_YEAR:
        return ticks, [str(tick.year) for tick in ticks]
    return ticks, [f"{words.short_month(tick)}<br>{tick.year}" for tick in ticks]
