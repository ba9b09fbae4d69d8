"""The table under the map: the same rows, sortable; a click opens a country's card."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import streamlit as st

from components.analysis.stances import StancesResult
from components.controls.card_state import COUNTRY
from components.controls.views.picking import Picks, pick_table
from components.tables import Case
from components.words import Words
from components.words.record import worded
from components.words.stances import vocabulary


def country_table(case: Case, result: StancesResult, words: Words) -> None:
    """Show the states of a result in its order, in the words of its view."""
    pick_table(
        table_of(case, result, words),
        Picks(COUNTRY, "country-table", list(result.rows.index)),
        alt="The countries on the map with stance, basis, words and distance",
        columns={
            "Distance": st.column_config.NumberColumn(
                "Distance", format="%d km", help="Great circle between the capitals, WGS84"
            ),
            "Country": st.column_config.TextColumn("Country", width=140),
            "Basis": st.column_config.TextColumn("Basis", width=160),
            "Words": st.column_config.TextColumn("Words", width="large"),
        },
    )


def table_of(case: Case, result: StancesResult, words: Words) -> pa.Table:
    """Return the states of a result with the labels that a reader sees, as small as can be sent.

    Repeated texts are categories, which are sent to the browser once; the notes that pandas adds
    for itself are left out.
    """
    rows, names = worded(words, result), case.groups["name"]
    called = vocabulary(words, case.scales, result.choice.view)
    said = "Words" if result.choice.view == "claims" else "Acts"
    basis = rows["basis"].map(called.bases)
    through = rows["group_ids"].map(lambda groups: " and ".join(names[g] for g in groups))
    table = pd.DataFrame(
        {
            "Country": rows["name"],
            "Stance": rows["shown_as"].map(called.labels),
            "Basis": basis.where(through.eq(""), basis + ": " + through),
            "Sub-region": rows["subregion"],
            said: rows["wordings"],
            "Distance": rows["distance_km"].round().astype("Int16"),
        }
    )
    repeated = ["Stance", "Basis", "Sub-region", said]
    table = table.astype(dict.fromkeys(repeated, "category"))
    return pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata(None)
