"""How a file that a reader brings is refused as a whole: one fault, raised."""

from __future__ import annotations

from typing import NoReturn

from components.tables.faults import CaseError, Fault
from components.tables.said import said

MB = 1_000_000
LARGEST_MB = 20


def refuse(place: str, found: str, allowed: str) -> NoReturn:
    """Raise a CaseError of one fault about the file that `place` names."""
    raise CaseError([Fault(place, None, "", found, allowed)])


def check_size(content: bytes, place: str) -> None:
    """Raise a CaseError if a file is larger than an upload may be."""
    if len(content) > LARGEST_MB * MB:
        found = said("{size} MB", size=f"{len(content) / MB:.1f}")
        allowed = said("at most {size} MB: leave out what the case does not need", size=LARGEST_MB)
        refuse(place, found, allowed)
