"""The sources page: the article and its claims, all sources, and what columns mean."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy
import streamlit as st

from components.address import SourcesChoice
from components.address.codecs import LONGEST_TEXT
from components.analysis.claims.citations import report_on_source
from components.analysis.claims.sources import SourcesResult, sources
from components.columns.sources import DICTIONARY, LISTED
from components.controls.cards.source import source_card
from components.controls.choices import widgets
from components.controls.choices.cards import open_source
from components.controls.choices.report import show_report
from components.controls.figure_view import current_theme
from components.controls.language import current_words
from components.controls.markup.elements import show_html
from components.controls.markup.escape_markdown import escape_markdown
from components.controls.open_page import open_page
from components.controls.places import filter_bar
from components.controls.views.claims_tables import all_claims, claimants, contradictions
from components.controls.views.page_head import page_head
from components.controls.views.table import TALL_PX, Look, Picks, show_table
from components.exports.addresses import CASE_ARCHIVE, CASE_DESCRIPTION, OPENAPI
from components.server.report_export import seconds_until_report
from components.tables import Case
from components.words import Words
from components.words.explained import sources_explained
from components.words.sources import changed_files, dictionary_in_words, finding, listed_in_words


def page(case: Case, choice: SourcesChoice) -> None:
    """Show contradictions unless something is searched for, then claims, sources and columns."""
    words, result = current_words(), sources(case, choice)
    with filter_bar():
        widgets.text(
            words.text("Search claims and sources"),
            "search",
            choice,
            max_chars=LONGEST_TEXT,
            placeholder=words.text("an actor, a word, a publisher"),
        )
    page_head(
        result.settings,
        finding(words, result),
        sources_explained(words, result),
        words,
    )
    if not choice.search:
        claimants(result, words)
        contradictions(result, current_theme(), words)
    all_claims(result, words)
    _show_sources(result, words)
    _show_data(result, choice, words)
    show_report(case, choice, seconds_until_report, words)
    if choice.source:
        source_card(report_on_source(case, choice.source), words)


def _show_sources(result: SourcesResult, words: Words) -> None:
    st.header(words.text("Sources"), anchor=False)
    if result.listed.empty:
        st.info(words.text("No source has all of these words. Search for fewer."))
        return
    st.caption(
        words.plural(
            "{found} of {count} source. Tick a row to see what cites it and where it is kept.",
            "{found} of {count} sources. Tick a row to see what cites it and where it is kept.",
            result.all_sources,
            found=len(result.listed),
        )
    )
    look = Look(
        words.text("Sources with publisher, date, rating and what cites them"), code="sources"
    )
    picks = Picks(open_source, "sources-table", list(result.listed.index))
    show_table(listed_in_words(words, result), LISTED, words, look, picks)


def _show_data(result: SourcesResult, choice: SourcesChoice, words: Words) -> None:
    st.header(words.text("Data"), anchor=False)
    whole = words.text("All tables with their description, licences and version (zip)")
    columns = words.text("The description alone (datapackage.json)")
    programs = words.text("How programs ask for each page's files (OpenAPI)")
    query = f"?{urlencode({'case': choice.case})}" if choice.case else ""
    show_html(
        htpy.nav(".atlas-next", aria_label=words.text("Downloads"))[
            htpy.a(href=CASE_ARCHIVE + query)[whole],
            htpy.a(href=CASE_DESCRIPTION + query)[columns],
            htpy.a(href=OPENAPI)[programs],
        ]
    )
    if result.changed:
        st.caption(escape_markdown(changed_files(words, result.changed)))
    with st.expander(words.text("What each column of each table holds")):
        look = Look(
            words.text("Columns of all tables with type, unit and meaning"),
            TALL_PX,
            code="dictionary",
        )
        show_table(dictionary_in_words(words, result.dictionary), DICTIONARY, words, look)


if __name__ == "__main__":
    open_page("sources", page)
