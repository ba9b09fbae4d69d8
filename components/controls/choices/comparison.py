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
from components.words import Words

LEAST = 2


def show_actors(case: Case, choice: ComparisonChoice, words: Words) -> None:
    """Show the choice of two to six actors, those with a capability claim first."""
    names = compared(case, Scope(choice.region))
    able = [actor for actor in capability_actors(case) if actor in names]
    offered = list(dict.fromkeys([*able, *names]))
    default, actors = broadest_actors(case, choice.region), compared_actors(case, choice)
    bounds: dict[str, object] = {"least": LEAST, "most": MOST_ACTORS}
    widgets.several(
        words.text("Actors to compare"),
        "actors",
        {actor: names[actor] for actor in offered},
        actors,
        standard=default,
        max_selections=MOST_ACTORS,
        placeholder=words.text("Choose {least} to {most}", **bounds),
        help=words.text(
            "{least} to {most} states or groups that the source makes a claim about.", **bounds
        ),
    )
    left_out = able[MOST_ACTORS:]
    if actors == default and left_out:
        said = words.text(
            "The source names kinds of support for more actors than fit here: {more}.",
            more=words.listing(names[actor] for actor in left_out),
        )
        st.caption(escape_markdown(said))
