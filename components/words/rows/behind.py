"""What stands behind each state as rows to read."""

from __future__ import annotations

import pandas as pd

from components.analysis.record import behind
from components.words.language import Words


def behind_rows(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return rows of `components.analysis.record.behind` with names for what they stand for."""
    parts = {
        behind.CLAIM: words.text("claim"),
        behind.ACT: words.text("documented act"),
        behind.READING: words.text("whom it recognised"),
        behind.BEFORE: words.text("act before the turning point"),
        behind.FORCE: words.text("position on the use of force"),
        behind.LEGITIMACY: words.text("position on the government's legitimacy"),
        behind.AFTER: words.text("act after the turning point"),
    }
    return rows.assign(part=rows["part"].map(parts))
