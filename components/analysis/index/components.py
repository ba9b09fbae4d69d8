"""What the backing index is made of: raw values, and values on a scale from 0 to 1.

Method after OECD/JRC, Handbook on Constructing Composite Indicators (2008), steps 5 to 7:
normalisation, weighting and aggregation, robustness. Missing values are not imputed (step 3):
a state that lacks a component is not ranked.

All components are of the record. What the source claims is none: claims are held against the
record, so they cannot be evidence of it.
"""

from __future__ import annotations

import math
from typing import Final, Literal

import pandas as pd

from components.analysis.actors.groups import shared_groups
from components.analysis.actors.names import other_states
from components.analysis.record.arms import arms_by_supplier
from components.analysis.record.direction import directions
from components.analysis.record.events import BEFORE, choose_events, first_window
from components.analysis.record.votes import comparable, pooled_agreement
from components.tables import Case
from components.tables.memo import derived

Method = Literal["min_max", "rank"]
Family = Literal["acts", "ties", "votes"]
# What each component is evidence of. Arms and groups come from registers in which every state
# stands, and a vote is mostly on another matter: none of these says by itself that a state backs
# the subject.
FAMILIES: Final[dict[Family, tuple[str, ...]]] = {
    "acts": ("direction",),
    "ties": ("arms", "groups"),
    "votes": ("votes",),
}
_DIRECTIONS: Final = (-2.0, 2.0)


@derived
def documented(case: Case) -> pd.DataFrame:
    """Return what acts document of each actor in the first window, before any turning point.

    The columns of `directions` by actor_id. The frame is cached.
    """
    acts = directions(choose_events(case, first_window(case))).reset_index()
    return acts[acts["era"].eq(BEFORE)].set_index("actor_id")


@derived
def raw_components(case: Case, arms_since: int = 0) -> pd.DataFrame:
    """Return the components of every state but subject and adversary, indexed by iso3.

    Columns in the order of the scale: `direction` (steps, mean of its acts in the first window
    before any turning point), `votes` (share, 0-1, pooled over the last three years in which the
    subject voted; missing where joint roll calls are too few to compare), `arms` (million TIV
    from the year `arms_since` on), `groups` (number shared). Missing where not known; `arms` and
    `groups` come from complete registers, so that no entry is zero, unless the case holds no
    register at all. The frame is cached.
    """
    states = other_states(case).index
    arms = arms_by_supplier(case, arms_since).reindex(states, fill_value=0.0)
    groups = shared_groups(case).map(len).reindex(states).astype(float)
    values = {
        "direction": documented(case)["mean"].reindex(states),
        "votes": comparable(pooled_agreement(case), "subject").reindex(states),
        "arms": arms if len(case.arms_transfers) else math.nan,
        "groups": groups if len(case.world.memberships) else math.nan,
    }
    return pd.DataFrame(values, states)[list(case.index_component_scale.index)]


@derived
def scaled_components(case: Case, method: Method = "min_max", arms_since: int = 0) -> pd.DataFrame:
    """Return `raw_components` on a scale from 0 to 1, as `normalised` has it.

    The frame is cached: copy before changing it.
    """
    return normalised(raw_components(case, arms_since), method)


def normalised(raw: pd.DataFrame, method: Method = "min_max") -> pd.DataFrame:
    """Return each component on a scale from 0 to 1, missing where it is missing.

    `min_max` places a value between the component's ends: −2 and +2 for the direction, the
    lowest and highest share for votes, 0 and the highest count or volume for the others.
    `rank` is the share of states with a lower value; equal values rank equally. Where all states
    are alike a component has no such place, and is missing.
    """
    if method == "rank":
        others = raw.notna().sum() - 1
        return (raw.rank(method="min") - 1) / others.where(raw.nunique().gt(1))
    low = pd.Series(0.0, index=raw.columns)
    high = raw.max()
    low["direction"], high["direction"] = _DIRECTIONS
    low["votes"] = raw["votes"].min()
    width = high - low
    return (raw - low) / width.where(width.gt(0))
