"""Where a claim stands in its source, and whom it is about."""

from __future__ import annotations

from typing import Any

from components.analysis.report import StateReport
from components.words import Words


def about_whom(report: StateReport, row: Any, words: Words) -> str:
    """Return where a claim stands, and through which group it is about the state."""
    group = words.text("about {group}", group=row.via) if row.via else ""
    return words.beside((place_in_source(report, row, words), group))


def place_in_source(report: StateReport, row: Any, words: Words) -> str:
    """Return the source of a row, and where it stands in it."""
    source = _source_name(report, row.source_id)
    return words.text("{source}, {place}", source=source, place=row.locator)


def _source_name(report: StateReport, source_id: str) -> str:
    title = str(report.source_titles[source_id])
    return title.split("(", maxsplit=1)[0].split(",", maxsplit=1)[0].strip()
