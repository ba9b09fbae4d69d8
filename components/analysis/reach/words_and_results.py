"""The source's own words on reach beside what is computed and what was seen."""

from __future__ import annotations

import pandas as pd

from components.analysis.claims.support import likelihoods, reach_claims
from components.tables import Case
from components.tables.memo import derived_for_each

_ALLIES_KEPT = 512


def words_beside_results(case: Case, allies: list[str]) -> pd.DataFrame:
    """Return one row per ally: the source's words on its reach, and what was seen of it.

    Columns `actor_id, name, statements, likelihood` (the source's words), `seen` (dated
    visits and deliveries), `last_seen` (year, blank without any), `disagrees_if_read_as` (the
    meaning of the words, if there is one, that what was seen would contradict).
    """
    words = reach_claims(case, allies)
    likely = likelihoods(case, allies).set_index("actor_id")["wording"].to_dict()
    ids, last = words["actor_id"], _reached(case).groupby("operator_iso3")["date_start"].max()
    return words.assign(
        likelihood=[likely.get(ally, "") for ally in ids],
        seen=ids.map(arrivals_seen(case, allies)),
        last_seen=ids.map(last).fillna("").str[:4],
        disagrees_if_read_as=[_reading_that_disagrees(case, ally) for ally in ids],
    ).drop(columns="distance_km")


def arrivals_seen(case: Case, allies: list[str]) -> pd.Series:
    """Return how many dated visits and deliveries to the subject are documented for each ally."""
    return _reached(case).groupby("operator_iso3").size().reindex(allies).fillna(0).astype(int)


def _reached(case: Case) -> pd.DataFrame:
    rows = case.demonstrations
    return rows[rows["kind"].eq("reached") & rows["date_start"].ne("")]


@derived_for_each(_ALLIES_KEPT)
def _reading_that_disagrees(case: Case, ally: str) -> str:
    claims = case.capabilities[case.capabilities["actor_id"].eq(ally)]
    readings = [case.reach_scale.at[c, "disagrees_if_read_as"] for c in claims["reach"] if c]
    return next(filter(None, readings), "")
