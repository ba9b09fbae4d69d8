"""Where a report is made of chosen pages, with how far it is, and saved."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping

import streamlit as st

from components.address import Choice, from_query
from components.controls.choices.session import Texts, left_by_visitor
from components.controls.markup.escape_markdown import escape_markdown
from components.exports.addresses import REPORT
from components.exports.report.chapter import Asked, Edition
from components.exports.report.document import report
from components.exports.report.pages import USUAL_PAGES, pages_of_reports
from components.tables import Case
from components.words import Words
from components.words.page_titles import page_titles

_MEGABYTE = 1e6


def show_report(
    case: Case, choice: Choice, seconds_to_wait: Callable[[], float], words: Words
) -> None:
    """Let the visitor choose the pages of a report, make it, and save it.

    `seconds_to_wait` counts one report, or says after how many seconds one may be made.
    """
    titles = page_titles(words)
    with st.expander(words.text("Report: chosen pages as one file to read, print and pass on")):
        pages = st.multiselect(
            words.text("Pages of the report"),
            pages_of_reports(),
            default=USUAL_PAGES,
            format_func=titles.__getitem__,
            key="report-pages",
        )
        as_left = st.toggle(
            words.text("Each page as I left it in this visit"),
            value=True,
            key="report-as-left",
            help=words.text("Without it, and where you have not been, each page is as it opens."),
        )
        pressed = st.button(words.text("Make the report"), key="make-report", disabled=not pages)
        if pressed and pages:
            wait = math.ceil(seconds_to_wait())
            if wait:
                _tell_to_wait(wait, words)
                return
            left = left_by_visitor() if as_left else {}
            _make(case, tuple(_asked(case, choice, p, left, words) for p in pages), words)


def _tell_to_wait(seconds: int, words: Words) -> None:
    st.warning(
        words.plural(
            "A report takes a while to make, and several were made from your address just now. "
            "Try again in {count} second.",
            "A report takes a while to make, and several were made from your address just now. "
            "Try again in {count} seconds.",
            seconds,
        )
    )


def _asked(case: Case, choice: Choice, page: str, left: Mapping[str, Texts], words: Words) -> Asked:
    """Return a page of the report: links lead to the case and the language of this page.

    What a page was left with and the case has no longer stays out.
    """
    of_all = {"lang": [words.language], "case": [choice.case]}
    return Asked(page, from_query(page, {**left.get(page, {}), **of_all}, case)[0])


def _make(case: Case, asked: tuple[Asked, ...], words: Words) -> None:
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
