"""What the source foresaw, scored against what came."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.claims.support import likelihoods
from components.tables import Case
from components.tables.memo import derived


@dataclass(frozen=True, eq=False)
class Foresight:
    """Each likelihood of the source with what was observed, and who took part without one.

    `scored` has the columns of `likelihoods`, and `observed` (1 if the actor took part, 0 if
    not, by `until`), `outcome_id, statement, settled` (date of the outcome that says so), `brier`
    at the point, `brier_low, brier_high` over the range, `brier_if_otherwise` at the point had
    the opposite happened; an actor whose involvement no outcome settles is left out.
    `unforeseen` has `actor_id, outcome_id, statement, settled` of actors that took part although
    the source gives them no likelihood. `until` is the last date of the outcomes, as YYYY-MM-DD
    or shorter, blank without any; `settled` and `unforeseen_settled` are the last of the dates
    in each frame; `lowest_pct` and `highest_pct` are the ends of the points (missing without any).
    """

    scored: pd.DataFrame
    unforeseen: pd.DataFrame
    until: str
    settled: str
    unforeseen_settled: str
    lowest_pct: float
    highest_pct: float


@derived
def foresight(case: Case) -> Foresight:
    """Return what the source foresaw, scored against what came.

    Source: Brier (1950), Verification of Forecasts Expressed in Terms of Probability: the
    squared difference between the probability of an event and 1 or 0; 0 is best.
    """
    involved = _involvement(case)
    likely = likelihoods(case, list(case.capabilities["actor_id"].unique()))
    scored = _scored(likely.merge(involved, on="actor_id", validate="many_to_one"))
    took_part = involved["observed"].eq(1) & ~involved["actor_id"].isin(likely["actor_id"])
    unforeseen = involved[took_part].drop(columns="observed")
    return Foresight(
        scored=scored,
        unforeseen=unforeseen,
        until=_last(case.outcomes["date"]),
        settled=_last(scored["settled"]),
        unforeseen_settled=_last(unforeseen["settled"]),
        lowest_pct=float(scored["point_pct"].min()),
        highest_pct=float(scored["point_pct"].max()),
    )


def _scored(rows: pd.DataFrame) -> pd.DataFrame:
    outcome = rows["observed"]
    ends = pd.concat([_brier(rows[f"{end}_pct"], outcome) for end in ("low", "high")], axis=1)
    return rows.assign(
        brier=_brier(rows["point_pct"], outcome),
        brier_low=ends.min(axis=1),
        brier_high=ends.max(axis=1),
        brier_if_otherwise=_brier(rows["point_pct"], 1 - outcome),
    )


def _involvement(case: Case) -> pd.DataFrame:
    settled = case.outcomes[case.outcomes["involved"].ne("")].reset_index()
    settled = settled.assign(
        actor_id=settled["actor_ids"],
        observed=settled["involved"].eq("yes").astype(int),
    ).explode("actor_id")
    settled = settled.rename(columns={"date": "settled"})
    columns = ["actor_id", "observed", "outcome_id", "statement", "settled"]
    # Where two outcomes speak of an actor, one that saw it take part decides.
    return settled.sort_values("observed", ascending=False).drop_duplicates("actor_id")[columns]


def _brier(percent: pd.Series[float], outcome: pd.Series[int]) -> pd.Series[float]:
    return (percent / 100 - outcome) ** 2


def _last(dates: pd.Series[str]) -> str:
    return "" if dates.empty else str(dates.max())
