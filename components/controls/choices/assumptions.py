"""The assumptions behind reach, each with unit, source and a control within its bounds."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import streamlit as st

from components.address import ReachChoice
from components.address.choice import Range
from components.controls.choices.session import reset, show
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case
from components.words import Words

_TONNAGE = "tonnage_t"
_OURS = "own_assumption"
_COUNTED = ("ships", "aircraft")
# Step of a slider by the upper bound of its parameter.
_STEPS = {5.0: 0.01, 1_000.0: 0.1, float("inf"): 100.0}


def show_assumptions(case: Case, choice: ReachChoice, words: Words) -> None:
    """Show every parameter as a range."""
    table = case.parameters.drop(index=_TONNAGE)
    heading = words.text("Assumptions: every number that is not a published figure")
    with st.expander(heading, expanded=False):
        st.write(
            words.text(
                "Each assumption is a range. Results are computed for both ends, so they are "
                "ranges as well. The address of the page keeps what you change."
            )
        )
        names = [str(name) for name in table.index]
        st.button(
            words.text("Reset assumptions"), on_click=reset, args=names, key="reset-assumptions"
        )
        columns = st.columns(2, gap="large")
        for place, (name, row) in enumerate(table.iterrows()):
            with columns[place % 2]:
                _slider(str(name), row, getattr(choice, str(name)))
                st.caption(escape_markdown(_reason(case, row, words)))


def _reason(case: Case, row: pd.Series, words: Words) -> str:
    """Return why the default is what it is, with its source unless it is ours."""
    titles = case.sources["title"]
    note = re.sub(
        r"\(([a-z0-9_]+)\)", lambda found: f"({titles.get(found[1], found[1])})", str(row["note"])
    )
    if row["source_id"] == _OURS:
        return note
    return words.text(
        "{note} Source: {source} ({place}).",
        note=note,
        source=titles[row["source_id"]],
        place=row["locator"],
    )


def _slider(name: str, row: pd.Series, chosen: Range | None) -> None:
    lowest, highest = float(row["lowest"]), float(row["highest"])
    slider: Any = st.slider  # its overloads do not name a range that is set beforehand
    show(name, chosen or _default(row), _default(row))
    slider(
        escape_markdown(f"{row['label']} ({row['unit']})"),
        min_value=lowest,
        max_value=highest,
        step=_step(str(row["unit"]), highest),
        format="%g",
        key=name,
    )


def _step(unit: str, highest: float) -> float:
    if unit in _COUNTED:
        return 1.0
    return next(step for bound, step in _STEPS.items() if highest <= bound)


def _default(row: pd.Series) -> Range:
    return float(row["default_low"]), float(row["default_high"])
