"""Pages that a case holds nothing for, and which table it would take to fill them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from components.tables import Case, Settings, registry

# By page: the tables of which one is enough, the one to add first.
_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "record": ("events", "arms_transfers"),
    "positions": ("events",),
    "claims": ("claim_checks", "outcomes"),
    "recognition": ("recognition", "resolutions"),
    "material": ("material_backing",),
    "index": ("events",),
    "comparison": ("capabilities",),
    "reach": ("routes",),
    "advice": ("recommendations",),
}
_OF_TURN: Final = ("positions",)


@dataclass(frozen=True)
class Lacking:
    """A page (its code) that a case holds nothing for, and the file to add."""

    page: str
    file: str
    settings: Settings


def lacking(case: Case, page: str) -> Lacking | None:
    """Return what a case lacks for a page, or None where it holds something for it.

    None as well for a page that is there whatever the case holds.
    """
    tables = _NEEDED.get(page, ())
    has_rows = not tables or any(not getattr(case, table).empty for table in tables)
    if has_rows and (page not in _OF_TURN or case.settings.turn):
        return None
    return Lacking(page, registry.BY_NAME[tables[0]].file, case.settings)
