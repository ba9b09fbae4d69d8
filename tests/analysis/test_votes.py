"""Agreement in votes: which years count, and how roll calls are pooled."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.address import VotesChoice
from components.analysis.record.agreement import FEW, agreement_lines, agreement_map, votes
from components.analysis.record.votes import (
    FEWEST_A_YEAR,
    agreement_by_year,
    agreement_in,
    comparable,
    issue_years,
    pooled_agreement,
    pooled_deviation,
    pooled_years,
    quartiles_by_year,
    silent_years,
    voting_years,
)
from components.tables import Case
from components.tables.settings import Party


def with_calls(case: Case, *calls: tuple[int, str], nuclear: frozenset[int] = frozenset()) -> Case:
    """Return the case in a world with these roll calls: year, and the votes of BTN, FJI and ISL.

    Those of the years in `nuclear` are on that issue.
    """
    rolls = pd.DataFrame(
        {
            "roll_call_id": [str(number) for number, _ in enumerate(calls)],
            "date": [f"{year}-12-01" for year, _ in calls],
            "issues": [("nuclear",) if year in nuclear else () for year, _ in calls],
            "votes": [votes for _, votes in calls],
            "source_id": "register",
        }
    )
    voters = pd.DataFrame({"iso3": ["BTN", "FJI", "ISL"]})
    return replace(case, world=replace(case.world, voters=voters, roll_calls=rolls))


@pytest.fixture
def uneven(toy_case: Case) -> Case:
    """Return a case of five years: the subject is silent in the first and in the last.

    Bhutan agrees with it in one of one, in one of three, and in a half of two roll calls.
    """
    return with_calls(
        toy_case,
        *((1996, "YXY"), (1997, "YYN"), (1998, "YYN"), (1998, "NYN"), (1998, "NYN")),
        *((1999, "AYN"), (1999, "NYN"), (2000, "NXN")),
        nuclear=frozenset({1996, 1998}),
    )


def test_years_count_in_which_the_subject_voted_and_silent_ones_follow(uneven: Case) -> None:
    assert issue_years(uneven) == [1996, 1997, 1998, 1999, 2000]
    assert voting_years(uneven) == [1997, 1998, 1999]
    assert silent_years(uneven) == [2000]
    assert pooled_years(uneven) == [1997, 1998, 1999]


def test_an_issue_pools_the_last_years_that_it_has(uneven: Case) -> None:
    assert issue_years(uneven, "nuclear") == [1996, 1998]
    assert pooled_years(uneven, "nuclear") == [1998]
    assert silent_years(uneven, "nuclear") == []
    assert pooled_agreement(uneven, "nuclear").at["BTN", "share_subject"] == pytest.approx(1 / 3)


def test_a_state_with_few_joint_roll_calls_is_neither_first_nor_last(toy_case: Case) -> None:
    both, seldom = [(2000, "YYN")] * 20, [(2000, "NYY"), (2000, "XYY")]
    choice = VotesChoice(actor=("BTN", "ISL"))
    found = votes(with_calls(toy_case, *both, *seldom), choice).extremes
    assert found is not None
    assert (found.most, found.least) == (("BTN",), ("ISL",))
    without = votes(with_calls(toy_case, *[(2000, "XYN")] * 20, (2000, "YYN")), choice)
    assert without.extremes is None
    assert without.joint["BTN"] == 1
    assert votes(with_calls(toy_case, (2000, "YYN")), choice).extremes is None


@pytest.mark.parametrize("party", ["subject", "adversary"])
def test_a_deviation_is_the_distance_from_the_median_of_all_other_states(
    toy_case: Case, party: Party
) -> None:
    pooled = comparable(pooled_agreement(toy_case), party).drop(index=["FJI", "ISL"])
    found = pooled_deviation(toy_case, party)
    assert found[pooled.index].to_numpy() == pytest.approx(pooled - pooled.median())
    yearly = quartiles_by_year(toy_case, party)
    assert list(yearly.index) == [1999, 2000, 2001]
    shares = agreement_in(toy_case, 2001).drop(index=["FJI", "ISL"])[f"share_{party}"]
    assert yearly.at[2001, "median"] == pytest.approx(shares.median())
    assert (yearly["low"] < yearly["median"]).all()
    assert (yearly["median"] < yearly["high"]).all()


@pytest.mark.parametrize(("joint", "compared"), [(FEWEST_A_YEAR - 1, False), (FEWEST_A_YEAR, True)])
def test_a_year_of_few_joint_roll_calls_is_thin_wherever_it_is_shown(
    toy_case: Case, joint: int, *, compared: bool
) -> None:
    calls = [(2000, "YYN")] * joint + [(2000, "XYN")] * (20 - joint)
    case = with_calls(toy_case, *calls)
    (line,) = agreement_lines(case, ("BTN", "LUX"), "adversary").rows.to_dict("records") or [{}]
    shown = agreement_map(case, "adversary", 2000).rows.loc["BTN"]
    assert shown["thin"] == (not compared)
    assert (shown["shown_as"] == FEW) == (not compared)
    assert line.get("thin", True) == (not compared)


def test_a_median_leaves_thin_years_out(uneven: Case) -> None:
    assert quartiles_by_year(uneven, "subject").empty
    assert pooled_deviation(uneven, "subject").isna().all()


def test_three_years_are_pooled_at_most(toy_case: Case) -> None:
    case = with_calls(toy_case, *((year, "YYN") for year in range(1990, 1996)))
    assert pooled_years(case) == [1993, 1994, 1995]
    assert pooled_agreement(case).at["BTN", "n_joint_subject"] == 3


def test_years_are_pooled_by_their_roll_calls_not_by_their_shares(uneven: Case) -> None:
    pooled = pooled_agreement(uneven).loc["BTN"]
    assert pooled["n_joint_subject"] == 6
    assert pooled["share_subject"] == pytest.approx(2.5 / 6)
    assert pooled["share_adversary"] == pytest.approx(3.5 / 6)
    yearly = [agreement_in(uneven, year).at["BTN", "share_subject"] for year in (1997, 1998, 1999)]
    assert yearly == pytest.approx([1, 1 / 3, 1 / 4])


def test_a_share_is_missing_where_no_joint_vote_was_cast(uneven: Case) -> None:
    silent = agreement_in(uneven, 2000)
    assert silent["share_subject"].isna().all()
    assert silent.at["BTN", "share_adversary"] == 1
    pooled = pooled_agreement(uneven)
    assert pd.isna(pooled.at["FJI", "share_subject"])
    assert pd.isna(pooled.at["ISL", "share_adversary"])
    assert pooled["share_subject"].isna().equals(pooled["n_joint_subject"].eq(0))


def test_series_hold_only_the_states_asked_for(toy_case: Case) -> None:
    series = agreement_by_year(toy_case, ("BTN", "LUX"))
    assert set(zip(series["iso3"], series["name"], strict=True)) == {
        ("BTN", "Bhutan"),
        ("LUX", "Luxembourg"),
    }
    assert series.groupby("iso3")["year"].agg(list).to_dict() == {
        iso3: [1999, 2000, 2001] for iso3 in ("BTN", "LUX")
    }
    assert agreement_by_year(toy_case, ()).empty


def test_shares_lie_between_0_and_1_and_add_up_where_parties_vote_apart(toy_case: Case) -> None:
    pooled = pooled_agreement(toy_case).drop(index=["FJI", "ISL"])
    both = pooled[["share_subject", "share_adversary"]]
    assert len(both) == 10
    assert both.ge(0).all(axis=None)
    assert both.sum(axis=1).tolist() == pytest.approx([1] * 10)
