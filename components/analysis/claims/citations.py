"""What rests on each source: rows of which tables cite it, and which acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.analysis.record.events import all_events
from components.tables import Case, Scales
from components.tables.memo import derived

# What a reader calls the rows of a table, by its name; all other tables are "other".
_KINDS = {
    "events": "act",
    "stances": "claim",
    "capabilities": "claim",
    "recommendations": "claim",
    "context": "claim",
    "outcomes": "outcome",
    "recognition": "recognition",
    "resolutions": "vote",
    "ballots": "vote",
    "roll_calls": "vote",
    "material_backing": "material",
    "arms_transfers": "arms",
    "tracker_codings": "coding",
    "corrections": "correction",
    "platform_figures": "reach",
    "routes": "reach",
    "demonstrations": "reach",
    "permissions": "reach",
    "parameters": "reach",
}
KINDS = (*dict.fromkeys(_KINDS.values()), "other")
_CITING = ("source_id", "second_source_id")


@dataclass(frozen=True, eq=False)
class SourceReport:
    """One source: its row of the case's sources, what cites it, and the acts among that.

    `cited` has how many rows of each kind of `KINDS` cite it, without zeros; `acts` are rows of
    `all_events`, the newest first.
    """

    source_id: str
    source: pd.Series[Any]
    cited: dict[str, int]
    acts: pd.DataFrame
    scales: Scales


def report_on_source(case: Case, source_id: str) -> SourceReport:
    """Return all that the case says of one source. KeyError for one that it does not have."""
    events, counts = all_events(case), citations(case).loc[source_id]
    cites = events[list(_CITING)].eq(source_id).any(axis="columns")
    return SourceReport(
        source_id=source_id,
        source=case.sources.loc[source_id],
        cited={kind: int(count) for kind, count in counts.items() if count},
        acts=events[cites].iloc[::-1],
        scales=case.scales,
    )


@derived
def citations(case: Case) -> pd.DataFrame:
    """Return how many rows cite each source (rows), by what they are (columns: `KINDS`).

    A row that names a source twice counts once. The frame is cached.
    """
    cited = pd.concat(
        [_cited_in(name, frame) for name, frame in case.tables().items()], ignore_index=True
    )
    counts = pd.crosstab(cited["source_id"], cited["kind"])
    return counts.reindex(index=case.sources.index, columns=list(KINDS), fill_value=0)


def _cited_in(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return each row's sources; a table of sources cites none, whose key is no column."""
    columns = [column for column in _CITING if column in frame]
    pairs = [
        pd.DataFrame({"row": range(len(frame)), "source_id": frame[column].to_numpy()})
        for column in columns
    ]
    found = pd.concat([pd.DataFrame({"row": [], "source_id": []}), *pairs]).drop_duplicates()
    return found[found["source_id"].ne("")].assign(kind=_KINDS.get(name, "other"))
