"""Reports of material backing as rows to read."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.material import MaterialResult
from components.words import Words
from components.words.codes import confidence
from components.words.material import figure_in_words, flows, time_in_words


@kept_with
def material_rows(result: MaterialResult, words: Words) -> pd.DataFrame:
    """Return the reports with labels for their codes, and figure and time in words."""
    rows, kinds = result.rows, result.scales.material_kind
    unknown = words.text("not given")
    families = {code: words.cell(kinds, code, "family") for code in kinds.index}
    return rows.assign(
        time=[time_in_words(words, row) for _, row in rows.iterrows()],
        state=rows["name"].replace("", words.text("no single state")),
        what=rows["kind"].map(words.labels(kinds)),
        figure=[figure_in_words(words, row) or unknown for _, row in rows.iterrows()],
        flow=rows["flow"].map(flows(words, result.subject)),
        confidence=rows["confidence"].map(confidence(words)),
        family_name=rows["kind"].map(families),
    )
