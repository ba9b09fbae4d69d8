"""The reports of material backing, latest first."""

from __future__ import annotations

from components.analysis.record.material import MaterialResult
from components.columns.material import MATERIAL
from components.controls.views.table import TALL_PX, Look, show_table
from components.words import Words
from components.words.rows.material import material_rows


def material_table(result: MaterialResult, words: Words) -> None:
    """Show the reports, latest first."""
    look = Look(words.text("Reports of material backing"), TALL_PX, code="reports")
    show_table(material_rows(result, words), MATERIAL, words, look)
