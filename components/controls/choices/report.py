"""Where a report is made of chosen pages, with how far it is, and saved."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

import streamlit as st

from components.address import Choice
from components.controls.markup.escape_markdown import escape_markdown
from components.exports.addresses import REPORT
from components.exports.report.asking import asked_pages
from components.exports.report.chapter import Edition
from components.exports.report.document import report
from components.exports.report.pages import USUAL_PAGES, pages_of_reports
from components.tables import Case
from components.words import Words
from components.words.page_titles import page_titles

_MEGABYTE = 1e6


def show_report(case: Case, choice: Choice, words: Words) -> None:
    """Let the visitor choose the pages of a report, make it, and save it."""
    titles = page_titles(words)
    with st.expander(words.text("Report: chosen pages as one file to read, print and pass on")):
        pages = st.multiselect(
            words.text("Pages of the report"),
            pages_of_reports(),
            default=USUAL_PAGES,
            format_func=titles.__getitem__,
            key="report-pages",
            help=words.text(
                "Each page as it opens. “Download” at the foot of a page has a report of that page "
                "with its filters."
            ),
        )
        pressed = st.button(words.text("Make the report"), key="make-report", disabled=not pages)
        if pressed and pages:
            _make(case, choice, pages, words)


def _make(case: Case, choice: Choice, pages: list[str], words: Words) -> None:
    # Links lead to the case that the report is of.
    asked = asked_pages(case, pages, urlencode({"case": choice.case} if choice.case else {}), words)
    # The day on which a report is made is no day of the case.
    today = dt.datetime.now(dt.UTC).date()  # noqa: TID251
    edition = Edition((st.context.url or "").rpartition("/")[0], today)
    with st.status(words.text("The report is being made")) as status:

        def tell(place: int, title: str) -> None:
            said = words.text(
                "{place} of {count}: {title}", place=place + 1, count=len(asked), title=title
            )
            status.update(label=escape_markdown(said))

        content = report(case, asked, words, edition, tell).encode()
        status.update(label=words.text("The report is ready"), state="complete")
    size = words.number(len(content) / _MEGABYTE, 1)
    st.download_button(
        words.text("Save the report ({size} MB)", size=size),
        content,
        REPORT.rpartition("/")[2],
        "text/html",
        on_click="ignore",
        type="primary",
    )
