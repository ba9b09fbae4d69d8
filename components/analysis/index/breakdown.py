"""One state's score down to the raw values and where they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from components.address.choice import Days
from components.analysis.actors.groups import shared_groups
from components.analysis.actors.names import short_names
from components.analysis.index.components import Method, raw_components, scaled_components
from components.analysis.index.ranking import Weights, ranked_components, shares_of
from components.analysis.record.arms import delivery_years
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, choose_events, first_window, keep_acts
from components.analysis.record.roll_calls import roll_calls_of
from components.analysis.record.votes import pooled_agreement, pooled_years
from components.tables import Case


@dataclass(frozen=True)
class SourceLink:
    """What a source is called, and its address; blank where it has none."""

    name: str
    address: str


@dataclass(frozen=True, eq=False)
class Breakdown:
    """What one state's score is made of.

    `parts` has one row per component, in the order of the scale: `raw` (in the unit of
    `raw_components`), `scaled` (0-1), `share` (0-1, of all weight; missing for a component by which
    the case tells no states apart) and `adds` (scaled times share; they add up to the score).
    `sources` are those of each component, by its code, one per publisher.

    The other fields say what the raw values were counted from. Direction: `acts`, the state's row
    of `describe_record`, in `window`. Votes: `joint_roll_calls` of `vote_years`. Arms: deliveries
    from the year `arms_since` on, 0 where the case holds no register. Groups: the names `groups`.
    """

    parts: pd.DataFrame
    sources: dict[str, tuple[SourceLink, ...]]
    acts: pd.Series
    window: Days
    joint_roll_calls: int
    vote_years: tuple[int, ...]
    arms_since: int
    groups: tuple[str, ...]


def breakdown(
    case: Case, iso3: str, weights: Weights, method: Method, arms_since: int = 0
) -> Breakdown:
    """Return the components of a ranked state, and what they were counted from."""
    window, names = first_window(case), short_names(case)
    return Breakdown(
        parts=_parts(case, iso3, weights, method, arms_since),
        sources=_sources(case, iso3),
        acts=describe_record(case, window, BEFORE).loc[iso3],
        window=(window.first, window.last),
        joint_roll_calls=int(pooled_agreement(case)["n_joint_subject"].get(iso3, 0)),
        vote_years=tuple(pooled_years(case)),
        arms_since=max(delivery_years(case)[0], arms_since),
        groups=tuple(names[group] for group in shared_groups(case)[iso3]),
    )


def _parts(
    case: Case, iso3: str, weights: Weights, method: Method, arms_since: int
) -> pd.DataFrame:
    raw = raw_components(case, arms_since)
    scaled = scaled_components(case, method, arms_since).loc[iso3]
    held = ranked_components(case, method, arms_since).columns
    share = shares_of(case, held, weights).reindex(raw.columns)
    return pd.DataFrame(
        {"raw": raw.loc[iso3], "scaled": scaled, "share": share, "adds": share * scaled}
    )


def _sources(case: Case, iso3: str) -> dict[str, tuple[SourceLink, ...]]:
    acts = keep_acts(choose_events(case, first_window(case)))
    members = case.world.memberships
    ties = members["iso3"].eq(iso3) & members["group_id"].isin(shared_groups(case)[iso3])
    tables = {
        "direction": acts[acts["actor_id"].eq(iso3)],
        "votes": roll_calls_of(case, iso3),
        "arms": case.arms_transfers,
        "groups": members[ties],
    }
    return {code: _links(case, rows["source_id"].unique()) for code, rows in tables.items()}


def _links(case: Case, source_ids: Iterable[str]) -> tuple[SourceLink, ...]:
    sources = case.sources.loc[list(source_ids)].drop_duplicates("publisher")
    return tuple(
        SourceLink(row["publisher" if row["address"] else "title"], row["address"])
        for row in sources.to_dict("records")
    )
