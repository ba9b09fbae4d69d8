"""The filters of the record: kinds of acts, kinds of sources, actors, and the part of a window."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.analysis.actors.names import actor_names, actors_in_regions
from components.controls import keys
from components.controls.link_check import offer
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.offered import keep_offered
from components.tables import Case


@dataclass(frozen=True)
class EventFilters:
    """What to keep of the window's events; empty tuples keep all."""

    kinds: tuple[str, ...]
    tiers: tuple[str, ...]
    actors: tuple[str, ...]


def event_filters(case: Case, regions: tuple[str, ...]) -> EventFilters:
    """Show the filters in the sidebar and return what they say."""
    names = actor_names(case)
    within = actors_in_regions(case, regions)
    acting = [a for a in case.events["actor_id"].unique() if a in within]
    with st.sidebar:
        kinds = _several("Kind of event", case.event_kind_scale["label"], keys.KINDS, "All kinds")
        tiers = _several("Kind of source", case.tier_scale["label"], keys.TIERS, "All sources")
        keep_offered(keys.EVENT_ACTORS, acting)
        actors = _several(
            "Actor", names[sorted(acting, key=names.get)], keys.EVENT_ACTORS, "All actors"
        )
    return EventFilters(kinds, tiers, actors)


def choose_era(case: Case, eras: list[str]) -> str | None:
    """Return the era whose acts are summed up; where there are several, ask which.

    Acts of different eras are toward different things, so they are never pooled; the page says
    so with the sentence of the turning point. None where there is none.
    """
    if len(eras) < 2:  # noqa: PLR2004 - nothing to choose
        return eras[0] if eras else None
    for turn in case.settings.turning_points:
        st.warning(escape_markdown(turn.sentence))
    offer(keys.ERA, case.era_scale["label"])
    chosen: str | None = st.radio(
        "Acts to sum up on the maps and in the table",
        eras,
        key=keys.ERA,
        format_func=lambda era: escape_markdown(case.era_scale.at[era, "label"]),
        horizontal=True,
        bind="query-params",
    )
    return chosen


def _several(label: str, options: pd.Series[str], key: str, all_of_them: str) -> tuple[str, ...]:
    chosen: list[str] = st.multiselect(
        label,
        list(options.index),
        key=key,
        format_func=options.get,
        placeholder=all_of_them,
        bind="query-params",
    )
    return tuple(chosen)
