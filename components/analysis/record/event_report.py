"""All that an event's card shows, asked once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.analysis.actors.names import actor_names
from components.analysis.record.checks import checks_citing
from components.analysis.record.events import all_events
from components.tables import Case, Scales


@dataclass(frozen=True, eq=False)
class EventReport:
    """One event: its row of `all_events`, who reports it, and the claims that it bears on.

    `sources` has one row per report, the first report first; `checks` are those of
    `checks_citing`; `names` has those of all actors.
    """

    event_id: str
    event: pd.Series[Any]
    sources: pd.DataFrame
    checks: pd.DataFrame
    names: dict[str, str]
    scales: Scales


def report_on_event(case: Case, event_id: str) -> EventReport:
    """Return all that the case says of one event."""
    event = all_events(case).loc[event_id]
    reports = [source for source in (event["source_id"], event["second_source_id"]) if source]
    return EventReport(
        event_id=event_id,
        event=event,
        sources=case.sources.loc[reports],
        checks=checks_citing(case, event_id),
        names=dict(actor_names(case)),
        scales=case.scales,
    )
