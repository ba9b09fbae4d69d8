"""The same map written the first way that comes to mind; the bench measures against it.

It reads the tables on every run, puts the outlines into the figure, and keeps plotly's default
template. Region filter, map, headline and table are those of the dashboard.
"""

from __future__ import annotations

import json

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.address import MapChoice
from components.address.options import regions
from components.analysis.lens import lens
from components.analysis.stances import stances
from components.columns.countries import CLAIMED
from components.figures.maps.stances import stance_map
from components.figures.theme import LIGHT
from components.tables import Case, load_case
from components.tables.case_folder import DEFAULT_FOLDER
from components.words import Words
from components.words.lens import lens_finding
from components.words.rows.stances import stance_rows


def main() -> None:
    case = load_case(DEFAULT_FOLDER)
    st.set_page_config(page_title=case.settings.title, layout="wide")
    with st.sidebar:
        chosen = st.multiselect("Region", sorted(case.world.countries["region"].unique()))
    codes = tuple(code for code, name in regions(case).items() if name in chosen)
    choice = MapChoice(lens="article", basis="with_groups", region=codes)
    result, words = stances(case, choice), Words()
    st.title(lens_finding(words, lens(case, choice)))
    figure = go.Figure(json.loads(stance_map(result, words, LIGHT).to_json()))
    figure.add_trace(_plain_land(case, result.rows))
    figure.data = (figure.data[-1], *figure.data[:-1])  # below the stances
    figure.update_layout(template="plotly")
    figure.update_traces(
        geojson=json.loads(case.world.outlines_json), selector={"type": "choropleth"}
    )
    st.plotly_chart(figure, height=560)
    rows = stance_rows(result, words)
    columns = [column.code for column in CLAIMED if column.code in rows]  # others join several
    st.dataframe(rows[columns], hide_index=True)


def _plain_land(case: Case, rows: pd.DataFrame) -> go.Choropleth:
    """Return the land that the dashboard draws from its base map, which this app does not have."""
    left_out = case.world.outlines.index.difference(rows.index)
    grey = [[0, LIGHT.faint], [1, LIGHT.faint]]
    return go.Choropleth(locations=left_out, z=[0] * len(left_out), colorscale=grey)


main()
