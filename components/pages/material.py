"""The page of material backing: who gave what, who had what, and from when the last figure is."""

from __future__ import annotations

import streamlit as st

from components.address import MaterialChoice
from components.analysis.record.material import MaterialResult, Series, material
from components.controls.choices.cards import show_country_box
from components.controls.choices.material import show_material_filters
from components.controls.figure_view import figure_view
from components.controls.language import current_words
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.views.material_table import material_table
from components.controls.views.page_head import figure_head, page_head
from components.figures.caption import Own
from components.figures.charts.backing import backing_chart
from components.tables import Case
from components.words import Words
from components.words.explained import material_explained
from components.words.material import (
    chart_heading,
    material_finding,
    signs_note,
)
from components.words.told import series_alt


def page(case: Case, choice: MaterialChoice) -> None:
    """Show dated figures over time, then all reports."""
    words, result = current_words(), material(case, choice)
    page_head(
        result.settings, material_finding(words, result), material_explained(words, result), words
    )
    show_material_filters(case, choice, words)
    if result.series is not None:
        _show_chart(result, result.series, words)
    if result.rows.empty:
        st.info(words.text("No report matches these filters. Remove one above."))
    else:
        heading = words.plural("The one report", "All {count} reports", len(result.rows))
        st.header(heading, anchor=False)
        material_table(result, words)
    show_country_box(case, choice, words)


def figure(case: Case, choice: MaterialChoice) -> None:
    """Show the figure alone with its finding, for a frame on another page."""
    words, result = current_words(), material(case, choice)
    figure_head(material_finding(words, result))
    if result.series is not None:
        _show_chart(result, result.series, words)


def _show_chart(result: MaterialResult, series: Series, words: Words) -> None:
    heading = chart_heading(words, result)
    st.header(escape_markdown(heading), anchor=False)
    kind = words.definition(result.scales.material_kind, series.kind)
    st.caption(escape_markdown(words.running((kind, signs_note(words)))))
    figure_view(
        lambda theme: backing_chart(series, words, theme),
        key="material-chart",
        own=Own(heading),
        alt=series_alt(words, result),
    )


if __name__ == "__main__":
    open_page("material", page, figure)
