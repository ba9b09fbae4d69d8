"""Rows of the lenses of votes and of the index, in the order of their table."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.lens import RankMap
from components.analysis.record.agreement import AgreementMap
from components.words.backing_index import tier_names
from components.words.language import Words


@kept_with
def year_rows(shown: AgreementMap) -> pd.DataFrame:
    """Return the states by their votes, the nearest to the party first; too few compare nothing."""
    rows = shown.rows.sort_values(["thin", "deviation", "name"], ascending=[True, False, True])
    return rows.assign(deviation=rows["deviation"].mask(rows["thin"]))


@kept_with
def rank_rows(shown: RankMap, words: Words) -> pd.DataFrame:
    """Return the ranked states, the first one first, with labels for their tiers."""
    rows = shown.rows.dropna(subset="rank").sort_values(["rank", "name"])
    return rows.assign(tier=rows["tier"].map(tier_names(words)))
