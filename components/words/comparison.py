"""What actors are said to give, side by side."""

from __future__ import annotations

import pandas as pd

from components.analysis.claims.support import COMPUTED, Cell
from components.tables import Case
from components.words.language import Words


def fields_in_words(words: Words, case: Case, fields: pd.DataFrame) -> pd.DataFrame:
    """Return the result of `side_by_side` with its fields, stances and distances in words."""
    said = fields.astype(object)
    for actor in fields.columns.drop("differs"):
        said.at["stance", actor] = _stances(words, case, fields.at["stance", actor])
        said.at["distance", actor] = _distances(words, fields.at["distance", actor])
        for field in fields.index:
            said.at[field, actor] = _located(words, said.at[field, actor])
    return said.rename(index=_titles(words))


def _titles(words: Words) -> dict[str, str]:
    return {
        "stance": words.text("Stance, resolved"),
        "stance_wording": words.text("Stance, as the source has it"),
        "action": words.text("Recent action"),
        "support": words.text("Support"),
        "reach": words.text("Reach"),
        "likelihood": words.text("Likelihood of direct involvement"),
        "limits": words.text("Limits"),
        "distance": words.text("Distance to the subject's capital"),
    }


def _stances(words: Words, case: Case, cell: Cell) -> Cell:
    labels = words.labels(case.mark_scale) | words.labels(case.stance_scale)
    labels[""] = words.text("no claim")
    return [(labels[str(code)], where) for code, where in cell]


def _distances(words: Words, cell: Cell) -> Cell:
    if not cell:
        return [(words.text("a group: no capital"), COMPUTED)]
    return [
        (
            words.text("not known")
            if pd.isna(km)
            else words.text("{km} km", km=words.number(float(km))),
            where,
        )
        for km, where in cell
    ]


def _located(words: Words, cell: Cell) -> Cell:
    computed = words.text("computed")
    return [(value, computed if where == COMPUTED else where) for value, where in cell]
