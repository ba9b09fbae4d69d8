"""What was wrong in the tables and was put right."""

from __future__ import annotations

import pandas as pd

from components.tables import Case
from components.tables.memo import derived


@derived
def all_corrections(case: Case) -> pd.DataFrame:
    """Return every correction by correction_id, newest first. Copy before changing.

    Columns of `case.corrections`, and `publisher, address` of the page that shows it.
    """
    rows = case.corrections
    sources = case.sources.loc[rows["source_id"]]
    return (
        rows.assign(
            publisher=sources["publisher"].to_numpy(), address=sources["address"].to_numpy()
        )
        .sort_index(ascending=False)
        .sort_values("corrected_on", ascending=False, kind="stable")
    )


def corrections_about(case: Case, actor_id: str) -> pd.DataFrame:
    """Return the rows of `all_corrections` that name one state or group."""
    rows = all_corrections(case)
    return rows[rows["actor_ids"].map(lambda actors: actor_id in actors).astype(bool)]


def choose_corrections(case: Case, actors: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows about the chosen actors, all where none is given."""
    rows, wanted = all_corrections(case), set(actors)
    if not wanted:
        return rows
    return rows[rows["actor_ids"].map(lambda about: not wanted.isdisjoint(about)).astype(bool)]
