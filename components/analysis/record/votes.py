"""Agreement in recorded votes of the UN General Assembly, with the subject and the adversary.

A pair agrees on a roll call where both cast the same vote; where one of the two abstained it
counts half; absences are left out. Years are pooled by their roll calls, not by their shares.
"""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.names import party_names_in_sentence
from components.analysis.wording import in_words
from components.tables import Case, registry
from components.tables.memo import derived

ALL_ISSUES = registry.ALL_ISSUES
POOLED_YEARS = 3
_MOST_NAMES = 3  # of states that share a place in the headline; more are counted


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


def pooled_years(case: Case, issue: str = ALL_ISSUES) -> list[int]:
    """Return the last years in which the subject voted on an issue, three at most."""
    return voting_years(case, issue)[-POOLED_YEARS:]


@derived
def pooled_agreement(case: Case, issue: str = ALL_ISSUES) -> pd.DataFrame:
    """Return the agreement of every state over its `pooled_years`, by iso3.

    Columns as in `agreement_by_year`, without year and name. The frame is cached.
    """
    rows = case.un_votes
    rows = rows[rows["year"].isin(pooled_years(case, issue)) & rows["issue"].eq(issue)]
    columns = ["n_joint_subject", "agree_subject", "n_joint_adversary", "agree_adversary"]
    sums = rows.groupby("iso3")[columns].sum()
    return _with_shares(sums)


def votes_headline(case: Case, states: tuple[str, ...], issue: str = ALL_ISSUES) -> str:
    """Return which of some states voted most and least often with the subject, on one issue.

    Shares are compared as they are shown, in whole percent: states that share one tie.
    """
    shares = pooled_agreement(case, issue)["share_subject"].reindex(list(states)).dropna()
    subject, span = party_names_in_sentence(case)["subject"], pooled_span(case, issue)
    if not issue_years(case, issue):
        return "No votes to show"
    if not states:
        return "Choose a state to see how it voted"
    if shares.empty:
        return f"No joint roll call of these states with {subject}"
    percent = shares.map(lambda share: int(f"{share * 100:.0f}"))
    high, low = percent.max(), percent.min()
    most, least = (list(percent.index[percent.eq(end)]) for end in (high, low))
    if len(percent) == 1:
        who = _together(case, most)
        return f"{who} voted with {subject} in {high} % of joint roll calls, {span}"
    if high == low:
        who = _together(case, most, "All ")
        return f"{who} voted equally often with {subject} ({high} %), {span}"
    link = " and" if len(least) == 1 else ","
    return (
        f"Of {len(percent)} states charted, {_together(case, most)} voted most often with "
        f"{subject} ({high} %){link} {_together(case, least)} least often ({low} %), {span}"
    )


def pooled_span(case: Case, issue: str = ALL_ISSUES) -> str:
    """Return the first and the last of the `pooled_years` in words."""
    years = pooled_years(case, issue)
    if not years:
        return "no year"
    return f"{years[0]}–{years[-1]}" if years[0] != years[-1] else str(years[0])


def _together(case: Case, states: list[str], every: str = "") -> str:
    """Return the names of states, or how many they are where there are more than three."""
    if len(states) > _MOST_NAMES:
        return f"{every}{len(states)} states"
    return in_words(case.countries.loc[states, "name"])


@derived
def _years(case: Case, issue: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the years in which the subject cast a vote on an issue, and all years of the issue."""
    rows = case.un_votes
    rows = rows[rows["issue"].eq(issue)]
    cast = rows.loc[rows["n_joint_subject"].gt(0), "year"]
    return tuple(sorted(map(int, cast.unique()))), tuple(sorted(map(int, rows["year"].unique())))


def _with_shares(rows: pd.DataFrame) -> pd.DataFrame:
    shares = {
        f"share_{end}": rows[f"agree_{end}"] / rows[f"n_joint_{end}"].where(lambda n: n.gt(0))
        for end in ("subject", "adversary")
    }
    return rows.assign(**shares)
