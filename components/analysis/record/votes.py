"""Agreement in recorded votes of the UN General Assembly, with the subject and the adversary.

A pair agrees on a roll call where both cast the same vote; where one of the two abstained it
counts half; absences are left out. Years are pooled by their roll calls, not by their shares.
"""

from __future__ import annotations

import functools

import pandas as pd

from components.tables import Case

ALL_ISSUES = "all"
POOLED_YEARS = 3


def voting_years(case: Case) -> list[int]:
    """Return the years in which the subject cast a recorded vote, oldest first."""
    return list(_years(case)[0])


def silent_years(case: Case) -> list[int]:
    """Return the years of the table after the last in which the subject cast a vote."""
    cast, years = _years(case)
    return [year for year in years if not cast or year > cast[-1]]


def agreement_by_year(case: Case, states: tuple[str, ...], issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the yearly agreement of `states`, one row a state and year.

    Columns `iso3, name, year, share_subject, share_adversary` (0-1, missing where they cast no
    joint vote), `n_joint_subject, n_joint_adversary` (roll calls).
    """
    rows = case.un_votes
    rows = rows[rows["iso3"].isin(states) & rows["issue"].eq(issue)]
    return _with_shares(rows).assign(name=rows["iso3"].map(case.countries["name"]))


def agreement_in(case: Case, year: int, issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the agreement of every state in one year, indexed by iso3; columns as above."""
    rows = case.un_votes
    rows = rows[rows["year"].eq(year) & rows["issue"].eq(issue)]
    return _with_shares(rows).set_index("iso3")


def pooled_years(case: Case) -> list[int]:
    """Return the last years in which the subject voted, three at most."""
    return voting_years(case)[-POOLED_YEARS:]


@functools.lru_cache(maxsize=16)
def pooled_agreement(case: Case, issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the agreement of every state over `pooled_years`, indexed by iso3.

    Columns as in `agreement_by_year`, without year and name. The frame is cached.
    """
    rows = case.un_votes
    rows = rows[rows["year"].isin(pooled_years(case)) & rows["issue"].eq(issue)]
    columns = ["n_joint_subject", "agree_subject", "n_joint_adversary", "agree_adversary"]
    sums = rows.groupby("iso3")[columns].sum()
    return _with_shares(sums)


@functools.lru_cache(maxsize=2)
def _years(case: Case) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the years in which the subject cast a vote, and all years of the table."""
    rows = case.un_votes
    cast = rows.loc[rows["issue"].eq(ALL_ISSUES) & rows["n_joint_subject"].gt(0), "year"]
    return tuple(sorted(map(int, cast.unique()))), tuple(sorted(map(int, rows["year"].unique())))


def _with_shares(rows: pd.DataFrame) -> pd.DataFrame:
    shares = {
        f"share_{end}": rows[f"agree_{end}"] / rows[f"n_joint_{end}"].where(lambda n: n.gt(0))
        for end in ("subject", "adversary")
    }
    return rows.assign(**shares)
