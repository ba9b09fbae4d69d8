"""The cases that visitors brought, and files on their way to one: in memory alone, for a while.

A case is found by a name in the address, a file by one in its reader's session.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.ingest.draft import Draft, world_of_sheets
from components.server import metrics
from components.server.held_for_visitors import Bounds, HeldForVisitors, Owner
from components.server.visits_per_address import owner_at
from components.tables import Case
from components.tables.brought import MINUTES_UNUSED, Brought

AFTER_LEAVING_S = 600
_LOOK_EVERY_S = 60
_MB = 1_000_000
# What is derived from a case takes up to 32 MB more, or eight times its tables.
BROUGHT: HeldForVisitors[Brought] = HeldForVisitors(
    Bounds(
        most=10,
        most_per_address=5,
        largest_bytes=200 * _MB,
        most_bytes=400 * _MB,
        unused_s=60 * MINUTES_UNUSED,
        after_leaving_s=AFTER_LEAVING_S,
    )
)
DRAFTS: HeldForVisitors[Draft] = HeldForVisitors(
    Bounds(
        most=20,
        most_per_address=10,
        largest_bytes=150 * _MB,
        most_bytes=300 * _MB,
        unused_s=1800,
        after_leaving_s=300,
    )
)
PARAMETER = "case"
# The same for a case that went, one that never was, and a name that cannot be one.
NOT_HELD = "No such case is held here, or not any more: bring it again."

metrics.BROUGHT_CASES.set_function(lambda: len(BROUGHT.held()))


def hold_case(case: Case, files: Mapping[str, bytes]) -> str:
    """Hold a case for the session of this run, and return its name. NoRoomError as `hold`."""
    return BROUGHT.hold(Brought(case, files), _size(case, files), owner_of_run())


def _size(case: Case, files: Mapping[str, bytes]) -> int:
    """Return about how many bytes a case takes, without the world that cases share anyway.

    Outlines count as their text, once as it is and once as shapes.
    """
    world, frames = case.world, case.tables()
    own = world.digest != world_of_sheets().digest
    counted = [frame for name, frame in frames.items() if own or name not in world.tables()]
    size = sum(map(len, files.values())) + _bytes_of(counted)
    return size + 2 * len(world.outlines_json) + _bytes_of([world.tracks]) if own else size


def _bytes_of(frames: Iterable[pd.DataFrame]) -> int:
    return sum(int(frame.memory_usage(deep=True).sum()) for frame in frames)


def brought_case(key: str) -> Brought | None:
    """Return the brought case that this run shows, and count it as used by its session."""
    session = owner_of_run().session
    note_session(session)
    return BROUGHT.with_key(key, session)


def hold_draft(draft: Draft) -> str:
    """Hold a draft for the session of this run, and return its name. NoRoomError as `hold`."""
    owner = owner_of_run()
    note_session(owner.session)
    return DRAFTS.hold(draft, draft.size, owner)


def held_draft(key: str) -> Draft | None:
    """Return the draft of a name, and count it as used by the session of this run."""
    return DRAFTS.with_key(key, owner_of_run().session)


def key_in(query: Mapping[str, Sequence[str]]) -> str:
    """Return the name of a brought case in an address; blank for the built-in one."""
    return "".join(query.get(PARAMETER, ())[-1:])


def owner_of_run() -> Owner:
    """Return whose run of the script this is."""
    context = get_script_run_ctx()
    session = context.session_id if context else ""
    return Owner(session, owner_at(st.context.ip_address or "") or "")


async def let_go_in_time() -> None:
    """Look once a minute for what has not been used for too long, so that it goes; never ends."""
    while True:
        await asyncio.sleep(_LOOK_EVERY_S)
        for held in (BROUGHT, DRAFTS):
            held.let_go_of_unused()


def note_left(session: str) -> None:
    """Note that a session went away: what it used last is held for a short time only."""
    for held in (BROUGHT, DRAFTS):
        held.note_left(session)


@st.cache_resource(scope="session", on_release=note_left, show_spinner=False)
def note_session(session: str) -> str:
    """Have it noted when a session goes away: what is kept for it is released then."""
    return session
