"""What the source foresaw, scored against what came."""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.names import actor_names
from components.analysis.claims.support import likelihoods
from components.tables import Case


def scored_likelihoods(case: Case) -> pd.DataFrame:
    """Return each likelihood of the source with what was observed and its Brier scores.

    Columns of `likelihoods`, and `observed` (1 if the actor took part, 0 if not, by the end of
    the outcome table), `outcome_id, statement, settled` (date of the outcome that says so),
    `until` (last date of the table), `brier` at the point, `brier_low, brier_high` over the
    range, `brier_if_otherwise` at the point had the opposite happened. An actor whose
    involvement no outcome settles is left out.

    Source: Brier (1950), Verification of Forecasts Expressed in Terms of Probability: the
    squared difference between the probability of an event and 1 or 0; 0 is best.
    """
    rows = likelihoods(case, list(case.capabilities["actor_id"].unique()))
    rows = rows.merge(_involvement(case), on="actor_id", validate="many_to_one")
    outcome = rows["observed"]
    ends = pd.concat([_brier(rows[f"{end}_pct"], outcome) for end in ("low", "high")], axis=1)
    return rows.assign(
        brier=_brier(rows["point_pct"], outcome),
        brier_low=ends.min(axis=1),
        brier_high=ends.max(axis=1),
        brier_if_otherwise=_brier(rows["point_pct"], 1 - outcome),
        until=case.outcomes["date"].max() if len(case.outcomes) else "",
    )


def took_part_unforeseen(case: Case) -> pd.DataFrame:
    """Return actors that took part although the source gives them no likelihood.

    Columns `actor_id, name, outcome_id, statement, settled`.
    """
    involved = _involvement(case)
    foreseen = likelihoods(case, list(case.capabilities["actor_id"].unique()))["actor_id"]
    rows = involved[involved["observed"].eq(1) & ~involved["actor_id"].isin(foreseen)]
    return rows.assign(name=rows["actor_id"].map(actor_names(case))).drop(columns="observed")


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
