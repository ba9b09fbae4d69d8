"""Rows that name one source or two, with who publishes these and where they are read."""

from __future__ import annotations

import pandas as pd

from components.tables import Case


def with_sources(case: Case, rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with `publisher, address` and `second_publisher, second_address`.

    The second are blank where a row names no second source.
    """
    first = case.sources.loc[rows["source_id"]]
    second = case.sources.reindex(rows["second_source_id"])
    return rows.assign(
        publisher=first["publisher"].to_numpy(),
        address=first["address"].to_numpy(),
        second_publisher=second["publisher"].fillna("").to_numpy(),
        second_address=second["address"].fillna("").to_numpy(),
    )
