"""Brier scores of the source's likelihoods, against scores worked out by hand."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest

from components.analysis.record.foresight import foresight
from components.tables import Case


def scored(case: Case) -> pd.DataFrame:
    return foresight(case).scored.set_index("actor_id")


def with_involvement(case: Case, **changes: tuple[str, str]) -> Case:
    """Return the case with other actors and another involvement in some outcomes."""
    outcomes = case.outcomes.copy()
    for outcome_id, (actor_ids, involved) in changes.items():
        outcomes.at[outcome_id, "actor_ids"] = tuple(filter(None, actor_ids.split(";")))
        outcomes.at[outcome_id, "involved"] = involved
    return dataclasses.replace(case, outcomes=outcomes)


# Nobody took part: 20 % gives 0.2² = 0.04, and 0.8² = 0.64 had Bhutan taken part.
@pytest.mark.parametrize(
    ("actor_id", "brier", "low", "high", "otherwise"),
    [
        ("BTN", 0.04, 0.01, 0.09, 0.64),  # 20 %, from 10 to 30
        ("URY", 0.0025, 0, 0.01, 0.9025),  # 5 %, from 0 to 10
    ],
)
def test_scores_worked_by_hand(  # noqa: PLR0913, PLR0917 - one row of a table
    toy_case: Case, actor_id: str, brier: float, low: float, high: float, otherwise: float
) -> None:
    row = scored(with_involvement(toy_case, O01=("BTN;URY;KITES", "no"))).loc[actor_id]
    assert row["observed"] == 0
    assert row["brier"] == pytest.approx(brier)
    assert (row["brier_low"], row["brier_high"]) == pytest.approx((low, high))
    assert row["brier_if_otherwise"] == pytest.approx(otherwise)


def test_each_likelihood_has_one_score_until_the_last_outcome(toy_case: Case) -> None:
    result = foresight(with_involvement(toy_case, O01=("BTN;URY", "no")))
    rows = result.scored
    assert rows["actor_id"].tolist() == ["BTN", "URY"]
    assert set(rows["outcome_id"]) == {"O01"}
    assert set(rows["statement"]) == {toy_case.outcomes.at["O01", "statement"]}
    assert (result.settled, result.until) == ("2001-07-01", "2001-08")
    assert (result.lowest_pct, result.highest_pct) == (5, 20)


def test_an_actor_that_took_part_scores_the_other_way(toy_case: Case) -> None:
    row = scored(with_involvement(toy_case, O01=("BTN", "yes"))).loc["BTN"]
    assert row["observed"] == 1
    assert row["brier"] == pytest.approx(0.64)
    assert (row["brier_low"], row["brier_high"]) == pytest.approx((0.49, 0.81))
    assert row["brier_if_otherwise"] == pytest.approx(0.04)


def test_one_outcome_that_saw_an_actor_take_part_decides(toy_case: Case) -> None:
    for outcomes in ({"O01": "no", "O02": "yes"}, {"O01": "yes", "O02": "no"}):
        changes = {outcome: ("BTN", involved) for outcome, involved in outcomes.items()}
        rows = scored(with_involvement(toy_case, **changes))
        assert rows.loc[["BTN"], "observed"].tolist() == [1]


def test_an_actor_that_no_outcome_settles_is_left_out(toy_case: Case) -> None:
    assert list(scored(with_involvement(toy_case, O01=("URY", "no"))).index) == ["URY"]
    assert scored(with_involvement(toy_case, O01=("", ""))).empty


def test_who_took_part_without_a_likelihood_has_no_score_and_is_found(toy_case: Case) -> None:
    case = with_involvement(toy_case, O02=("LUX", "yes"))
    assert list(scored(case).index) == ["BTN"]
    result = foresight(case)
    (row,) = result.unforeseen.to_dict("records")
    assert (row["actor_id"], row["outcome_id"], row["settled"]) == ("LUX", "O02", "2001-08")
    assert result.unforeseen_settled == "2001-08"
    assert foresight(with_involvement(toy_case, O02=("BTN", "yes"))).unforeseen.empty


def test_who_took_no_part_is_not_unforeseen(toy_case: Case) -> None:
    result = foresight(with_involvement(toy_case, O02=("LUX", "no")))
    assert result.unforeseen.empty
    assert not result.unforeseen_settled


def test_no_outcomes_give_no_scores(toy_case: Case) -> None:
    without = dataclasses.replace(toy_case, outcomes=toy_case.outcomes.head(0))
    assert foresight(without).scored.empty
    assert not foresight(without).until


def test_a_point_lies_between_the_ends_of_its_range(toy_case: Case) -> None:
    for involved in ("yes", "no"):
        rows = foresight(with_involvement(toy_case, O01=("BTN;URY", involved))).scored
        assert len(rows) == 2
        assert rows["brier"].between(rows["brier_low"], rows["brier_high"]).all()
