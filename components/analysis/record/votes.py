"""Agreement in recorded votes of the UN General Assembly, with the subject and the adversary.

A pair agrees on a roll call where both cast the same vote; where one of the two abstained it
counts half; absences are left out. Years are pooled by their roll calls, not by their shares.

Most roll calls find most states on one side, so a share alone tells little: it is read against the
median of all states but the two parties. A share of few joint roll calls is `thin`: it enters no
median, no class and no finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.analysis.record.roll_calls import agreement_counts
from components.tables import Case, registry
from components.tables.memo import derived
from components.tables.settings import Party

ALL_ISSUES = registry.ALL_ISSUES
POOLED_YEARS = 3
# Fewest joint roll calls of a share that can be compared: in a year, and in the pooled years. With
# fewer one vote moves it by more than 10 (5) points, which is more than parts most states from the
# median of all.
FEWEST_A_YEAR, FEWEST_POOLED = 10, 20
_TIE_POINTS = 0.5  # closer states are told apart by one or two votes of hundreds
PARTIES: tuple[Party, ...] = ("subject", "adversary")
_QUARTILES = {"low": 0.25, "median": 0.5, "high": 0.75}


def issue_years(case: Case, issue: str = ALL_ISSUES) -> list[int]:
    """Return the years that have roll calls on an issue, oldest first."""
    return list(_years(case, issue)[1])


def voting_years(case: Case, issue: str = ALL_ISSUES) -> list[int]:
    """Return the years in which the subject cast a recorded vote on an issue, oldest first."""
    return list(_years(case, issue)[0])


def silent_years(case: Case, issue: str = ALL_ISSUES) -> list[int]:
    """Return the years of an issue after the last in which the subject cast a vote on it."""
    cast, years = _years(case, issue)
    return [year for year in years if not cast or year > cast[-1]]


def agreement_by_year(case: Case, states: tuple[str, ...], issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the yearly agreement of `states`, one row per state and year.

    Columns `iso3, name, year`, and for both parties `share_…` (0-1, missing where they cast no
    joint vote), `n_joint_…` (roll calls) and `thin_…` (whether they are too few to compare).
    """
    rows = agreement_counts(case)
    rows = rows[rows["iso3"].isin(states) & rows["issue"].eq(issue)]
    names = rows["iso3"].map(case.world.countries["name"])
    return _with_shares(rows, FEWEST_A_YEAR).assign(year=rows["year"].astype(int), name=names)


def agreement_in(case: Case, year: int, issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the agreement of every state in one year, indexed by iso3; columns as above."""
    rows = agreement_counts(case)
    rows = rows[rows["year"].eq(year) & rows["issue"].eq(issue)]
    return _with_shares(rows, FEWEST_A_YEAR).set_index("iso3")


def pooled_years(case: Case, issue: str = ALL_ISSUES) -> list[int]:
    """Return the last years in which the subject voted on an issue, three at most."""
    return voting_years(case, issue)[-POOLED_YEARS:]


@derived
def pooled_agreement(case: Case, issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the agreement of every state over its `pooled_years`, by iso3.

    Columns as in `agreement_by_year`, without year and name. The frame is cached.
    """
    rows = agreement_counts(case)
    rows = rows[rows["year"].isin(pooled_years(case, issue)) & rows["issue"].eq(issue)]
    columns = ["n_joint_subject", "agree_subject", "n_joint_adversary", "agree_adversary"]
    sums = rows.groupby("iso3")[columns].sum()
    return _with_shares(sums, FEWEST_POOLED)


@derived
def quartiles_by_year(case: Case, party: Party, issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the quartiles of the agreement of all states but the parties with one of these.

    Columns `low, median, high` (0-1) by year; years in which every share is thin are not in it.
    The frame is cached.
    """
    rows = agreement_counts(case)
    rows = _with_shares(rows[rows["issue"].eq(issue)], FEWEST_A_YEAR)
    rows = rows[~rows[f"thin_{party}"] & ~_is_party(case, rows["iso3"])]
    shares = rows.groupby(rows["year"].astype(int))[f"share_{party}"]
    return pd.DataFrame({name: shares.quantile(cut) for name, cut in _QUARTILES.items()})


def pooled_deviation(case: Case, party: Party, issue: str = ALL_ISSUES) -> pd.Series[float]:
    """Return how far each state's pooled agreement lies from the median, by iso3 (-1 to 1).

    Missing where it is thin.
    """
    shares = comparable(pooled_agreement(case, issue), party)
    return shares - shares[~_is_party(case, shares.index)].median()


def comparable(rows: pd.DataFrame, party: Party) -> pd.Series[float]:
    """Return the shares of agreement with a party (0-1), missing where they are thin."""
    return rows[f"share_{party}"].mask(rows[f"thin_{party}"])


def _is_party(case: Case, states: pd.Series[str] | pd.Index[str]) -> Any:
    return states.isin([*case.settings.parties.values()])


@dataclass(frozen=True)
class Extremes:
    """Which of some states lie highest and lowest above the median of all, in pooled years.

    States (iso3) and how far the outermost of them lies from it in whole points: those within half
    a point of it tie with it. All are in both where the ends are less than a point apart. `count`
    is the number of states with a share.
    """

    count: int
    most: tuple[str, ...]
    most_points: int
    least: tuple[str, ...]
    least_points: int


def extremes(deviations: pd.Series[float]) -> Extremes | None:
    """Return where the highest and lowest of some deviations are (-1 to 1, by iso3).

    None where none is known.
    """
    known = deviations.dropna()
    if known.empty:
        return None
    points = known * 100
    high, low = float(points.max()), float(points.min())
    apart = high - low >= 2 * _TIE_POINTS
    most = points.gt(high - _TIE_POINTS) if apart else points.notna()
    least = points.lt(low + _TIE_POINTS) if apart else points.notna()
    return Extremes(
        len(points), tuple(points.index[most]), round(high), tuple(points.index[least]), round(low)
    )


@derived
def _years(case: Case, issue: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the years in which the subject cast a vote on an issue, and all years of the issue."""
    rows = agreement_counts(case)
    rows = rows[rows["issue"].eq(issue)]
    cast = rows.loc[rows["n_joint_subject"].gt(0), "year"]
    return tuple(sorted(map(int, cast.unique()))), tuple(sorted(map(int, rows["year"].unique())))


def _with_shares(rows: pd.DataFrame, fewest: int) -> pd.DataFrame:
    counts = {party: rows[f"n_joint_{party}"] for party in PARTIES}
    shares = {
        f"share_{party}": rows[f"agree_{party}"] / count.where(count.gt(0))
        for party, count in counts.items()
    }
    thin = {f"thin_{party}": count.lt(fewest) for party, count in counts.items()}
    return rows.assign(**shares, **thin)
