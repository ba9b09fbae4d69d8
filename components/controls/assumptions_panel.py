"""The assumptions behind reach, each with unit, source and a control within its bounds."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import streamlit as st

from components.analysis.reach.assumptions import Assumptions, Range, assumptions
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case

_TONNAGE = "tonnage_t"
_OURS = "own_assumption"
_COUNTED = ("ships", "aircraft")
# Step of a slider by the upper bound of its parameter.
_STEPS = {5.0: 0.01, 1_000.0: 0.1, float("inf"): 100.0}


def assumptions_panel(case: Case, tonnage_t: float) -> Assumptions:
    """Show every parameter as a range and return what the user set."""
    table = case.parameters.drop(index=_TONNAGE)
    chosen: dict[str, Range] = {_TONNAGE: (tonnage_t, tonnage_t)}
    with st.expander("Assumptions: every number that is not a published figure", expanded=False):
        st.write(
            "Each is a range; both ends are computed, so that results are ranges as well. "
            "The address keeps what you change."
        )
        st.button("Reset assumptions", on_click=_reset, args=(case,), key="reset-assumptions")
        columns = st.columns(2, gap="large")
        for place, (name, row) in enumerate(table.iterrows()):
            with columns[place % 2]:
                chosen[str(name)] = _slider(str(name), row)
                st.caption(escape_markdown(_reason(case, row)))
    return assumptions(case, chosen)


def _reason(case: Case, row: pd.Series) -> str:
    """Return why the default is what it is, with its source unless it is ours."""
    titles = case.sources["title"]
    note = re.sub(
        r"\(([a-z0-9_]+)\)", lambda found: f"({titles.get(found[1], found[1])})", str(row["note"])
    )
    if row["source_id"] == _OURS:
        return note
    return f"{note} Source: {titles[row['source_id']]} ({row['locator']})."


def _slider(name: str, row: pd.Series) -> Range:
    lowest, highest = float(row["lowest"]), float(row["highest"])
    slider: Any = st.slider  # its overloads do not name a range that is bound to the address
    low, high = slider(
        escape_markdown(f"{row['label']} ({row['unit']})"),
        min_value=lowest,
        max_value=highest,
        value=_default(row),
        step=_step(str(row["unit"]), highest),
        format="%g",
        key=name,
        bind="query-params",
    )
    return float(low), float(high)


def _step(unit: str, highest: float) -> float:
    if unit in _COUNTED:
        return 1.0
    return next(step for bound, step in _STEPS.items() if highest <= bound)


def _reset(case: Case) -> None:
    for name, row in case.parameters.drop(index=_TONNAGE).iterrows():
        st.session_state[str(name)] = _default(row)


def _default(row: pd.Series) -> Range:
    return float(row["default_low"]), float(row["default_high"])
