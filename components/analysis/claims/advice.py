"""The source's advice, with the stance today of the actors it leans on."""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.names import actor_names
from components.tables import Case


def proposals(case: Case) -> pd.DataFrame:
    """Return the recommendations in order: each proposal, then the parts that belong to it.

    Columns of `case.recommendations`, and `depth`: 0 for a proposal, 1 for a part of one.
    """
    rows = case.recommendations.assign(depth=case.recommendations["parent_id"].ne("").astype(int))
    root = rows["parent_id"].where(rows["depth"].gt(0), rows["recommendation_id"])
    order = rows.assign(root=root).sort_values(["root", "depth", "recommendation_id"]).index
    return rows.loc[order].reset_index(drop=True)


def partners(case: Case, countries: pd.DataFrame) -> pd.DataFrame:
    """Return the actors that each recommendation leans on, with their stance.

    `countries` is the result of `describe_countries`. Columns `recommendation_id, actor_id,
    name, shown_as, position, contested, region`; a group has no stance here.
    """
    rows = case.recommendations[["recommendation_id", "actor_ids"]]
    rows = rows.rename(columns={"actor_ids": "actor_id"}).explode("actor_id")
    rows = rows.dropna(subset="actor_id")
    rows["name"] = rows["actor_id"].map(actor_names(case))
    known = countries[["shown_as", "position", "contested", "region"]]
    return rows.join(known, on="actor_id").reset_index(drop=True)
