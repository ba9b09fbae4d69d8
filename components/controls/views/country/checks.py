"""Which claims about a state were checked against the record, and with what verdict."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.record.claims_checked import NEWS_FIRST
from components.analysis.report import StateReport
from components.controls.figure_view import current_theme
from components.controls.markup.elements import claim, show_html
from components.figures.theme import verdict_colours
from components.words import Words
from components.words.quotation import quoted

_SHOWN = 4


def checks_section(report: StateReport, words: Words) -> None:
    """Show each checked claim about a state with its verdict, the contradicted first.

    Nothing where there is none; of many the last stand behind a button.
    """
    rows = report.checks.sort_values("verdict", key=_news_first, kind="stable")
    if rows.empty:
        return
    st.header(words.text("Claims about it, checked"), anchor=False)
    _show(report, rows.head(_SHOWN), words)
    others = len(rows) - _SHOWN
    if others > 0:
        with st.expander(words.plural("{count} more claim", "{count} more claims", others)):
            _show(report, rows.iloc[_SHOWN:], words)


def _news_first(verdicts: pd.Series[str]) -> pd.Series[int]:
    return verdicts.map(NEWS_FIRST.index)


def _show(report: StateReport, rows: pd.DataFrame, words: Words) -> None:
    scales = report.scales
    colours = verdict_colours(scales, current_theme())
    for row in rows.itertuples():
        where = words.beside((words.label(scales.aspect, row.aspect), row.place))
        show_html(
            claim(
                quoted(words, row.wording, row.verbatim),
                words.label(scales.verdict, row.verdict),
                where,
                row.why,
                colours[row.verdict],
            )
        )
