"""The source's own words on reach beside what is computed and what was seen."""

from __future__ import annotations

import pandas as pd

from components.analysis.claims.support import likelihoods, reach_claims
from components.analysis.reach.wording import duration
from components.tables import Case


def words_beside_results(case: Case, best: pd.DataFrame, allies: list[str]) -> pd.DataFrame:
    """Return one row per ally: the source's words, the computed result, and a plain sentence.

    `best` is the result of `best_options`. Columns `actor_id, name, wording, locator, likelihood,
    computed, seen, sentence`.
    """
    words = reach_claims(case, allies)
    likely = likelihoods(case, allies).set_index("actor_id")["wording"].to_dict()
    reached = _reached(case)
    seen = arrivals_seen(case, allies)
    computed = {ally: _computed(best[best["iso3"].eq(ally)]) for ally in allies}
    return words.assign(
        likelihood=[likely.get(ally, "") for ally in words["actor_id"]],
        computed=words["actor_id"].map(computed),
        seen=words["actor_id"].map(seen),
        sentence=[
            _sentence(case, ally, f"{wording} ({locator})" if wording else "", reached)
            for ally, wording, locator in zip(
                words["actor_id"], words["wording"], words["locator"], strict=True
            )
        ],
    ).drop(columns="distance_km")


def arrivals_seen(case: Case, allies: list[str]) -> pd.Series:
    """Return how many dated visits and deliveries to the subject are documented for each ally."""
    return _reached(case).groupby("operator_iso3").size().reindex(allies).fillna(0).astype(int)


def _reached(case: Case) -> pd.DataFrame:
    rows = case.demonstrations
    return rows[rows["kind"].eq("reached") & rows["date_start"].ne("")]


def _computed(best: pd.DataFrame) -> str:
    parts = []
    for row in best.to_dict("records"):
        first = duration(row["arrival_days_low"], row["arrival_days_high"])
        parts.append(f"by {row['mode']}, first arrival after {first}")
    return "; ".join(parts) if parts else "no documented way"


def _sentence(case: Case, ally: str, wording: str, reached: pd.DataFrame) -> str:
    own = reached[reached["operator_iso3"].eq(ally)]
    arrivals = _arrivals(own)
    if not wording:
        name = str(case.countries.at[ally, "name"])
        return f"The source does not speak of {name}'s reach; {arrivals}."
    reading = _reading_that_disagrees(case, ally)
    if reading and not own.empty:
        return f"Read as {reading}, they disagree: the source has {wording}, but {arrivals}."
    return f"They do not contradict each other: the source has {wording}; {arrivals}."


def _arrivals(own: pd.DataFrame) -> str:
    if own.empty:
        return "no dated visit or delivery is documented"
    last = own["date_start"].max()[:4]
    if len(own) == 1:
        return f"1 dated visit or delivery is documented, in {last}"
    return f"{len(own)} dated visits and deliveries are documented, the last in {last}"


def _reading_that_disagrees(case: Case, ally: str) -> str:
    claims = case.capabilities[case.capabilities["actor_id"].eq(ally)]
    readings = [case.reach_scale.at[c, "disagrees_if_read_as"] for c in claims["reach"] if c]
    return next(filter(None, readings), "")
