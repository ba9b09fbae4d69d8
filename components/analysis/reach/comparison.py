"""The source's own words on reach beside what is computed and what was seen."""

from __future__ import annotations

import pandas as pd

from components.analysis.reach.wording import duration
from components.analysis.support import likelihoods, reach_claims
from components.tables import Case


def words_beside_results(case: Case, best: pd.DataFrame, allies: list[str]) -> pd.DataFrame:
    """Return one row an ally: the source's words, the computed result, and a plain sentence.

    `best` is the result of `best_options`. Columns `actor_id, name, wording, locator, likelihood,
    computed, seen, sentence`.
    """
    words = reach_claims(case, allies)
    likely = likelihoods(case, allies).set_index("actor_id")["wording"].to_dict()
    seen = arrivals_seen(case, allies)
    computed = {ally: _computed(best[best["iso3"].eq(ally)]) for ally in allies}
    return words.assign(
        likelihood=[likely.get(ally, "") for ally in words["actor_id"]],
        computed=words["actor_id"].map(computed),
        seen=words["actor_id"].map(seen),
        sentence=[
            _sentence(case, ally, f"{wording} ({locator})" if wording else "", int(seen[ally]))
            for ally, wording, locator in zip(
                words["actor_id"], words["wording"], words["locator"], strict=True
            )
        ],
    ).drop(columns="distance_km")


def arrivals_seen(case: Case, allies: list[str]) -> pd.Series:
    """Return how many dated visits and deliveries to the subject are documented for each ally."""
    rows = case.demonstrations
    reached = rows[rows["kind"].eq("reached") & rows["date_start"].ne("")]
    return reached.groupby("operator_iso3").size().reindex(allies).fillna(0).astype(int)


def _computed(best: pd.DataFrame) -> str:
    parts = []
    for row in best.to_dict("records"):
        first = duration(row["arrival_days_low"], row["arrival_days_high"])
        parts.append(f"by {row['mode']}, first arrival after {first}")
    return "; ".join(parts) if parts else "no documented way"


def _sentence(case: Case, ally: str, wording: str, seen: int) -> str:
    name = str(case.countries.at[ally, "name"])
    claims = case.capabilities[case.capabilities["actor_id"].eq(ally)]
    codes = [code for code in claims["reach"] if code]
    counted = (
        f"{seen} dated visit or delivery is"
        if seen == 1
        else f"{seen} dated visits and deliveries are"
    )
    arrivals = f"{counted} documented" if seen else "no dated visit or delivery is documented"
    if not wording:
        return f"The source does not speak of {name}'s reach; {arrivals}."
    contradicted = any(
        case.reach_scale.at[code, "contradicted_by_arrival"] == "yes" for code in codes
    )
    if contradicted and seen:
        return f"They disagree: the source has {wording}, but {arrivals}."
    return f"They do not contradict each other: the source has {wording}; {arrivals}."
