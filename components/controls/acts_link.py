"""A link to all acts of an actor, whatever the filters were before."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import streamlit as st

from components.analysis.record.events import all_events
from components.controls import keys
from components.controls.card_state import COUNTRY
from components.controls.link_check import offer
from components.tables import Case


def acts_link(case: Case, actor: str) -> dict[str, str | list[str]]:
    """Return the parameters of a link to the record that leaves all acts of `actor`.

    Actor and window stand in it as their widgets write them, so that the address that results
    can be copied; what else is to be unset, it cannot say.
    """
    own = _acts_of(case, actor)
    return {
        keys.ACTS_OF: actor,
        keys.EVENT_ACTORS: str(own["actor"].iloc[0]),
        keys.WINDOW: [day.isoformat() for day in _whole_time(case, own)],
    }


def follow_acts_link(case: Case) -> None:
    """Set the record's filters as the address asks; call before any widget."""
    actor = st.query_params.get(keys.ACTS_OF)
    if actor is None:
        return
    del st.query_params[keys.ACTS_OF]
    own = _acts_of(case, actor)
    if own.empty:
        return
    offer(keys.ACTS_OF, [actor])
    COUNTRY.close()
    for key in (keys.REGION, keys.KINDS, keys.TIERS):
        st.session_state[key] = []
    st.session_state[keys.EVENT_ACTORS] = [actor]
    st.session_state[keys.WINDOW] = _whole_time(case, own)


def _acts_of(case: Case, actor: str) -> pd.DataFrame:
    events = all_events(case)
    return events[events["actor_id"].eq(actor)]


def _whole_time(case: Case, own: pd.DataFrame) -> tuple[dt.date, dt.date]:
    ends = [*(window.last for window in case.settings.windows), own["start"].max().date()]
    return own["start"].min().date(), max(ends)
