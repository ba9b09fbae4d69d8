"""Files that visitors brought and that are not yet a case: in memory alone, for half an hour."""

from __future__ import annotations

from components.ingest.draft import Draft
from components.server.brought_cases import note_session, owner_of_run
from components.server.held_for_visitors import Bounds, HeldForVisitors

_MB = 1_000_000
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


def hold_draft(draft: Draft) -> str:
    """Hold a draft for the session of this run, and return its name. NoRoomError as `hold`."""
    owner = owner_of_run()
    note_session(owner.session)
    return DRAFTS.hold(draft, draft.size, owner)


def held_draft(key: str) -> Draft | None:
    """Return the draft of a name, and count it as used by the session of this run."""
    return DRAFTS.with_key(key, owner_of_run().session)
