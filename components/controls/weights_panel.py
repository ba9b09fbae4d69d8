"""The weights of the backing index and how its components are put on one scale."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.analysis.index.components import Method
from components.analysis.record.arms import delivery_years
from components.controls import keys
from components.controls.link_check import offer
from components.controls.markup.escape_markdown import escape_markdown
from components.tables import Case

_EQUAL = 20
_METHODS: dict[Method, str] = {"min_max": "Distance between ends", "rank": "Rank among states"}


@dataclass(frozen=True)
class IndexChoice:
    """Weights in the order of the components (0-100 each), method, and the first year of arms."""

    weights: tuple[float, ...]
    method: Method
    arms_since: int

    @property
    def weighted(self) -> int:
        """Return how many components weigh something."""
        return sum(weight > 0 for weight in self.weights)


def weights_panel(case: Case) -> IndexChoice:
    """Show a slider a component, the method and the year, and return them."""
    scale = case.index_component_scale
    for code in scale.index:
        offer(_key(str(code)), (str(weight) for weight in range(101)))
    offer(keys.METHOD, _METHODS.values())
    with st.sidebar:
        st.markdown("**Weights**")
        weights = tuple(
            float(
                st.slider(
                    escape_markdown(row["label"]),
                    0,
                    100,
                    _EQUAL,
                    step=5,
                    key=_key(str(code)),
                    bind="query-params",
                    help=escape_markdown(row["definition"]),
                )
            )
            for code, row in scale.iterrows()
        )
        st.button("Equal weights", on_click=_reset, args=(case,), key="equal", width="stretch")
        method = st.radio(
            "Put on one scale by",
            list(_METHODS),
            key=keys.METHOD,
            format_func=_METHODS.__getitem__,
            bind="query-params",
            help="Distance keeps how far values lie apart. Rank keeps only their order.",
        )
        since = _arms_since(case)
    return IndexChoice(weights, method or "min_max", since)


def _arms_since(case: Case) -> int:
    first, last = delivery_years(case)
    if first == last:
        return first
    offer(keys.ARMS_SINCE, (str(year) for year in range(first, last + 1)))
    return int(
        st.slider(
            "Count arms delivered from",
            first,
            last,
            first,
            key=keys.ARMS_SINCE,
            bind="query-params",
        )
    )


def _reset(case: Case) -> None:
    for code in case.index_component_scale.index:
        st.session_state[_key(str(code))] = _EQUAL


def _key(code: str) -> str:
    return f"w_{code}"
