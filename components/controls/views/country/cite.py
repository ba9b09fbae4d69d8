"""How a country's page is cited: a text to copy."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode, urlsplit, urlunsplit

import htpy
import streamlit as st

from components.address import CountryChoice, to_query
from components.analysis.report import StateReport
from components.controls.markup.elements import show_html
from components.words import Words
from components.words.states import citation


def cite_section(report: StateReport, words: Words) -> None:
    """Show the citation of the page, with a button that copies it."""
    show_html(htpy.h2(".atlas-small-head")[words.text("Cite this page")])
    # The day on which a visitor reads the page is no day of the case.
    today = dt.datetime.now(dt.UTC).date()  # noqa: TID251
    st.code(citation(words, report, _address(report), today), language=None, wrap_lines=True)


def _address(report: StateReport) -> str:
    """Return where the page stands, without the filters that the visitor brought along."""
    here = urlsplit(st.context.url or "")
    query = urlencode(to_query(CountryChoice(country=report.iso3)), doseq=True)
    return urlunsplit((here.scheme, here.netloc, here.path, query, ""))
