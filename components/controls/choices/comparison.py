"""The choice of actors to compare."""

from __future__ import annotations

import streamlit as st

from components.address import ComparisonChoice
from components.address.choices import MOST_ACTORS
from components.address.codecs import Scope
from components.address.options import compared
from components.analysis.claims.support import capability_actors
from components.analysis.shown import broadest_actors, compared_actors
from components.controls.choices import widgets
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case

LEAST = 2


def show_actors(case: Case, choice: ComparisonChoice) -> None:
    """Show the choice of two to six actors, those with a capability claim first."""
    names = compared(case, Scope(choice.region))
    able = [actor for actor in capability_actors(case) if actor in names]
    offered = list(dict.fromkeys([*able, *names]))
    default, actors = broadest_actors(case, choice.region), compared_actors(case, choice)
    widgets.several(
        "Actors to compare",
        "actors",
        {actor: names[actor] for actor in offered},
        actors,
        standard=default,
        max_selections=MOST_ACTORS,
        placeholder="Choose two to six",
        help=f"{LEAST} to {MOST_ACTORS} states or groups that the source makes a claim about.",
    )
    left_out = able[MOST_ACTORS:]
    if actors == default and left_out:
        more = ", ".join(names[actor] for actor in left_out)
        st.caption(escape_markdown(f"Six fit at a time. The source names support for {more}, too."))
