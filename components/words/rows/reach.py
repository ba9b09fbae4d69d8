"""What reach finds as rows to read: one per ally, one per day of an ally, one per assumption."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.reach.by_ally import MODES, by_ally
from components.analysis.reach.result import ReachResult
from components.words import codes
from components.words.language import Words
from components.words.reach import platform_in_words


@kept_with
def ally_rows(result: ReachResult, words: Words) -> pd.DataFrame:
    """Return the best ways of each ally with labels for their codes; blank without a way."""
    rows, known = by_ally(result.best), codes.known(words)
    for mode in MODES:
        has_way, name = rows[f"{mode}_route_id"].notna(), f"{mode}_platform"
        platforms = rows[name].fillna("").map(lambda each: platform_in_words(words, each))
        rows[name] = platforms.where(has_way, "")
        rows[f"{mode}_feasible"] = rows[f"{mode}_feasible"].map(known).fillna("")
        rows[f"{mode}_name"] = rows[f"{mode}_name"].fillna("")
    return rows


@kept_with
def tonnes_rows(result: ReachResult, words: Words) -> pd.DataFrame:
    """Return the tonnes delivered by some days, with the names of allies and modes."""
    rows = result.tonnes
    return rows.assign(
        ally=rows["iso3"].map(result.names), mode=rows["mode"].map(codes.modes(words))
    )
