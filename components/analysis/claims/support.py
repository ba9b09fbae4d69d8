"""What actors can give: kinds of support, reach, likelihood, side by side."""

from __future__ import annotations

from typing import Final

import pandas as pd

from components.analysis.actors.distances import distance_to_subject_km
from components.analysis.actors.groups import expand_to_states, keep_deciding
from components.analysis.actors.names import actor_names
from components.analysis.claims.quotation import quoted_words
from components.analysis.claims.resolution import CONTESTED, Reading, resolve_stances
from components.tables import Case


def support_by_state(case: Case) -> pd.DataFrame:
    """Return the kinds of support of every state, indexed by iso3.

    `support_types` is a tuple in the order of the scale; `support_basis` is named, inherited
    (through the smallest group with a capability claim) or silent.
    """
    claims = keep_deciding(expand_to_states(case, case.capabilities))
    types = claims.assign(code=claims["support_types"]).explode("code")
    order = list(case.support_type_scale.index)
    held = types.groupby("iso3")["code"].agg(set).reindex(case.countries.index)
    basis = claims.groupby("iso3")["members"].max().eq(0).map({True: "named", False: "inherited"})
    return pd.DataFrame(
        {
            "support_types": [
                tuple(code for code in order if isinstance(s, set) and code in s) for s in held
            ],
            "support_basis": basis.reindex(case.countries.index).fillna("silent"),
        },
        index=case.countries.index,
    )


def support_matrix(case: Case, actor_ids: list[str] | None = None) -> pd.DataFrame:
    """Return one row for each actor and kind of support that the source states.

    Columns `actor_id, name, code, label, stated_in` ("table" or "prose"), `locators`, `breadth`
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
            "locators": grouped["locator"].agg(lambda x: " · ".join(dict.fromkeys(x))),
        }
    ).reset_index()
    matrix["name"] = matrix["actor_id"].map(actor_names(case))
    matrix["label"] = matrix["code"].map(case.support_type_scale["label"])
    matrix["order"] = matrix["code"].map(case.support_type_scale["order"])
    matrix["breadth"] = matrix.groupby("actor_id")["code"].transform("size")
    keys, ascending = ["breadth", "name", "order"], [False, True, True]
    return matrix.sort_values(keys, ascending=ascending, ignore_index=True)


def capability_actors(case: Case) -> list[str]:
    """Return the actors with a capability claim, broadest support first."""
    return list(dict.fromkeys(support_matrix(case)["actor_id"]))


def likelihoods(case: Case, actor_ids: list[str]) -> pd.DataFrame:
    """Return the likelihood of direct involvement of each actor that the source gives one.

    Columns `actor_id, name, wording, low_pct, high_pct, point_pct, locator`; highest first.
    """
    claims = case.capabilities
    claims = claims[claims["actor_id"].isin(actor_ids) & claims["likelihood"].ne("")]
    scale = case.likelihood_scale[["order", "low_pct", "high_pct", "point_pct", "note"]]
    rows = claims.join(scale, on="likelihood").rename(columns={"likelihood_wording": "wording"})
    rows["name"] = rows["actor_id"].map(actor_names(case))
    rows = rows.sort_values(["order", "name"], ascending=[False, True])
    columns = ["actor_id", "name", "wording", "low_pct", "high_pct", "point_pct", "note", "locator"]
    return rows[columns].reset_index(drop=True)


def reach_claims(case: Case, actor_ids: list[str]) -> pd.DataFrame:
    """Return the source's words on each actor's reach beside the computed distance.

    Columns `actor_id, name, wording, locator, distance_km`, one row per actor, several words
    joined; an actor without a claim has blanks, a group has no distance. Nearest first.
    """
    claims = case.capabilities[case.capabilities["reach_wording"].ne("")]
    claims = claims.assign(wording=quoted_words(claims["reach_wording"], claims["passage"]))
    words = claims.groupby("actor_id")[["wording", "locator"]].agg(" · ".join)
    rows = words.reindex(actor_ids, fill_value="").rename_axis("actor_id").reset_index()
    rows["name"] = rows["actor_id"].map(actor_names(case))
    rows["distance_km"] = rows["actor_id"].map(distance_to_subject_km(case))
    return rows.sort_values(["distance_km", "name"], ignore_index=True)


COMPUTED: Final = "computed"
Cell = list[tuple[str | float, str]]


def side_by_side(case: Case, actor_ids: list[str], reading: Reading = CONTESTED) -> pd.DataFrame:
    """Return what the case says of each actor: one column per actor, one row per field.

    Fields are `stance, stance_wording, action, support, reach, likelihood, limits, distance`.
    Cells are lists of (words, locator) pairs. The stance is a code, blank without a claim, and
    the distance a number of km, missing where it is not known and no entry for a group: both
    have the locator "computed". The column `differs` says whether a row is not the same for all.
    """
    table = pd.DataFrame({actor: _fields_of(case, actor, reading) for actor in actor_ids})
    said = table.map(lambda cell: tuple(str(value) for value, _ in cell))
    table["differs"] = said.nunique(axis=1).gt(1)
    return table


def _fields_of(case: Case, actor_id: str, reading: Reading) -> dict[str, Cell]:
    stances = case.stances[case.stances["actor_id"].eq(actor_id)]
    claims = case.capabilities[case.capabilities["actor_id"].eq(actor_id)]
    is_state = actor_id in case.countries.index
    km: Cell = [(distance_to_subject_km(case)[actor_id], COMPUTED)] if is_state else []
    return {
        "stance": [(_stance_of(case, actor_id, stances, reading), COMPUTED)],
        "stance_wording": _cells(stances, "wording"),
        "action": _cells(stances, "action_wording"),
        "support": _cells(claims, "support_wording"),
        "reach": _cells(claims, "reach_wording"),
        "likelihood": _cells(claims, "likelihood_wording"),
        "limits": _cells(claims, "limits"),
        "distance": km,
    }


def _stance_of(case: Case, actor_id: str, own: pd.DataFrame, reading: Reading) -> str:
    if actor_id in case.countries.index:
        stance = resolve_stances(case, reading).at[actor_id, "stance"]
        return "" if pd.isna(stance) else str(stance)
    codes = own["stance"].unique()
    return str(codes[0]) if len(codes) == 1 else CONTESTED if len(codes) else ""


def _cells(claims: pd.DataFrame, column: str) -> Cell:
    filled = claims[claims[column].ne("")]
    words = quoted_words(filled[column], filled["passage"])
    return list(dict.fromkeys(zip(words, filled["locator"], strict=True)))
