"""A case that a visitor brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from components.tables.case import Case

MINUTES_UNUSED = 60


@dataclass(frozen=True, eq=False)
class Brought:
    """A case with the files that it was read from, by name."""

    case: Case
    files: Mapping[str, bytes]
