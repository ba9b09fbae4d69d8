"""The choice of actors to compare."""

from __future__ import annotations

import streamlit as st

from components.analysis.actors.names import actor_names, actors_in_regions
from components.analysis.claims.support import capability_actors
from components.controls import keys
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case

LEAST, MOST = 2, 6


def choose_actors(case: Case, regions: tuple[str, ...]) -> list[str]:
    """Show the choice of two to six actors and return their identifiers.

    Offered are actors with any claim, those with a capability claim first; where regions are
    chosen, only those in them. The first six with a capability claim are chosen to begin with.
    """
    names = actor_names(case)
    offered = [a for a in _actors_with_claims(case) if a in actors_in_regions(case, regions)]
    able = [actor for actor in capability_actors(case) if actor in offered]
    default, left_out = able[:MOST], able[MOST:]
    chosen: list[str] = st.multiselect(
        "Actors to compare",
        offered,
        default=default,
        key=keys.ACTORS,
        format_func=names.get,
        max_selections=MOST,
        placeholder="Choose two to six",
        bind="query-params",
        help=f"{LEAST} to {MOST} states or groups that the source makes a claim about.",
    )
    if chosen == default and left_out:
        more = ", ".join(names[left_out])
        st.caption(escape_markdown(f"Six fit at a time. The source names support for {more}, too."))
    return chosen


def _actors_with_claims(case: Case) -> list[str]:
    able = capability_actors(case)
    return list(dict.fromkeys([*able, *sorted(case.stances["actor_id"].unique())]))
