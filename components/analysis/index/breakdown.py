"""One state's score down to the raw values and where they come from."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.actors.groups import expand_to_states, shared_groups
from components.analysis.claims.support import support_by_state
from components.analysis.index.components import Method, normalised, raw_components
from components.analysis.index.ranking import Weights
from components.analysis.record.arms import delivery_years
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, choose_events, first_window, keep_acts
from components.analysis.record.roll_calls import roll_calls_of
from components.analysis.record.votes import pooled_agreement, pooled_years
from components.tables import Case


@dataclass(frozen=True, eq=False)
class Breakdown:
    """What one state's score is made of.

    `parts` has one row per component, in the order of the scale: `raw`; `scaled` (0-1); `share`
    (of the weight that counts for this state; missing where the component is); `adds` (to the
    score: they add up to it); `source_ids` (tuple). Beside them what the raw values count:
    `acts` (the state's row of `describe_record`), joint roll calls of `vote_years`, groups, kinds
    of support; arms from `arms_since` on, 0 where the case holds no register.
    """

    parts: pd.DataFrame
    acts: pd.Series
    joint_roll_calls: int
    vote_years: tuple[int, ...]
    arms_since: int
    group_ids: tuple[str, ...]
    support_types: tuple[str, ...]


def breakdown(
    case: Case, iso3: str, weights: Weights, method: Method, arms_since: int = 0
) -> Breakdown:
    """Return the components of one state, and what they count."""
    raw = raw_components(case, arms_since)
    scaled = normalised(raw, method).loc[iso3]
    given = pd.Series(weights, index=raw.columns, dtype=float).where(scaled.notna())
    share = given / given.sum() if given.sum() > 0 else given * float("nan")
    parts = pd.DataFrame(
        {"raw": raw.loc[iso3], "scaled": scaled, "share": share, "adds": share * scaled}
    )
    sources = _sources(case, iso3)
    return Breakdown(
        parts=parts.assign(source_ids=[sources[code] for code in parts.index]),
        acts=describe_record(case, first_window(case), BEFORE).loc[iso3],
        joint_roll_calls=int(pooled_agreement(case)["n_joint_subject"].get(iso3, 0)),
        vote_years=tuple(pooled_years(case)),
        arms_since=max(delivery_years(case)[0], arms_since),
        group_ids=shared_groups(case)[iso3],
        support_types=support_by_state(case).at[iso3, "support_types"],
    )


def _sources(case: Case, iso3: str) -> dict[str, tuple[str, ...]]:
    """Return for each component the sources of this state's value."""
    acts = keep_acts(choose_events(case, first_window(case)))
    members = case.memberships
    ties = members["iso3"].eq(iso3) & members["group_id"].isin(shared_groups(case)[iso3])
    claims = expand_to_states(case, case.capabilities)
    tables = {
        "direction": acts[acts["actor_id"].eq(iso3)],
        "votes": roll_calls_of(case, iso3),
        "arms": case.arms_transfers,
        "groups": members[ties],
        "capabilities": claims[claims["iso3"].eq(iso3)],
    }
    return {code: tuple(dict.fromkeys(rows["source_id"])) for code, rows in tables.items()}
