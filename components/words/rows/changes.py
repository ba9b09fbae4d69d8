"""What changed between two editions, as rows to read."""

from __future__ import annotations

import pandas as pd

from components.analysis.editions.camps import CLAIMED
from components.analysis.editions.result import ChangesResult
from components.analysis.kept import kept_with
from components.words import Words
from components.words.changes import kind_labels, view_said
from components.words.stances import perspective


@kept_with
def changed_in_words(result: ChangesResult, words: Words) -> pd.DataFrame:
    """Return the rows that changed, with labels for kinds and names for actors."""
    return result.rows.assign(
        kind=result.rows["kind"].map(kind_labels(words)),
        states=result.rows["actors"].map(words.listing),
    )


@kept_with
def entries_in_words(result: ChangesResult, words: Words) -> pd.DataFrame:
    """Return how many entries of each table changed in each way, by the table's name."""
    entries = result.entries
    return entries.assign(table=entries.index, holds=entries["holds"].map(words.said))


@kept_with
def moved_in_words(result: ChangesResult, words: Words) -> pd.DataFrame | None:
    """Return the states coded differently, with labels for codes; None where nobody can say."""
    if result.moved is None:
        return None
    moved, scales = result.moved, result.scales
    views = {view: view_said(words, scales, view) for view in moved["view"].unique()}
    claimed = moved["view"].eq(CLAIMED)
    labels, steps = (perspective(words, scales, view).labels for view in ("claims", "record"))
    coded = {
        column: moved[column].map(labels).where(claimed, moved[column].map(steps))
        for column in ("was", "now")
    }
    return moved.assign(view=moved["view"].map(views), **coded)
