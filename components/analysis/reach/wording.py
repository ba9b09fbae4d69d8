"""Durations in words."""

from __future__ import annotations

_HOURS_UP_TO_DAYS = 2.0
_ONE_DECIMAL_UP_TO = 10.0


def duration(low_days: float, high_days: float) -> str:
    """Return a range of days in words: in hours below two days, one figure where both agree."""
    if high_days < _HOURS_UP_TO_DAYS:
        low, high, unit = f"{low_days * 24:.0f}", f"{high_days * 24:.0f}", "hour"
    elif high_days < _ONE_DECIMAL_UP_TO:
        low, high, unit = f"{low_days:.1f}", f"{high_days:.1f}", "day"
    else:
        low, high, unit = f"{low_days:,.0f}", f"{high_days:,.0f}", "day"
    unit = unit if high == "1" else f"{unit}s"
    return f"about {high} {unit}" if low == high else f"{low}–{high} {unit}"
