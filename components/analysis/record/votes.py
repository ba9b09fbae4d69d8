"""Agreement in recorded votes of the UN General Assembly, with the subject and the adversary.

A pair agrees on a roll call where both cast the same vote; where one of the two abstained it
counts half; absences are left out. Years are pooled by their roll calls, not by their shares.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.record.roll_calls import agreement_counts
from components.tables import Case, registry
from components.tables.memo import derived

ALL_ISSUES = registry.ALL_ISSUES
POOLED_YEARS = 3


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

    Columns `iso3, name, year, share_subject, share_adversary` (0-1, missing where they cast no
    joint vote), `n_joint_subject, n_joint_adversary` (roll calls).
    """
    rows = agreement_counts(case)
    rows = rows[rows["iso3"].isin(states) & rows["issue"].eq(issue)]
    names = rows["iso3"].map(case.world.countries["name"])
    return _with_shares(rows).assign(year=rows["year"].astype(int), name=names)


def agreement_in(case: Case, year: int, issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the agreement of every state in one year, indexed by iso3; columns as above."""
    rows = agreement_counts(case)
    rows = rows[rows["year"].eq(year) & rows["issue"].eq(issue)]
    return _with_shares(rows).set_index("iso3")


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
    return _with_shares(sums)


@dataclass(frozen=True)
class Extremes:
    """Which of some states voted most and least often with the subject, in pooled years.

    States (iso3) and their shares in whole percent: states that share one tie. All are in both
    where they voted equally often. `count` is the number of states with a share.
    """

    count: int
    most: tuple[str, ...]
    most_pct: int
    least: tuple[str, ...]
    least_pct: int


def extremes(shares: pd.Series[float]) -> Extremes | None:
    """Return where the highest and lowest of some states' shares are (0-1, by iso3).

    None where no share is known.
    """
    known = shares.dropna()
    if known.empty:
        return None
    percent = (known * 100).round().astype(int)
    high, low = int(percent.max()), int(percent.min())
    most, least = (tuple(percent.index[percent.eq(end)]) for end in (high, low))
    return Extremes(len(percent), most, high, least, low)


@derived
def _years(case: Case, issue: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the years in which the subject cast a vote on an issue, and all years of the issue."""
    rows = agreement_counts(case)
    rows = rows[rows["issue"].eq(issue)]
    cast = rows.loc[rows["n_joint_subject"].gt(0), "year"]
    return tuple(sorted(map(int, cast.unique()))), tuple(sorted(map(int, rows["year"].unique())))


def _with_shares(rows: pd.DataFrame) -> pd.DataFrame:
    shares = {
        f"share_{party}": rows[f"agree_{party}"] / rows[f"n_joint_{party}"].where(lambda n: n.gt(0))
        for party in ("subject", "adversary")
    }
    return rows.assign(**shares)
