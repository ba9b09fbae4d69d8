"""The rooms of the dashboard: pages that belong together, by code."""

from __future__ import annotations

from typing import Final

# The first page has no path of its own.
FIRST: Final = "home"
ROOMS: Final[dict[str, tuple[str, ...]]] = {
    "home": ("home",),
    "countries": ("map", "index"),
    "evidence": ("record", "positions", "claims", "recognition", "votes", "material"),
    "capability": ("comparison", "reach"),
    "about": ("sources", "advice", "method", "changes", "bring"),
}
# Pages that are reached by opening something in a room, and stand in no row.
OPENED: Final[dict[str, str]] = {"country": "countries"}


def room_of(page: str) -> str:
    """Return the room that a page is in. ValueError for a page in none."""
    if page in OPENED:
        return OPENED[page]
    for room, pages in ROOMS.items():
        if page in pages:
            return room
    fault = f"no room for {page}"
    raise ValueError(fault)
