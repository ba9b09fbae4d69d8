"""Columns of the table of recognition by state and episode."""

from __future__ import annotations

from components.columns.column import Column
from components.columns.countries import COUNTRY, REGION
from components.columns.sources import two_sources
from components.words import message

# Before these stand the episodes, one column each.
LAST_SAID = (
    Column("summary", message("In this episode"), width="large"),
    Column("date", message("Day")),
    Column("basis", message("Rests on")),
    Column("confidence", message("Confidence")),
    *two_sources(message("Address of the second")),
    Column("later", message("Other readings, and later changes"), width="large"),
    REGION,
)

READINGS = (
    COUNTRY,
    Column("episode", message("Episode")),
    Column("rank", message("Which reading")),
    Column("position", message("Whom it recognised")),
    Column("date", message("Day")),
    Column("basis", message("Rests on")),
    Column("summary", message("What it said"), width="large"),
    Column("confidence", message("Confidence")),
    *two_sources(message("Address of the second")),
    REGION,
)


def episode_columns(count: int) -> tuple[Column, ...]:
    """Return the state's name and a column for each episode, whose titles are filled in."""
    return (COUNTRY, *(Column(f"e{n}", f"{{e{n}}}", width=250) for n in range(count)))
