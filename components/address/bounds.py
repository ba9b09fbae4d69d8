"""Between what a number or a day of an address may lie, and what it is where nobody chose one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

import pandas as pd

from components.address.codecs import Bounds
from components.tables import Case
from components.tables.memo import derived

CHECKS_ON_A_PAGE: Final = 12
_CENTURIES = (dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def check_pages(case: Case) -> tuple[int, int]:
    """Return the first and the last page of the list of all checks."""
    return 1, max(1, -(-len(case.claim_checks) // CHECKS_ON_A_PAGE))


def vote_years(case: Case) -> tuple[int, int]:
    """Return the first and the last year of roll calls, (0, 0) where there are none."""
    return _ends(case.world.roll_calls["date"].str[:4].astype("int64"))


def delivery_years(case: Case) -> tuple[int, int]:
    """Return the first and the last year of arms delivered, (0, 0) where there are none."""
    return _ends(case.arms_transfers["year"])


def days(_case: Case) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that a window may have."""
    return _CENTURIES


def parameter(name: str) -> Bounds:
    """Return the bounds of an assumption: (0, 0) in a case without assumptions."""
    return lambda case: _range(case, name, "lowest", "highest")


def parameter_default(name: str) -> Callable[[Case], tuple[float, float]]:
    """Return the range that an assumption has where nobody changed it."""
    return lambda case: _range(case, name, "default_low", "default_high")


def standard_tonnage(case: Case) -> int:
    """Return the load to move where nobody changed it, in tonnes."""
    return int(_range(case, "tonnage_t", "default_low", "default_high")[1])


def _range(case: Case, name: str, low: str, high: str) -> tuple[float, float]:
    if case.parameters.empty:
        return 0.0, 0.0
    return float(case.parameters.at[name, low]), float(case.parameters.at[name, high])


def first_window(case: Case) -> tuple[dt.date, dt.date]:
    """Return the case's first window."""
    window = case.settings.windows[0]
    return window.first, window.last


def last_episode(case: Case) -> str:
    """Return the last episode of recognition; blank in a case that has none."""
    return str(next(reversed(case.episode_scale.index), ""))


@derived
def whole_time(case: Case, actor: str) -> tuple[dt.date, dt.date]:
    """Return a window that holds every event of an actor and reaches to the last named window."""
    spans = [pd.Period(date) for date in case.events.loc[case.events["actor_id"].eq(actor), "date"]]
    ends = [window.last for window in case.settings.windows]
    first = min([span.start_time.date() for span in spans] or [case.settings.windows[0].first])
    return first, max([*ends, *(span.start_time.date() for span in spans)])


def _ends(years: pd.Series[int]) -> tuple[int, int]:
    return (0, 0) if years.empty else (int(years.min()), int(years.max()))
