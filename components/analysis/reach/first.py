"""Which ways could be the first to deliver a load, as far as the printed ranges bear that out."""

from __future__ import annotations

import pandas as pd

HOURS_UP_TO_DAYS = 2.0  # below, days are printed in hours


def first_ways(best: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `best_options` that no other is surely sooner than, soonest first.

    One is surely sooner if its range is documented and its slow end, as printed, lies before the
    other's fast end. Ways whose days to deliver are not known are in `open_ways`.
    """
    known = best.dropna(subset=["deliver_days_low", "deliver_days_high"])
    kept = _printed(known["deliver_days_low"]) <= _surely_by(known)
    return known[kept].sort_values("deliver_days_high", kind="stable")


def open_ways(best: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `best_options` that might be first, but whose days are not documented."""
    unknown = best[best["deliver_days_high"].isna()]
    return unknown[_printed(unknown["arrival_days_low"]) <= _surely_by(best)]


def _surely_by(best: pd.DataFrame) -> float:
    """Return by when, as printed, some way has surely delivered; infinity without any."""
    sure = best.loc[best["feasible"].eq("yes"), "deliver_days_high"].dropna()
    return float("inf") if sure.empty else float(_printed(sure).min())


def _printed(days: pd.Series[float]) -> pd.Series[float]:
    """Return days as they are printed: whole days, or whole hours below two days."""
    return days.round().where(days.ge(HOURS_UP_TO_DAYS), (days * 24).round() / 24)
