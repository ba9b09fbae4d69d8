"""What Streamlit itself costs: the widgets of the map page, and content that never changes.

It has as many pages as the dashboard, the same bar of filters, a table of 195 rows and, in the
place of the map, a text. It computes nothing.
"""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

REGIONS = ("Africa", "Americas", "Asia", "Europe", "Oceania")
STATES = tuple(f"State {number}" for number in range(195))
PAGES = (
    "home",
    "map",
    "country",
    "record",
    "positions",
    "recognition",
    "claims",
    "votes",
    "material",
    "index",
    "comparison",
    "reach",
    "advice",
    "method",
    "sources",
    "changes",
    "bring",
)
TABLE = pa.table(
    {name: list(STATES) for name in ("Name", "Region", "Stance", "Wording", "Through")}
)
TEXT = "Constant content. " * 40


def page() -> None:
    """Show the widgets and the content."""
    st.title("Constant content")
    st.caption(TEXT)
    with st.container(key="filters", horizontal=True):
        st.multiselect("Region", REGIONS, key="region")
        st.multiselect("Countries", STATES, key="countries")
        st.multiselect("Stance", STATES[:9], key="stance")
        with st.popover("More filters", key="more-filters"):
            st.segmented_control("Basis", ("all", "named"), key="basis")
            st.selectbox("Reading", ("contested", "most", "least"), key="reading")
            st.multiselect("Sub-region", STATES[:22], key="subregion")
            st.multiselect("Support", STATES[:12], key="support")
            st.text_input("Search", key="search")
            st.button("Reset", key="reset")
    st.segmented_control("Show", ("claims", "record"), key="view")
    st.markdown(TEXT)
    st.html(f"<p>{TEXT}</p>")
    st.caption(TEXT)
    st.selectbox("Open", STATES, index=None, key="country")
    st.dataframe(TABLE, hide_index=True, height=460)
    st.caption(TEXT)


st.set_page_config(page_title="Floor", layout="wide")
pages = [st.Page(page, title=name, url_path=name, default=name == "home") for name in PAGES]
shown = st.navigation(pages, position="hidden")
for row in (pages[:5], pages[5:7]):
    with st.container(horizontal=True):
        for each in row:
            st.page_link(each)
shown.run()
