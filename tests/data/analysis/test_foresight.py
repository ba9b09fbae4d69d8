"""Brier scores of the shipped source's likelihoods, against scores worked out by hand."""

from __future__ import annotations

import pytest

from components.analysis.record.foresight import foresight
from components.tables import Case


# Nobody took part: 22 % gives 0.22² = 0.0484, and 0.78² = 0.6084 had Russia taken part.
@pytest.mark.parametrize(
    ("actor_id", "scores"),
    [
        ("RUS", (0.0484, 0.0144, 0.1089, 0.6084)),  # 22 %, from 12 to 33
        ("CHN", (0.0144, 0.0025, 0.0400, 0.7744)),  # 12 %, from 5 to 20
        ("IRN", (0.0009, 0.0001, 0.0025, 0.9409)),  # 3 %, from 1 to 5
    ],
)
def test_scores_worked_by_hand(case: Case, actor_id: str, scores: tuple[float, ...]) -> None:
    rows = foresight(case).scored.set_index("actor_id")
    assert list(rows.index) == ["RUS", "CHN", "IRN"]
    columns = ["brier", "brier_low", "brier_high", "brier_if_otherwise"]
    assert rows.loc[actor_id, columns].tolist() == pytest.approx(list(scores))
    assert rows.loc[actor_id, ["observed", "outcome_id"]].tolist() == [0, "O06"]


def test_cuba_took_part_without_a_likelihood(case: Case) -> None:
    result = foresight(case)
    (row,) = result.unforeseen.to_dict("records")
    assert (row["actor_id"], row["outcome_id"], row["settled"]) == ("CUB", "O07", "2026-01-04")
    assert result.until == "2026-03-14"
