"""Which states a later edition of a case codes differently than an earlier one."""

from __future__ import annotations

import pandas as pd

from components.address.bounds import days, first_window
from components.analysis.record.divergence import describe_record
from components.analysis.record.events import BEFORE, EventFilter
from components.analysis.record.turn import AFTER
from components.analysis.selection import describe_states_alone
from components.tables import Case

CLAIMED = "claimed"
COLUMNS = ("iso3", "name", "view", "was", "now", "moved")


def moved_states(before: Case, after: Case) -> pd.DataFrame:
    """Return one row per state and view in which it is shown as something else.

    Columns: `iso3`, `name`, `view` (what the source says of it alone, its acts before the first
    turning point, its acts after it), `was` and `now` (codes of stances or marks), `moved` (steps
    toward the subject, missing where it had or has no stance). Acts are those of the later
    edition's first window, or from its turning point on, in both editions.
    """
    views: list[tuple[str, EventFilter | None]] = [(CLAIMED, None)]
    if not after.events.empty:
        views.append((BEFORE, EventFilter(*first_window(after))))
        last = days(after)[1]
        views += [
            (AFTER, EventFilter(turn.day, last)) for turn in after.settings.turning_points[:1]
        ]
    return pd.concat([_of_view(before, after, *view) for view in views], ignore_index=True)


def _of_view(before: Case, after: Case, view: str, acts: EventFilter | None) -> pd.DataFrame:
    old, new = _described(before, view, acts), _described(after, view, acts)
    rows = new.join(old.add_suffix("_before"), how="inner")
    rows = rows[rows["shown_as"].ne(rows["shown_as_before"])].rename_axis("iso3").reset_index()
    return pd.DataFrame(
        {
            "iso3": rows["iso3"],
            "name": rows["name"],
            "view": view,
            "was": rows["shown_as_before"],
            "now": rows["shown_as"],
            "moved": rows["position"] - rows["position_before"],
        },
        columns=list(COLUMNS),
    )


def _described(case: Case, view: str, acts: EventFilter | None) -> pd.DataFrame:
    described = describe_states_alone(case) if acts is None else describe_record(case, acts, view)
    return described[["name", "shown_as", "position"]]
