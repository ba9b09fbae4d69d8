"""What a group said, at its members: the faintest basis, which counts in no mean."""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.groups import current_members
from components.tables import Case


def spread_over_members(case: Case, acts: pd.DataFrame) -> pd.DataFrame:
    """Return the acts of groups once for each member state, in the order of `acts`.

    `acts` is indexed by event_id and needs `actor_id`; added are `iso3` and `group_id`. Where
    several groups of a state spoke, the one with the fewest members counts. Members are those of
    the case's day; observers and suspended members are none.
    """
    members = current_members(case)
    spread = acts.rename_axis("event_id").reset_index()
    spread = spread.merge(members, left_on="actor_id", right_on="group_id")
    nearest = spread.groupby("iso3")["members"].transform("min")
    return spread[spread["members"].eq(nearest)].drop(columns="members").set_index("event_id")
