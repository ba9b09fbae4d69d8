"""Dates that may be known to the month or the year only, against the day of the case."""

from __future__ import annotations

import datetime as dt

import pandas as pd


def begun_by(days: pd.Series, day: dt.date) -> pd.Series:
    """Return which of `days` lie on or before `day`; a blank counts as begun.

    A date known to the month or the year counts for the whole of it.
    """
    today = day.isoformat()
    return days.map(lambda start: not start or start <= today[: len(start)]).astype(bool)


def lasting_on(days: pd.Series, day: dt.date) -> pd.Series:
    """Return which of `days`, each the last of something, lie on or after `day`, as above."""
    today = day.isoformat()
    return days.map(lambda end: not end or end >= today[: len(end)]).astype(bool)
