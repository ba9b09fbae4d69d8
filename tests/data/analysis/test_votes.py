"""Agreement in votes: which years count, and shares computed again from the file."""

from __future__ import annotations

import pytest

from components.analysis.record.votes import (
    agreement_in,
    issue_years,
    pooled_agreement,
    pooled_years,
    silent_years,
    voting_years,
)
from components.tables import Case
from tests.data.votes import vote_rows

Row = dict[str, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(vote_rows())


def share(rows: list[Row], end: str) -> float:
    joint = sum(int(row[f"n_joint_{end}"]) for row in rows)
    return sum(float(row[f"agree_{end}"] or 0) for row in rows) / joint


def test_the_subject_last_voted_in_2021_and_silent_years_follow(case: Case) -> None:
    assert voting_years(case) == list(range(1990, 2022))
    assert silent_years(case) == [2022, 2023, 2024]
    assert pooled_years(case) == [2019, 2020, 2021]


def test_voting_and_silent_years_are_those_of_the_file(case: Case, rows: list[Row]) -> None:
    cast = {int(row["year"]) for row in rows if row["n_joint_subject"] != "0"}
    assert set(voting_years(case)) == cast
    assert set(silent_years(case)) == {int(row["year"]) for row in rows} - cast


@pytest.mark.parametrize(
    ("issue", "years", "silent"),
    [
        ("human_rights", [2019, 2020, 2021], [2022, 2023]),
        ("disarmament", [2016, 2017, 2018], []),
        ("colonialism", [2016, 2017, 2018], []),
        ("development", [2016, 2017, 2018], []),
    ],
)
def test_an_issue_pools_the_last_years_that_it_has(
    case: Case, rows: list[Row], issue: str, years: list[int], silent: list[int]
) -> None:
    assert issue_years(case, issue) == sorted({int(r["year"]) for r in rows if r["issue"] == issue})
    assert pooled_years(case, issue) == years
    assert silent_years(case, issue) == silent
    own = [r for r in rows if (r["iso3"], r["issue"]) == ("CUB", issue) and int(r["year"]) in years]
    pooled = pooled_agreement(case, issue).loc["CUB"]
    assert pooled["share_subject"] == pytest.approx(share(own, "subject"))


@pytest.mark.parametrize("issue", ["all", "human_rights"])
@pytest.mark.parametrize("iso3", ["CUB", "ARG", "CHN"])
def test_years_are_pooled_by_their_roll_calls(
    case: Case, rows: list[Row], iso3: str, issue: str
) -> None:
    own = [
        row
        for row in rows
        if (row["iso3"], row["issue"]) == (iso3, issue) and row["year"] in {"2019", "2020", "2021"}
    ]
    assert len(own) == 3
    pooled = pooled_agreement(case, issue).loc[iso3]
    assert pooled["share_subject"] == pytest.approx(share(own, "subject"))
    assert pooled["share_adversary"] == pytest.approx(share(own, "adversary"))
    assert pooled["n_joint_subject"] == sum(int(row["n_joint_subject"]) for row in own)


@pytest.mark.parametrize("year", [1998, 2021])
def test_shares_of_a_year_are_those_of_its_row(case: Case, rows: list[Row], year: int) -> None:
    for iso3 in ("CUB", "BRA", "FRA"):
        (row,) = [
            row
            for row in rows
            if (row["iso3"], row["year"], row["issue"]) == (iso3, str(year), "all")
        ]
        found = agreement_in(case, year).loc[iso3]
        assert found["share_subject"] == pytest.approx(share([row], "subject"))
        assert found["share_adversary"] == pytest.approx(share([row], "adversary"))


def test_a_share_is_missing_where_no_joint_vote_was_cast(case: Case) -> None:
    silent = agreement_in(case, 2023)
    assert silent["share_subject"].isna().all()
    assert silent["share_adversary"].notna().sum() > 150


def test_shares_lie_between_0_and_1(case: Case) -> None:
    for issue in case.vote_issue_scale.index:
        for column in ("share_subject", "share_adversary"):
            shares = pooled_agreement(case, issue)[column].dropna()
            assert shares.between(0, 1).all()
            assert len(shares) > 150


def test_an_issue_gives_shares_of_its_own(case: Case) -> None:
    everything, rights = pooled_agreement(case), pooled_agreement(case, "human_rights")
    assert everything.at["BRA", "share_subject"] != rights.at["BRA", "share_subject"]
    assert rights.at["BRA", "n_joint_subject"] < everything.at["BRA", "n_joint_subject"]
    nuclear = agreement_in(case, 2021, "nuclear")
    assert set(nuclear["issue"]) == {"nuclear"}


def test_old_partners_agree_more_with_the_subject_than_with_the_adversary(case: Case) -> None:
    pooled = pooled_agreement(case).loc[["CUB", "NIC", "CHN"]]
    assert (pooled["share_subject"] > 0.85).all()
    assert (pooled["share_adversary"] < 0.25).all()
