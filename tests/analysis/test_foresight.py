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


# Nobody took part: 22 % gives 0.22² = 0.0484, and 0.78² = 0.6084 had Russia taken part.
@pytest.mark.parametrize(
    ("actor_id", "brier", "low", "high", "otherwise"),
    [
        ("RUS", 0.0484, 0.0144, 0.1089, 0.6084),  # 22 %, from 12 to 33
        ("CHN", 0.0144, 0.0025, 0.0400, 0.7744),  # 12 %, from 5 to 20
        ("IRN", 0.0009, 0.0001, 0.0025, 0.9409),  # 3 %, from 1 to 5
    ],
)
def test_scores_worked_by_hand(  # noqa: PLR0913, PLR0917 - one row of a table
    case: Case, actor_id: str, brier: float, low: float, high: float, otherwise: float
) -> None:
    row = scored(case).loc[actor_id]
    assert row["observed"] == 0
    assert row["brier"] == pytest.approx(brier)
    assert (row["brier_low"], row["brier_high"]) == pytest.approx((low, high))
    assert row["brier_if_otherwise"] == pytest.approx(otherwise)


def test_each_likelihood_has_one_score_until_the_last_outcome(case: Case) -> None:
    rows = foresight(case).scored
    assert rows["actor_id"].tolist() == ["RUS", "CHN", "IRN"]
    assert set(rows["outcome_id"]) == {"O06"}
    assert set(rows["statement"]) == {case.outcomes.at["O06", "statement"]}
    assert foresight(case).until == "2026-03-14"


def test_an_actor_that_took_part_scores_the_other_way(case: Case) -> None:
    row = scored(with_involvement(case, O06=("RUS;CHN", "yes"))).loc["RUS"]
    assert row["observed"] == 1
    assert row["brier"] == pytest.approx(0.6084)
    assert (row["brier_low"], row["brier_high"]) == pytest.approx((0.4489, 0.7744))
    assert row["brier_if_otherwise"] == pytest.approx(0.0484)


def test_one_outcome_that_saw_an_actor_take_part_decides(case: Case) -> None:
    for outcomes in ({"O06": "no", "O07": "yes"}, {"O06": "yes", "O07": "no"}):
        changes = {outcome: ("RUS", involved) for outcome, involved in outcomes.items()}
        rows = scored(with_involvement(case, **changes))
        assert rows.loc[["RUS"], "observed"].tolist() == [1]


def test_an_actor_that_no_outcome_settles_is_left_out(case: Case) -> None:
    assert list(scored(with_involvement(case, O06=("CHN", "no"))).index) == ["CHN"]
    assert scored(with_involvement(case, O06=("", ""))).empty


def test_an_actor_without_a_likelihood_has_no_score(case: Case) -> None:
    assert "CUB" in set(
        case.outcomes.loc[case.outcomes["involved"].eq("yes"), "actor_ids"].explode()
    )
    assert "CUB" not in scored(case).index


def test_no_outcomes_give_no_scores(case: Case) -> None:
    without = dataclasses.replace(case, outcomes=case.outcomes.head(0))
    assert foresight(without).scored.empty


def test_a_point_lies_between_the_ends_of_its_range(case: Case) -> None:
    for involved in ("yes", "no"):
        rows = foresight(with_involvement(case, O06=("RUS;CHN;IRN", involved))).scored
        assert rows["brier"].between(rows["brier_low"], rows["brier_high"]).all()


def test_who_took_part_without_a_likelihood_is_found(case: Case) -> None:
    result = foresight(case)
    (row,) = result.unforeseen.to_dict("records")
    assert (row["actor_id"], row["outcome_id"], row["settled"]) == ("CUB", "O07", "2026-01-04")
    assert result.unforeseen_settled == "2026-01-04"
    assert foresight(with_involvement(case, O07=("RUS", "yes"))).unforeseen.empty
