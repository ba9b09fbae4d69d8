"""Who is a member of which group on the case's day."""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.dates import begun_by, lasting_on
from components.tables import Case
from components.tables.memo import derived


@derived
def current_members(case: Case) -> pd.DataFrame:
    """Return the memberships that hold on `settings.as_of`, with the size of each group.

    Observers, suspended and former members are left out: they inherit nothing. A date that
    is known to the month or year only counts for the whole of it.

    Returns columns `group_id, iso3, members`; `members` counts states. The frame is cached.
    """
    rows = case.world.memberships[case.world.memberships["status"].eq("member")]
    today = case.settings.as_of
    holds = begun_by(rows["valid_from"], today) & lasting_on(rows["valid_to"], today)
    current = rows.loc[holds, ["group_id", "iso3"]].drop_duplicates()
    members = current.groupby("group_id")["iso3"].transform("size")
    return current.assign(members=members).reset_index(drop=True)


def expand_to_states(case: Case, claims: pd.DataFrame) -> pd.DataFrame:
    """Return each claim once for every state that it speaks of.

    `claims` needs `actor_id`. Added columns: `iso3`, `group_id` (blank for a claim about the
    state itself) and `members` (0 for such a claim), so that sorting by `members` puts own
    claims first and small groups before large ones.
    """
    own = claims[claims["actor_id"].isin(case.world.countries.index)]
    own = own.assign(iso3=own["actor_id"], group_id="", members=0)
    members = current_members(case)
    through = claims.merge(
        members, left_on="actor_id", right_on="group_id", validate="many_to_many"
    )
    return pd.concat([own, through], ignore_index=True)


def keep_deciding(expanded: pd.DataFrame) -> pd.DataFrame:
    """Keep, for each state, its own claims, or else those of its smallest named group.

    Groups of the same size decide together, so that no order of rows or names matters.
    """
    nearest = expanded.groupby("iso3")["members"].transform("min")
    return expanded[expanded["members"].eq(nearest)]


@derived
def shared_groups(case: Case) -> pd.Series:
    """Return for every country the groups in which both it and the subject are members.

    Tuples of group_id, sorted; memberships as `current_members`. Only groups that states join
    count: lying in the same region is no tie. The series is cached.
    """
    members = current_members(case)
    members = members[members["group_id"].map(case.world.groups["kind"]).eq("group")]
    own = set(members.loc[members["iso3"].eq(case.settings.subject_iso3), "group_id"])
    shared = members[members["group_id"].isin(own)]
    found = shared.groupby("iso3")["group_id"].agg(lambda ids: tuple(sorted(ids)))
    return pd.Series(
        [found.get(iso3, ()) for iso3 in case.world.countries.index], case.world.countries.index
    )
