"""How a country gets its colour: the rules that turn claims into one stance a state."""

from __future__ import annotations

from typing import Final, Literal

import pandas as pd

from components.analysis.actors.groups import expand_to_states, keep_deciding
from components.tables import Case
from components.tables.memo import derived

Reading = Literal["contested", "most_supportive", "least_supportive"]

CONTESTED: Final = "contested"
COLUMNS = ["stance", "basis", "contested", "deciding_claim_ids", "group_ids"]


def camp(position: pd.Series[float]) -> pd.Series[str]:
    """Return the camp of each position: backing, uncommitted or opposed; of none, none."""
    camps = pd.Series(None, index=position.index, dtype="str")
    camps[position > 0] = "backing"
    camps[position == 0] = "uncommitted"
    camps[position < 0] = "opposed"
    return camps


def coded_stances(case: Case) -> pd.DataFrame:
    """Return the stance claims with the `position` and `camp` of their code."""
    position = case.stances["stance"].map(case.stance_scale["position"]).astype("float64")
    return case.stances.assign(position=position, camp=camp(position))


def resolve_stances(case: Case, reading: Reading = CONTESTED) -> pd.DataFrame:
    """Return the stance of every country, indexed by iso3 in the order of `case.world.countries`.

    Claims about the state itself beat claims about its groups; among groups the smallest
    decides. A group that any claim calls divided leaves its members without a position, whatever
    else is claimed of it; a claim without a position contradicts none. If all deciding claims
    are in one camp, the stance is that of its table cells, else of its other passages, the one
    nearest to neutral where they differ in strength. If they are in several camps the state is
    contested, and `reading` says what is shown.

    Returns
    -------
    DataFrame
        `stance` (a code of the stance scale, "contested", or missing), `basis` (named,
        inherited, silent, subject, adversary), `contested` (bool), `deciding_claim_ids`
        and `group_ids` (tuples, sorted; groups only where the stance is inherited).
    """
    return _resolved(case, reading).copy()


def stance_of_group(case: Case, group_id: str, reading: Reading = CONTESTED) -> str:
    """Return what the claims about a group itself come to; blank where there is none."""
    claims = coded_stances(case)
    claims = claims[claims["actor_id"].eq(group_id)].assign(
        iso3=group_id, group_id=group_id, members=1
    )
    return "" if claims.empty else str(_decided(claims, reading).at[group_id, "stance"])


@derived
def _resolved(case: Case, reading: Reading) -> pd.DataFrame:
    claims = keep_deciding(expand_to_states(case, coded_stances(case)))
    return _every_country(case, _decided(claims, reading))


def _decided(claims: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    claims = _without_outweighed(claims)
    by_state = claims.groupby("iso3")
    found = pd.DataFrame(
        {
            "basis": by_state["members"].max().eq(0).map({True: "named", False: "inherited"}),
            "contested": by_state["camp"].nunique().gt(1),
            "deciding_claim_ids": by_state["claim_id"].agg(_sorted_tuple),
            "group_ids": by_state["group_id"].agg(_sorted_tuple),
        }
    )
    found["stance"] = _agreed_stance(claims)
    shown = _contested_stance(claims, reading)
    found["stance"] = found["stance"].where(~found["contested"], shown.reindex(found.index))
    return found


def _without_outweighed(claims: pd.DataFrame) -> pd.DataFrame:
    """Leave out what else is said of divided groups, then what has no position beside what has."""
    divided = claims["position"].isna() & claims["group_id"].ne("")
    of_divided = claims["group_id"].isin(claims.loc[divided, "group_id"])
    claims = claims[divided | ~of_divided]
    placed = claims["position"].notna()
    return claims[placed | ~placed.groupby(claims["iso3"]).transform("any")]


def _agreed_stance(claims: pd.DataFrame) -> pd.Series[str]:
    ranked = claims.assign(
        prose=claims["passage"].ne("table"), strength=claims["position"].abs().fillna(0)
    )
    ranked = ranked.sort_values(["prose", "strength", "claim_id"])
    return ranked.groupby("iso3")["stance"].first()


def _contested_stance(claims: pd.DataFrame, reading: Reading) -> pd.Series[str]:
    if reading == CONTESTED:
        return pd.Series(CONTESTED, index=claims["iso3"].unique(), dtype="str")
    placed = claims.dropna(subset="position")
    most_first = reading == "most_supportive"
    placed = placed.sort_values(["position", "claim_id"], ascending=[not most_first, True])
    return placed.groupby("iso3")["stance"].first()


def _every_country(case: Case, found: pd.DataFrame) -> pd.DataFrame:
    resolved = found.reindex(case.world.countries.index)
    resolved["basis"] = resolved["basis"].fillna("silent")
    resolved["contested"] = resolved["contested"].fillna(value=False).astype(bool)
    for column in ("deciding_claim_ids", "group_ids"):
        resolved[column] = [x if isinstance(x, tuple) else () for x in resolved[column]]
    for mark, iso3 in case.settings.parties.items():
        resolved.loc[iso3, ["stance", "basis", "contested"]] = [None, mark, False]
        for column in ("deciding_claim_ids", "group_ids"):
            resolved.at[iso3, column] = ()
    # Without any claim pandas would fall back to columns of objects.
    return resolved[COLUMNS].astype({"stance": "str", "basis": "str"})


def _sorted_tuple(values: pd.Series[str]) -> tuple[str, ...]:
    return tuple(sorted({*values.tolist()} - {""}))
