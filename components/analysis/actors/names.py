"""What actors are called, and which of them lie where."""

from __future__ import annotations

import pandas as pd

from components.analysis.actors.groups import current_members
from components.tables import Case
from components.tables.settings import Party


def actor_names(case: Case) -> pd.Series[str]:
    """Return the name of every state and group by its identifier."""
    return pd.concat([case.world.countries["name"], case.world.groups["name"]])


def short_names(case: Case) -> pd.Series[str]:
    """Return the names of `actor_names`, groups by the part before the comma."""
    return pd.concat(
        [case.world.countries["name"], case.world.groups["name"].str.split(",").str[0]]
    )


def party_names(case: Case) -> dict[Party, str]:
    """Return the names of the subject and of the adversary, if any, as a label holds them."""
    names = case.world.countries["name"]
    return {party: names[iso3] for party, iso3 in case.settings.parties.items()}


def party_names_in_sentence(case: Case) -> dict[Party, str]:
    """Return the names of `party_names` as a sentence holds them: some with an article."""
    names, own = case.world.countries["name_in_sentence"], case.settings.parties
    return {party: names[own[party]] or name for party, name in party_names(case).items()}


def other_states(case: Case, regions: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return the countries but subject and adversary, those in `regions` where some are given."""
    states = case.world.countries.drop(index=list(case.settings.parties.values()))
    return states[states["region"].isin(regions)] if regions else states


def actors_in_regions(case: Case, regions: tuple[str, ...]) -> set[str]:
    """Return the states in `regions` and the groups with a member there; all if none is given."""
    if not regions:
        return set(actor_names(case).index)
    states = set(case.world.countries.index[case.world.countries["region"].isin(regions)])
    members = current_members(case)
    return states | set(members.loc[members["iso3"].isin(states), "group_id"])
