"""Tables whose rows open a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

from components.controls.card_state import CardState

_HEAD_PX, _ROW_PX, _MOST_PX = 38, 35, 460


@dataclass(frozen=True)
class Picks:
    """What a ticked row opens: the kind of card, the table's name, its rows' identifiers."""

    card: CardState
    name: str
    order: Sequence[str]


def pick_table(
    table: pd.DataFrame | pa.Table, picks: Picks, *, alt: str, columns: dict[str, Any]
) -> None:
    """Show a table, as high as its rows up to a bound; a ticked row opens its card.

    `columns` holds Streamlit's settings by column.
    """
    key = picks.card.widget_key(picks.name)

    def picked() -> None:
        chosen = st.session_state[key]["selection"]["rows"]
        if chosen:
            picks.card.open(str(picks.order[chosen[0]]))

    st.dataframe(
        table,
        key=key,
        hide_index=True,
        width="stretch",
        height=min(_HEAD_PX + _ROW_PX * len(picks.order), _MOST_PX),
        on_select=picked,
        selection_mode="single-row",
        column_config=columns,
        placeholder="–",
        alt=alt,
    )
