"""The reports of material backing, latest first."""

from __future__ import annotations

import pandas as pd

from components.analysis.kept import kept_with
from components.analysis.record.material import MaterialResult
from components.columns.material import MATERIAL
from components.controls.views.table import TALL_PX, Look, show_table
from components.words import Words
from components.words.codes import confidence
from components.words.material import figure_in_words, flows, time_in_words


def material_table(result: MaterialResult, words: Words) -> None:
    """Show the reports, latest first."""
    look = Look(words.text("Reports of material backing"), TALL_PX)
    show_table(_worded(result, words), MATERIAL, words, look)


@kept_with
def _worded(result: MaterialResult, words: Words) -> pd.DataFrame:
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
