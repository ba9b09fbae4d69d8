"""What actors can give: kinds of support, reach, likelihood."""

from __future__ import annotations

import pandas as pd

from components.address.choice import MOST_ACTORS
from components.address.options import allies
from components.analysis.actors.distances import distance_to_subject_km
from components.analysis.actors.groups import expand_to_states, keep_deciding
from components.analysis.actors.names import actor_names
from components.analysis.claims.quotation import Statement, statements
from components.tables import Case
from components.tables.memo import derived, derived_for_each

_ACTORS_KEPT = 512


@derived
def support_by_state(case: Case) -> pd.DataFrame:
    """Return the kinds of support of every state, indexed by iso3.

    `support_types` is a tuple in the order of the scale; `support_basis` is named, inherited
    (through the smallest group with a capability claim) or silent. The frame is cached.
    """
    claims = keep_deciding(expand_to_states(case, case.capabilities))
    types = claims.assign(code=claims["support_types"]).explode("code")
    order = list(case.support_type_scale.index)
    held = types.groupby("iso3")["code"].agg(set).reindex(case.world.countries.index)
    basis = claims.groupby("iso3")["members"].max().eq(0).map({True: "named", False: "inherited"})
    return pd.DataFrame(
        {
            "support_types": [
                tuple(code for code in order if isinstance(s, set) and code in s) for s in held
            ],
            "support_basis": basis.reindex(case.world.countries.index).fillna("silent"),
        },
        index=case.world.countries.index,
    )


def support_matrix(case: Case, actor_ids: list[str] | None = None) -> pd.DataFrame:
    """Return one row for each actor and kind of support that the source states.

    Columns `actor_id, name, code, stated_in` ("table" or "prose"), `locators` (tuple), `breadth`
    (kinds the actor has). Broadest actor first, then by name; kinds in the scale's order.
    """
    claims = case.capabilities
    if actor_ids is not None:
        claims = claims[claims["actor_id"].isin(actor_ids)]
    cells = claims.assign(code=claims["support_types"]).explode("code")
    cells["stated_in"] = cells["passage"].eq("table").map({True: "table", False: "prose"})
    grouped = cells.groupby(["actor_id", "code"])
    matrix = pd.DataFrame(
        {
            "stated_in": grouped["stated_in"].max(),  # "table" sorts after "prose"
            "locators": grouped["locator"].agg(lambda x: tuple(dict.fromkeys(x))),
        }
    ).reset_index()
    matrix["name"] = matrix["actor_id"].map(actor_names(case))
    matrix["order"] = matrix["code"].map(case.support_type_scale["order"])
    matrix["breadth"] = matrix.groupby("actor_id")["code"].transform("size")
    keys, ascending = ["breadth", "name", "order"], [False, True, True]
    return matrix.sort_values(keys, ascending=ascending, ignore_index=True)


@derived
def capability_actors(case: Case) -> tuple[str, ...]:
    """Return the actors with a capability claim, broadest support first."""
    return tuple(dict.fromkeys(support_matrix(case)["actor_id"]))


def standard_actors(case: Case) -> tuple[str, ...]:
    """Return those who stand for all while nobody chose: with a route first, then the broadest."""
    routed = allies(case)
    able = sorted(capability_actors(case), key=lambda actor: actor not in routed)
    return tuple(able[:MOST_ACTORS])


def likelihoods(case: Case, actor_ids: list[str]) -> pd.DataFrame:
    """Return the likelihood of direct involvement of each actor that the source gives one.

    Columns `actor_id, name, wording, low_pct, high_pct, point_pct, note, source_id, locator`;
    highest first.
    """
    claims = case.capabilities
    claims = claims[claims["actor_id"].isin(actor_ids) & claims["likelihood"].ne("")]
    scale = case.likelihood_scale[["order", "low_pct", "high_pct", "point_pct", "note"]]
    rows = claims.join(scale, on="likelihood").rename(columns={"likelihood_wording": "wording"})
    rows["name"] = rows["actor_id"].map(actor_names(case))
    rows = rows.sort_values(["order", "name"], ascending=[False, True])
    columns = ["actor_id", "name", "wording", "low_pct", "high_pct", "point_pct", "note"]
    return rows[[*columns, "source_id", "locator"]].reset_index(drop=True)


def reach_claims(case: Case, actor_ids: list[str]) -> pd.DataFrame:
    """Return the source's words on each actor's reach beside the computed distance.

    Columns `actor_id, name, statements` (tuple of Statement), `distance_km`, one row per actor:
    an actor without a claim has no statement, a group has no distance. Nearest first.
    """
    said = [_said_of_reach(case, actor) for actor in actor_ids]
    rows = pd.DataFrame({"actor_id": pd.Series(actor_ids, dtype="str"), "statements": said})
    rows["name"] = rows["actor_id"].map(actor_names(case))
    rows["distance_km"] = rows["actor_id"].map(distance_to_subject_km(case))
    return rows.sort_values(["distance_km", "name"], ignore_index=True)


@derived_for_each(_ACTORS_KEPT)
def _said_of_reach(case: Case, actor_id: str) -> tuple[Statement, ...]:
    claims = case.capabilities
    return statements(claims[claims["actor_id"].eq(actor_id)], "reach_wording")
