"""The steps in time that a lens of the map can be played through."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

import pandas as pd

from components.address.bounds import first_window, last_episode
from components.address.choice import Days, Lens
from components.address.choices import MapChoice
from components.analysis.record.turn import last_day
from components.analysis.record.votes import quartiles_by_year, voting_years
from components.tables import Case
from components.tables.memo import derived

MOST_STEPS: Final = 24
_LENGTHS: Final = ("M", "Q", "Y")


@dataclass(frozen=True)
class Moment:
    """One step: the field of the choice that holds it, its value there, and what it stands for.

    `at` is a window of days, an episode or a year; `value` is None where `at` is the default.
    """

    field: str
    at: Days | str | int
    value: Days | str | int | None


@derived
def moments(case: Case, lens: Lens) -> tuple[Moment, ...]:
    """Return the steps of a lens in their order; none where it has no time, or a single one."""
    if lens == "record":
        steps = _steps("window", windows_in_steps(case), first_window(case))
    elif lens == "recognition":
        steps = _steps("episode", list(case.episode_scale.index), last_episode(case))
    elif lens == "votes":
        years = years_compared(case)
        steps = _steps("year", years[-MOST_STEPS:], years[-1] if years else None)
    else:
        return ()
    return steps if len(steps) > 1 else ()


def moment_of(steps: tuple[Moment, ...], choice: MapChoice) -> int | None:
    """Return the place of the step that a choice shows; None where it shows another time."""
    shown = (n for n, step in enumerate(steps) if step.value == getattr(choice, step.field))
    return next(shown, None)


def halves(case: Case) -> tuple[Days, ...]:
    """Return the case's first window, and all days from the turning point on, if it names one."""
    turn = case.settings.turn
    return (first_window(case), (turn.day, last_day(case))) if turn else (first_window(case),)


def years_compared(case: Case) -> list[int]:
    """Return the years in which votes with the subject can be compared, oldest first."""
    compared = quartiles_by_year(case, "subject").index
    return [year for year in voting_years(case) if year in compared]


def windows_in_steps(case: Case) -> list[Days]:
    """Return windows that grow month by month: up to the turn, then anew from that day on.

    Where the months are more than `MOST_STEPS`, they grow by quarters, or by years.
    """
    for length in _LENGTHS:
        ends = [(first, end) for first, last in halves(case) for end in _ends(first, last, length)]
        if len(ends) <= MOST_STEPS:
            break
    return ends


def _ends(first: dt.date, last: dt.date, length: str) -> list[dt.date]:
    spans = pd.period_range(first, last, freq=length)
    return [min(span.end_time.date(), last) for span in spans]


def _steps(
    field: str, every: list[Days] | list[str] | list[int], standard: object
) -> tuple[Moment, ...]:
    return tuple(Moment(field, at, None if at == standard else at) for at in every)
