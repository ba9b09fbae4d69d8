"""The whole ranking of the backing index as a table; a ticked row opens a state's score."""

from __future__ import annotations

import pandas as pd

from components.analysis.index.backing_index import IndexResult
from components.analysis.index.ranking import RANGE_SHARE
from components.analysis.kept import kept_with
from components.columns.countries import RANKING
from components.controls.choices.index import open_state
from components.controls.views.table import Look, Picks, show_table
from components.words import Words
from components.words.backing_index import tier_names


def ranking_table(result: IndexResult, words: Words) -> None:
    """Show every ranked state with tier, score and rank range."""
    fields: dict[str, object] = {"share": words.percent(RANGE_SHARE)}
    alt = words.text("States with rank, tier, score and range of ranks")
    picks = Picks(open_state, "index-table", list(result.rows.index))
    show_table(
        _named(result, words), RANKING, words, Look(alt, fields=fields, code="ranking"), picks
    )


@kept_with
def _named(result: IndexResult, words: Words) -> pd.DataFrame:
    return result.rows.assign(tier=result.rows["tier"].map(tier_names(words)))
